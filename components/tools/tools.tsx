'use client'

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useIdleSince } from '@/components/charts/use-idle'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import type { Language } from '@/lib/i18n/language'
import { PartNotLoaded } from './part-not-loaded'
import type { ToolsAtWorkProps } from './tools-at-work'

const ToolsAtWork = lazy(
  (): Promise<{ default: ComponentType<ToolsAtWorkProps> }> =>
    import('./tools-at-work').then(
      (module) => ({ default: module.ToolsAtWork }),
      // Whoever did not ask for them does not miss them.
      () => ({ default: ({ isHelpOpen }) => (isHelpOpen ? <PartNotLoaded /> : null) }),
    ),
)

/** The button that shows the keys of the page. The keys themselves and the tour come once the browser has been idle. */
export function Tools({ lang }: { lang: Language }) {
  const { keyboardShortcuts } = useInterfaceText()
  const isIdle = useIdleSince(true)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [hasKeys, setHasKeys] = useState(false)
  return (
    <>
      <button
        type="button"
        className="with-script not-printed size-8 shrink-0 cursor-pointer rounded-full border border-line-strong text-sm hover:bg-raised"
        aria-label={keyboardShortcuts}
        title={keyboardShortcuts}
        aria-haspopup="dialog"
        aria-keyshortcuts={hasKeys ? '?' : undefined}
        onClick={() => setHelpOpen(true)}
      >
        ?
      </button>
      {(isIdle || isHelpOpen) && (
        <Suspense fallback={null}>
          <ToolsAtWork lang={lang} isHelpOpen={isHelpOpen} onHelp={setHelpOpen} onKeys={setHasKeys} />
        </Suspense>
      )}
    </>
  )
}
