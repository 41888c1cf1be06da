'use client'

import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import type { Language } from '@/lib/i18n/language'
import type { HelpDialogProps } from './help-dialog'
import { KEPT, readKept } from './kept'
import { PartNotLoaded } from './part-not-loaded'
import type { TourProps } from './tour'
import { hasTour } from './tour-parts'
import { useShortcuts } from './use-shortcuts'

export interface ToolsAtWorkProps {
  readonly lang: Language
  readonly isHelpOpen: boolean
  readonly onHelp: (isOpen: boolean) => void
  /** Called once the keys act. */
  readonly onKeys: (haveKeys: boolean) => void
}

const HelpDialog = lazy(
  (): Promise<{ default: ComponentType<HelpDialogProps> }> =>
    import('./help-dialog').then(
      (module) => ({ default: module.HelpDialog }),
      () => ({ default: PartNotLoaded }),
    ),
)

// A tour that could not be loaded is not offered.
const Tour = lazy(
  (): Promise<{ default: ComponentType<TourProps> }> =>
    import('./tour').then(
      (module) => ({ default: module.Tour }),
      () => ({ default: () => null }),
    ),
)

/** Lets the keys of the page act, shows them when asked, and offers the tour on a first visit. */
export function ToolsAtWork({ lang, isHelpOpen, onHelp, onKeys }: ToolsAtWorkProps) {
  const [tour, setTour] = useState<'offered' | 'asked' | null>(null)
  useShortcuts()
  useEffect(() => onKeys(true), [onKeys])
  useEffect(() => {
    if (hasTour() && readKept(KEPT.tour) === null) setTour('offered')
  }, [])

  return (
    <>
      {isHelpOpen && (
        <Suspense fallback={null}>
          <HelpDialog lang={lang} onClose={() => onHelp(false)} onTour={() => setTour('asked')} />
        </Suspense>
      )}
      {tour !== null && (
        <Suspense fallback={null}>
          <Tour key={tour} lang={lang} isOffer={tour === 'offered'} onEnd={() => setTour(null)} />
        </Suspense>
      )}
    </>
  )
}
