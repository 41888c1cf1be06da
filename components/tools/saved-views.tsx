'use client'

import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import type { Language } from '@/lib/i18n/language'
import type { View } from '@/lib/share/view'
import { PartNotLoaded } from './part-not-loaded'

export interface SavedViewsProps {
  readonly lang: Language
  /** Set where the URL names the language. */
  readonly urlLang: Language | undefined
  readonly view: View
  /** The question of the view, which is its name until the reader gives another. */
  readonly question: string
}

const SavedViewList = lazy(
  (): Promise<{ default: ComponentType<SavedViewsProps> }> =>
    import('./saved-view-list').then(
      (module) => ({ default: module.SavedViewList }),
      () => ({ default: PartNotLoaded }),
    ),
)

/** The reader's own list of views, kept in this browser. It is loaded when it is first opened. */
export function SavedViews(props: SavedViewsProps) {
  const text = useInterfaceText()
  const details = useRef<HTMLDetailsElement>(null)
  const [wasOpened, setOpened] = useState(false)
  const noteOpening = () => setOpened((was) => was || details.current?.open === true)
  // It may have been opened before this script ran.
  useEffect(noteOpening, [])
  return (
    <details ref={details} className="with-script not-printed" onToggle={noteOpening}>
      <summary className="w-fit py-1 text-sm text-muted hover:text-ink">{text.savedViews}</summary>
      {wasOpened && (
        <Suspense fallback={null}>
          <SavedViewList {...props} />
        </Suspense>
      )}
    </details>
  )
}
