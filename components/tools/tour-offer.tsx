import { useEffect, useRef, useState } from 'react'
import type { Language } from '@/lib/i18n/language'
import { toolsText } from '@/lib/i18n/tools-text'
import { TourCard } from './tour-card'
import { useCovers } from './use-covers'

interface TourOfferProps {
  readonly lang: Language
  readonly onStart: () => void
  readonly onEnd: () => void
}

/** Offers the tour, in the header or where the answer leaves room for it. Says so to those who do not see the card. */
export function TourOffer({ lang, onStart, onEnd }: TourOfferProps) {
  const text = toolsText(lang)
  const card = useRef<HTMLDialogElement>(null)
  const covers = useCovers(card, 'answer')
  const [isSaid, setSaid] = useState(false)
  // Only what is put into a region that was there before is read aloud.
  useEffect(() => {
    if (!covers) setSaid(true)
  }, [covers])

  return (
    <>
      <p aria-live="polite" className="sr-only">
        {isSaid && `${text.tourTitle} ${text.tourOffer}`}
      </p>
      <TourCard ref={card} title={text.tourTitle} words={text.tourOffer} isHidden={covers} wide="header">
        <button type="button" className="button" onClick={onStart}>
          {text.tourStart}
        </button>
        <button type="button" className="button" onClick={onEnd}>
          {text.tourDecline}
        </button>
      </TourCard>
    </>
  )
}
