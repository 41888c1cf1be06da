import { type PointerEvent, type RefObject, useRef } from 'react'
import type { PlotData } from '@/lib/drawing/plot-data'
import { crosshair } from './crosshair'
import { nearestDay } from './plot-rows'
import { between, type DayRange, SHORTEST_RANGE } from './zoom'

interface CrosshairPointer {
  /** Where the plot is on the screen: measured as the pointer comes, and by the marks as the plot changes its size. */
  readonly place: RefObject<DOMRect | null>
  readonly data: PlotData
  readonly onSelect: (selection: DayRange | null) => void
  readonly onRange: ((range: DayRange) => void) | null
  readonly onPin: ((day: number) => void) | null
}

/** A pointer that moved less than this, in CSS pixels, has tapped. */
const STILL = 8

/**
 * What mouse, pen and finger do on a chart: the crosshair follows, a click or tap pins the day, a drag of the mouse
 * chooses a range. A finger that drags sideways reads values; up and down it scrolls the page, as it should.
 */
export function useCrosshairPointer({ place, data, onSelect, onRange, onPin }: CrosshairPointer) {
  const pressed = useRef<{ readonly day: number; readonly x: number } | null>(null)

  function dayUnder({ clientX, currentTarget }: PointerEvent): number {
    // Not at each move: that would have laid out what the move before wrote.
    place.current ??= currentTarget.getBoundingClientRect()
    const { left, width } = place.current
    const [first, last] = data.domain
    const share = Math.max(0, Math.min(1, (clientX - left) / width))
    return data.days[nearestDay(data.days, first + share * (last - first))] ?? first
  }

  function draggedTo(day: number, { clientX, pointerType }: PointerEvent): DayRange | null {
    if (pressed.current === null || pointerType === 'touch' || onRange === null) return null
    // On a long range a pixel is several days: a hand that trembles has not dragged.
    if (Math.abs(clientX - pressed.current.x) < STILL) return null
    const range = between(pressed.current.day, day)
    return range[1] - range[0] < SHORTEST_RANGE ? null : range
  }

  return {
    onPointerEnter({ currentTarget }: PointerEvent): void {
      place.current = currentTarget.getBoundingClientRect()
    },
    onPointerDown(event: PointerEvent): void {
      if (event.button !== 0) return
      const day = dayUnder(event)
      pressed.current = { day, x: event.clientX }
      if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId)
      crosshair.move(day)
    },
    onPointerMove(event: PointerEvent): void {
      const day = dayUnder(event)
      crosshair.move(day)
      if (pressed.current !== null) onSelect(draggedTo(day, event))
    },
    onPointerUp(event: PointerEvent): void {
      const day = dayUnder(event)
      const range = draggedTo(day, event)
      const isStill = pressed.current !== null && Math.abs(event.clientX - pressed.current.x) < STILL
      pressed.current = null
      onSelect(null)
      if (range !== null) onRange?.(range)
      else if (isStill) onPin?.(day)
    },
    onPointerCancel(): void {
      pressed.current = null
      onSelect(null)
    },
    onPointerLeave(event: PointerEvent): void {
      // A finger leaves with every tap; what it pointed at stays to be read.
      if (pressed.current === null && event.pointerType !== 'touch') crosshair.move(null)
    },
  }
}
