import type { Asset } from '@/lib/market/asset'
import { addDays, type Day, utcDay } from '@/lib/market/day'
import { newYorkDay } from '@/lib/market/new-york-time'
import { isInCalendar } from '@/lib/market/nyse-calendar'
import { acceptDaily, type Clocks, type DailyCandidate, instantOf } from '../accept'
import { asFound } from '../as-found'
import type { History, Refused } from '../provider'
import { shortest } from './float32'
import type { Chart } from './schema'
import { unitProblem } from './unit-problem'

/**
 * Daily bars as values: `close` (restated by Yahoo for splits, not for dividends), `adjClose` (for both) and
 * `volume`. Bars of equities count for the New York day of their stamp, whether that is the opening or the
 * close; those of coins for the UTC day.
 */
export function dailyHistory(
  asset: Asset,
  range: { readonly from: Day; readonly to: Day },
  chart: Chart,
  clocks: Clocks,
): History {
  const candidates: DailyCandidate[] = []
  const unusable: Refused[] = []
  const quote = chart.indicators.quote[0]
  const foreign = unitProblem(asset, chart.meta)
  const adjusted = chart.indicators.adjclose?.[0]?.adjclose
  chart.timestamp.forEach((seconds, index) => {
    const day = barDay(asset, seconds)
    const close = quote?.close?.[index]
    const refuse = (at: string, reason: string) =>
      unusable.push({ asset: asset.id, field: 'close', at, value: asFound(close), reason })
    if (day === null) {
      refuse(String(seconds), 'the time of the bar is outside the known calendar')
      return
    }
    if (foreign !== null) {
      if (day >= range.from && day <= range.to) refuse(day, foreign)
      return
    }
    candidates.push({ field: 'close', day, value: shortest(close) })
    // A bar without a close is refused once, by its close; what else it holds cannot be used.
    if (close === null || close === undefined) return
    if (adjusted !== undefined) candidates.push({ field: 'adjClose', day, value: shortest(adjusted[index]) })
    const volume = quote?.volume?.[index]
    if (volume !== null && volume !== undefined) candidates.push({ field: 'volume', day, value: volume })
  })
  const history = acceptDaily(asset, range, candidates, clocks)
  return {
    values: history.values,
    refused: [...unusable, ...history.refused],
    notes: [...history.notes, ...splitNotes(asset, range, chart), ...dividendNotes(asset, range, chart)],
  }
}

interface Range {
  readonly from: Day
  readonly to: Day
}

/** A sentence for each split within the range. */
export function* splitNotes(asset: Asset, range: Range, { events }: Chart): Generator<string> {
  for (const { date, numerator, denominator } of Object.values(events?.splits ?? {})) {
    const day = barDay(asset, date.getTime() / 1000)
    if (day === null || day < range.from || day > range.to) continue
    yield `${asset.id} split ${numerator}:${denominator} on ${day}: Yahoo Finance has restated every earlier close.`
  }
}

function* dividendNotes(asset: Asset, range: Range, { events }: Chart): Generator<string> {
  for (const { date, amount } of Object.values(events?.dividends ?? {})) {
    const day = barDay(asset, date.getTime() / 1000)
    if (day === null || day < range.from || day > range.to) continue
    yield `${asset.id} paid ${amount} ${asset.currency} per share on ${day}: earlier adjusted closes are lowered by it.`
  }
}

/** The day a bar counts for, or null where its time is outside the calendar. */
export function barDay(asset: Asset, seconds: number): Day | null {
  const instant = instantOf(seconds * 1000)
  if (instant === null) return null
  if (asset.calendar === 'utc-days') return utcDay(instant)
  // New York may still have the day before.
  return isInCalendar(addDays(utcDay(instant), -1)) && isInCalendar(utcDay(instant))
    ? newYorkDay(instant)
    : null
}
