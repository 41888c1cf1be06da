import { useEffect, useRef } from 'react'
import { fillIn } from '@/lib/i18n/fill-in'
import type { Language } from '@/lib/i18n/language'
import { type ToolsText, toolsText } from '@/lib/i18n/tools-text'
import { TourCard } from './tour-card'
import { TOUR_PARTS, type TourPart, tourElement } from './tour-parts'

interface TourStepProps {
  readonly lang: Language
  readonly step: number
  readonly onStep: (step: number) => void
  readonly onEnd: () => void
}

/** What is said about each part. */
const WORDS = {
  answer: { title: 'tourAnswerTitle', words: 'tourAnswer' },
  charts: { title: 'tourChartsTitle', words: 'tourCharts' },
  share: { title: 'tourShareTitle', words: 'tourShare' },
} as const satisfies Record<TourPart, Record<'title' | 'words', keyof ToolsText>>

/** One step: its part of the page in view and outlined, its words in the card, the focus on the way forward. */
export function TourStep({ lang, step, onStep, onEnd }: TourStepProps) {
  const text = toolsText(lang)
  const next = useRef<HTMLButtonElement>(null)
  const part = TOUR_PARTS[step] ?? TOUR_PARTS[0]
  const isLast = step === TOUR_PARTS.length - 1
  useEffect(() => {
    next.current?.focus({ preventScroll: true })
    const element = tourElement(part)
    if (element === null) return
    element.dataset.tour = ''
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' })
    return () => {
      delete element.dataset.tour
    }
  }, [part])

  return (
    <TourCard
      title={text[WORDS[part].title]}
      count={fillIn(text.tourCount, { step: step + 1, steps: TOUR_PARTS.length })}
      words={text[WORDS[part].words]}
      wide="top"
    >
      <button type="button" ref={next} className="button" onClick={isLast ? onEnd : () => onStep(step + 1)}>
        {isLast ? text.tourDone : text.tourNext}
      </button>
      {step > 0 && (
        <button type="button" className="button" onClick={() => onStep(step - 1)}>
          {text.tourBack}
        </button>
      )}
      {!isLast && (
        <button type="button" className="button" onClick={onEnd}>
          {text.tourSkip}
        </button>
      )}
    </TourCard>
  )
}
