import { type RefObject, useEffect, useState } from 'react'
import { type TourPart, tourElement } from './tour-parts'

/** Whether a card that stands still in the window lies over a part of the page that scrolls; true until it is known. */
export function useCovers(card: RefObject<HTMLElement | null>, part: TourPart): boolean {
  const [covers, setCovers] = useState(true)
  useEffect(() => {
    const element = tourElement(part)
    let observer: IntersectionObserver | null = null
    const watch = () => {
      observer?.disconnect()
      if (card.current === null || element === null) return
      // What is observed is the window less all that is not under the card.
      const { top, right, bottom, left } = card.current.getBoundingClientRect()
      const { clientWidth, clientHeight } = document.documentElement
      const margins = [top, clientWidth - right, clientHeight - bottom, left]
      observer = new IntersectionObserver((entries) => setCovers(entries.at(-1)?.isIntersecting ?? true), {
        rootMargin: margins.map((margin) => `${-Math.floor(margin)}px`).join(' '),
      })
      observer.observe(element)
    }
    watch()
    window.addEventListener('resize', watch)
    return () => {
      observer?.disconnect()
      window.removeEventListener('resize', watch)
    }
  }, [card, part])
  return covers
}
