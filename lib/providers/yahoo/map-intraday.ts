import type { Asset } from '@/lib/market/asset'
import { utcDay } from '@/lib/market/day'
import { sessionClose, sessionOpen } from '@/lib/market/nyse-calendar'
import { acceptReadings, instantOf, type ReadingCandidate } from '../accept'
import type { IntradayRequest, Readings } from '../provider'
import { shortest } from './float32'
import { barDay } from './map-daily'
import type { Chart } from './schema'

const HOUR_MS = 3_600_000

/**
 * Hourly bars as readings of `close`, each at the end of its bar: an hour after its start, or at the end of the
 * session where that comes first. Bars that have not ended, and those outside the session, are left out.
 */
export function intradayReadings(
  { asset, from, to }: Pick<IntradayRequest, 'asset' | 'from' | 'to'>,
  chart: Chart,
  now: number,
): Readings {
  const candidates: ReadingCandidate[] = []
  chart.timestamp.forEach((seconds, index) => {
    const instant = barEnd(asset, seconds)
    if (instant === null || Date.parse(instant) > now) return
    const day = barDay(asset, seconds)
    if (day === null || day < from || day > to) return
    const close = chart.indicators.quote[0]?.close?.[index]
    candidates.push({ asset: asset.id, field: 'close', instant, value: shortest(close) })
  })
  return acceptReadings(candidates, now)
}

function barEnd(asset: Asset, seconds: number): string | null {
  const start = seconds * 1000
  if (asset.calendar === 'utc-days') return instantOf(start + HOUR_MS)
  const day = barDay(asset, seconds)
  const open = day === null ? null : sessionOpen(day)
  const close = day === null ? null : sessionClose(day)
  if (open === null || close === null || start < Date.parse(open) || start > Date.parse(close)) return null
  return instantOf(Math.min(start + HOUR_MS, Date.parse(close)))
}

/** The first day for which Yahoo still keeps hourly bars. */
export function firstHourlyDay(now: number): string {
  return utcDay(new Date(now - 729 * 24 * HOUR_MS))
}
