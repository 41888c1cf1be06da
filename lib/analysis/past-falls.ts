import type { Day } from '@/lib/market/day'
import { logRatio } from '@/lib/market/log-ratio'
import type { Series } from '@/lib/market/series'

/** What a series did from one of its days to another, as a simple return, and how many steps of it lie between. */
export interface PastMove {
  readonly from: Day
  readonly to: Day
  readonly simple: number
  readonly steps: number
}

/** The move into a day from the value before it; null where either is missing or of another provider. */
export function moveInto(series: Series, day: Day): PastMove | null {
  const at = series.days.indexOf(day)
  return at < 1 ? null : moveBetween(series, at - 1, at)
}

/**
 * From the highest value of some days to the lowest one after it, up to `until`; null where there is none lower, or where
 * the provider changes between the two.
 */
export function fallFromPeak(series: Series, peakIn: { from: Day; to: Day }, until: Day): PastMove | null {
  const { days, values } = series
  const rows = [...days.keys()]
  const extreme = (candidates: number[], isBetter: (value: number, best: number) => boolean) =>
    candidates.reduce<number | null>(
      (best, row) => (best === null || isBetter(values[row]!, values[best]!) ? row : best),
      null,
    )
  const peak = extreme(
    rows.filter((row) => days[row]! >= peakIn.from && days[row]! <= peakIn.to),
    (value, best) => value > best,
  )
  if (peak === null) return null
  const trough = extreme(
    rows.filter((row) => row > peak && days[row]! <= until),
    (value, best) => value < best,
  )
  const move = trough === null ? null : moveBetween(series, peak, trough)
  return move !== null && move.simple < 0 ? move : null
}

function moveBetween({ days, values, providerIndex }: Series, start: number, end: number): PastMove | null {
  const [before, after] = [values[start]!, values[end]!]
  const providers = providerIndex.slice(start, end + 1)
  if (!(before > 0) || !(after > 0) || providers.some((provider) => provider !== providers[0])) return null
  return {
    from: days[start]!,
    to: days[end]!,
    simple: Math.expm1(logRatio(after, before)),
    steps: end - start,
  }
}
