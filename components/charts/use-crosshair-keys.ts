import { type KeyboardEvent, useMemo } from 'react'
import type { PlotData } from '@/lib/drawing/plot-data'
import { crosshair } from './crosshair'
import { crosshairKey } from './crosshair-key'
import { nearestDay } from './plot-rows'
import { between, type DayRange, SHORTEST_RANGE, zoomed } from './zoom'

interface CrosshairKeys {
  readonly data: PlotData
  readonly selection: DayRange | null
  readonly onSelect: (selection: DayRange | null) => void
  /** null where the range is fixed. */
  readonly onRange: ((range: DayRange) => void) | null
  readonly onPin: ((day: number) => void) | null
}

/** What the keyboard does on a chart: all that the pointer does, day by day. */
export function useCrosshairKeys({ data, selection, onSelect, onRange, onPin }: CrosshairKeys) {
  // The crosshair steps over days that have nothing to read.
  const days = useMemo(
    () => data.days.filter((_, index) => data.lines.some((line) => line.values[index] != null)),
    [data],
  )
  const last = days.at(-1) ?? null

  function step(event: KeyboardEvent, count: number): void {
    const at = crosshair.read()
    const from = at === null ? days.length : nearestDay(days, at)
    const next = days[Math.max(0, Math.min(days.length - 1, from + count))] ?? null
    if (next !== null && event.shiftKey && onRange !== null) {
      const [low, high] = selection ?? [at ?? next, at ?? next]
      // The end that moves is the one the crosshair stands on.
      onSelect(between(at === low ? high : low, next))
    } else {
      onSelect(null)
    }
    crosshair.move(next)
  }

  function zoom(factor: number): void {
    const day = crosshair.read() ?? last
    if (day !== null) onRange?.(zoomed(data.domain, day, factor))
  }

  return {
    last,
    onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const day = crosshair.read()
      const does = crosshairKey(event.key, {
        zoom: onRange !== null,
        open: onRange !== null && selection !== null && selection[1] - selection[0] >= SHORTEST_RANGE,
        pin: onPin !== null && day !== null,
        leave: day !== null || selection !== null,
      })
      if (does === null) return
      event.preventDefault()
      if (typeof does === 'number') step(event, does)
      else if (does === '+' || does === '-') zoom(does === '+' ? 1 / 2 : 2)
      else {
        if (does === 'open' && selection !== null) onRange?.(selection)
        if (does === 'pin' && day !== null) onPin?.(day)
        if (does === 'leave') crosshair.move(null)
        onSelect(null)
      }
    },
  }
}
