'use client'

import { useEffect, useRef, useState } from 'react'
import type { Language } from '@/lib/i18n/language'
import { KEPT, keep } from './kept'
import { TourOffer } from './tour-offer'
import { TourStep } from './tour-step'

export interface TourProps {
  readonly lang: Language
  /** Whether the reader is asked first. */
  readonly isOffer: boolean
  readonly onEnd: () => void
}

/** What a reader does to the page, by whatever device; keys that act press a button or a link. */
const ACTS = ['click', 'input'] as const

/**
 * Shows the answer, the charts and how to share them, one after the other: a card beside the page, which stays in use.
 * Whoever acts on the page has done with it. Whatever ends it, it is not offered again.
 */
export function Tour({ lang, isOffer, onEnd }: TourProps) {
  const [step, setStep] = useState<number | null>(isOffer ? null : 0)
  const place = useRef<HTMLDivElement>(null)
  /** Where the focus was last, outside the card. */
  const focused = useRef<Element | null>(document.activeElement)
  const isWithin = (target: EventTarget | null) =>
    target instanceof Node && place.current?.contains(target) === true

  function end() {
    keep(KEPT.tour, 'done')
    const { current } = focused
    if (isWithin(document.activeElement) && current instanceof HTMLElement)
      current.focus({ preventScroll: true })
    onEnd()
  }

  const latest = useRef((_: Event) => {})
  latest.current = (event) => {
    if (event instanceof KeyboardEvent) {
      // A dialog before the page takes Esc for itself, as does whatever has prevented the default.
      const isTaken = event.defaultPrevented || document.querySelector('dialog:modal') !== null
      if (event.key === 'Escape' && !isTaken) end()
    } else if (event.target instanceof Element && !isWithin(event.target)) {
      if (event.type === 'focusin') focused.current = event.target
      else end()
    }
  }
  useEffect(() => {
    const listener = (event: Event) => latest.current(event)
    window.addEventListener('keydown', listener)
    window.addEventListener('focusin', listener)
    // On the way down: the click that opened the tour has passed here already. To scroll is not to act.
    for (const act of ACTS) window.addEventListener(act, listener, true)
    return () => {
      window.removeEventListener('keydown', listener)
      window.removeEventListener('focusin', listener)
      for (const act of ACTS) window.removeEventListener(act, listener, true)
    }
  }, [])

  return (
    <div ref={place}>
      {step === null ? (
        <TourOffer lang={lang} onStart={() => setStep(0)} onEnd={end} />
      ) : (
        <TourStep lang={lang} step={step} onStep={setStep} onEnd={end} />
      )}
    </div>
  )
}
