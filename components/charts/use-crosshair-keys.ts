import { type KeyboardEvent, useMemo } from 'react'
import type { PlotData } from '@/lib/drawing/plot-data'
import { crosshair } from './crosshair'
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

/** Days that a press of Page Up or Page Down goes: about a month of sessions. */
const LEAP = 20

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

  function confirm(): void {
    const day = crosshair.read()
    if (selection !== null && selection[1] - selection[0] >= SHORTEST_RANGE) onRange?.(selection)
    else if (day !== null) onPin?.(day)
    onSelect(null)
  }

  const actions: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowLeft: (event) => step(event, -1),
    ArrowRight: (event) => step(event, 1),
    PageUp: (event) => step(event, -LEAP),
    PageDown: (event) => step(event, LEAP),
    Home: (event) => step(event, -days.length),
    End: (event) => step(event, days.length),
    '+': () => zoom(1 / 2),
    '-': () => zoom(2),
    Enter: confirm,
    ' ': confirm,
    Escape: () => {
      onSelect(null)
      crosshair.move(null)
    },
  }

  return {
    last,
    onKeyDown(event: KeyboardEvent): void {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key]
      if (act === undefined) return
      event.preventDefault()
      act(event)
    },
  }
}
