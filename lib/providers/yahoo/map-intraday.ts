import { CLOCK_TOLERANCE_MS } from '@/lib/market/accepted-value'
import type { Asset } from '@/lib/market/asset'
import { utcDay } from '@/lib/market/day'
import { sessionClose, sessionOpen } from '@/lib/market/nyse-calendar'
import { acceptReadings, type Clocks, instantOf, type ReadingCandidate } from '../accept'
import { asFound } from '../as-found'
import type { IntradayRequest, Readings, Refused } from '../provider'
import { shortest } from './float32'
import { barDay, splitNotes } from './map-daily'
import type { Chart } from './schema'
import { unitProblem } from './unit-problem'

const HOUR_MS = 3_600_000
const HALF_HOUR_MS = HOUR_MS / 2

/**
 * Hourly bars as readings of `close`, each at the end of its bar: an hour after its start, or at the end of the
 * session where that comes first. Bars that have not ended, and those outside the session, are left out.
 */
export function intradayReadings(
  { asset, from, to }: Pick<IntradayRequest, 'asset' | 'from' | 'to'>,
  chart: Chart,
  { now, repliedAt }: Clocks,
): Readings {
  const finished = Math.min(now, repliedAt ?? now)
  const today = utcDay(new Date(now))
  const candidates: ReadingCandidate[] = []
  const unusable: Refused[] = []
  const foreign = unitProblem(asset, chart.meta)
  chart.timestamp.forEach((seconds, index) => {
    const instant = barEnd(asset, seconds)
    const day = barDay(asset, seconds)
    if (instant === null || day === null) return
    // A bar of today that has not ended is left out; one of a day to come is refused for its time.
    const isToCome = day > today
    if (!isToCome && (day < from || day > to || Date.parse(instant) > finished)) return
    const close = shortest(chart.indicators.quote[0]?.close?.[index])
    const bar = { asset: asset.id, field: 'close' } as const
    if (foreign === null) candidates.push({ ...bar, instant, value: close })
    else unusable.push({ ...bar, at: instant, value: asFound(close), reason: foreign })
  })
  // Yahoo ends a session with a bar at its close, beside the one that ends there: two values are no fault.
  const { readings, refused } = acceptReadings(candidates, now)
  return {
    readings,
    refused: [...unusable, ...refused],
    notes: [...splitNotes(asset, { from, to }, chart)],
  }
}

function barEnd(asset: Asset, seconds: number): string | null {
  const start = seconds * 1000
  if (asset.calendar === 'utc-days') return instantOf(onTime(start, 0) + HOUR_MS)
  const day = barDay(asset, seconds)
  const open = day === null ? null : sessionOpen(day)
  const close = day === null ? null : sessionClose(day)
  if (open === null || close === null) return null
  const begun = onTime(start, Date.parse(open))
  if (begun < Date.parse(open) || begun > Date.parse(close)) return null
  return instantOf(Math.min(begun + HOUR_MS, Date.parse(close)))
}

/** A start that is off by no more than clocks differ, as the whole half hour from the opening that is meant. */
function onTime(start: number, open: number): number {
  const meant = open + Math.round((start - open) / HALF_HOUR_MS) * HALF_HOUR_MS
  return Math.abs(start - meant) < CLOCK_TOLERANCE_MS ? meant : start
}

/** The first day for which Yahoo still keeps hourly bars. */
export function firstHourlyDay(now: number): string {
  return utcDay(new Date(now - 729 * 24 * HOUR_MS))
}
