import type { Asset } from '@/lib/market/asset'
import { addDays, type Day, utcDay } from '@/lib/market/day'
import { newYorkDay } from '@/lib/market/new-york-time'
import { isInCalendar } from '@/lib/market/nyse-calendar'
import { acceptDaily, type DailyCandidate, instantOf } from '../accept'
import type { History, Refused } from '../provider'
import { shortest } from './float32'
import type { Chart } from './schema'

/**
 * Daily bars as values: `close` (restated by Yahoo for splits, not for dividends), `adjClose` (for both) and
 * `volume`. Bars of equities count for the New York day of their stamp, whether that is the opening or the
 * close; those of coins for the UTC day.
 */
export function dailyHistory(
  asset: Asset,
  range: { readonly from: Day; readonly to: Day },
  chart: Chart,
  now: number,
): History {
  const candidates: DailyCandidate[] = []
  const illegible: Refused[] = []
  const quote = chart.indicators.quote[0]
  const adjusted = chart.indicators.adjclose?.[0]?.adjclose
  chart.timestamp.forEach((seconds, index) => {
    const day = barDay(asset, seconds)
    if (day === null) {
      illegible.push({
        asset: asset.id,
        field: 'close',
        at: String(seconds),
        value: String(quote?.close?.[index]),
        reason: 'the time of the bar is outside the known calendar',
      })
      return
    }
    const close = quote?.close?.[index]
    candidates.push({ field: 'close', day, value: shortest(close) })
    // A bar without a close is refused once, by its close; what else it holds cannot be used.
    if (close === null || close === undefined) return
    if (adjusted !== undefined) candidates.push({ field: 'adjClose', day, value: shortest(adjusted[index]) })
    const volume = quote?.volume?.[index]
    if (volume !== null && volume !== undefined) candidates.push({ field: 'volume', day, value: volume })
  })
  const history = acceptDaily(asset, range, candidates, now)
  return {
    values: history.values,
    refused: [...illegible, ...history.refused],
    notes: [...history.notes, ...eventNotes(asset, range, chart)],
  }
}

function* eventNotes(asset: Asset, range: { from: Day; to: Day }, { events }: Chart): Generator<string> {
  for (const { date, numerator, denominator } of Object.values(events?.splits ?? {})) {
    const day = barDay(asset, date.getTime() / 1000)
    if (day === null || day < range.from || day > range.to) continue
    yield `${asset.id} split ${numerator}:${denominator} on ${day}: Yahoo Finance has restated every earlier close.`
  }
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
