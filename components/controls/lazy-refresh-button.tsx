'use client'

import { type ComponentType, lazy, Suspense } from 'react'
import { PartNotLoaded } from '@/components/tools/part-not-loaded'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import type { View } from '@/lib/share/view'

// Only operators get it, so that only they wait for it.
const RefreshButton = lazy(
  (): Promise<{ default: ComponentType<{ view: View }> }> =>
    import('./refresh-button').then(
      (module) => ({ default: module.RefreshButton }),
      () => ({ default: PartNotLoaded }),
    ),
)

/** Starts a pull from the providers; fetched when it is shown. */
export function LazyRefreshButton({ view }: { view: View }) {
  const text = useInterfaceText()
  return (
    <Suspense
      fallback={
        <button type="button" className="button with-script" disabled>
          {text.refresh}
        </button>
      }
    >
      <RefreshButton view={view} />
    </Suspense>
  )
}
