import type { Asset } from '@/lib/market/asset'
import type { TimedValue } from '@/lib/market/close-readings'
import { dayAt, dayBefore, dayEnd, isStale } from '@/lib/market/complete-day'
import type { Day, Instant } from '@/lib/market/day'
import { hoursBetween, readingState } from '@/lib/market/latest-reading'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { Series } from '@/lib/market/series'

export type QuoteState = 'live' | 'closed' | 'stale' | 'sample' | 'none'

/** The latest known value of an asset, with its age; null is unknown. */
export interface Quote {
  readonly asset: Asset
  /** USD; null for totals, which have no price. */
  readonly price: number | null
  readonly marketCap: number | null
  /** Where the market cap comes from; 'approximate-shares' is price times a published share count. */
  readonly marketCapFrom: 'provider' | 'approximate-shares' | null
  /** Who gave it; of an approximate one, who gave the price. */
  readonly marketCapProvider: string | null
  /** Against the last value of an earlier session (day) from the same provider, in the main field's unit. */
  readonly change: number | null
  /** As a fraction: -0.025 is a fall of 2.5 %. */
  readonly changeFraction: number | null
  readonly changeSince: Day | null
  /** The session or UTC day the value belongs to. */
  readonly day: Day | null
  readonly instant: Instant | null
  readonly provider: string | null
  readonly ageSeconds: number | null
  readonly state: QuoteState
}

/** What the provider of a reading gave before it: a reading is compared with nothing else. */
export interface ReadingHistory {
  readonly daily: Series | null
  readonly readings: readonly TimedValue[]
}

export interface LatestReadings {
  readonly main: TimedValue | null
  /** What came before `main`; the daily values of the quote where absent. */
  readonly before?: ReadingHistory
  readonly marketCap: TimedValue | null
}

interface ValueOfDay {
  readonly day: Day
  readonly value: number
}

/** The newest of the daily values and the readings of one asset. `daily` is the main field from one provider. */
export function quoteOf(asset: Asset, daily: Series | null, latest: LatestReadings, now: Date): Quote {
  const lastDay = daily?.days.at(-1) ?? null
  const dailyInstant = lastDay === null ? null : dayEnd(asset.calendar, lastDay)
  const reading = latest.main
  const isReading = reading !== null && (dailyInstant === null || reading.instant > dailyInstant)
  const value = isReading ? reading.value : (daily?.values.at(-1) ?? null)
  const instant = isReading ? reading.instant : dailyInstant
  const provider = isReading ? reading.provider : lastDay === null ? null : providerOfLast(daily)
  if (value === null || instant === null || provider === null) return nothing(asset)

  const day = isReading ? dayAt(asset.calendar, instant) : lastDay
  const before = isReading
    ? beforeReading(asset, reading, latest.before ?? { daily, readings: [] })
    : previous(daily, day, provider)
  const ageSeconds = Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 1000))
  const isTotal = asset.mainField === 'marketCap'
  // An older cap beside a newer price would be taken for one of the same moment.
  const cap = latest.marketCap !== null && latest.marketCap.instant >= instant ? latest.marketCap : null
  const approximate =
    asset.approximateShares === undefined || isTotal ? null : value * asset.approximateShares.count
  return {
    asset,
    price: isTotal ? null : value,
    marketCap: isTotal ? value : (cap?.value ?? approximate),
    marketCapFrom: isTotal || cap !== null ? 'provider' : approximate === null ? null : 'approximate-shares',
    marketCapProvider: isTotal || cap === null ? provider : cap.provider,
    change: before === null ? null : value - before.value,
    changeFraction: before === null ? null : value / before.value - 1,
    changeSince: before?.day ?? null,
    day,
    instant,
    provider,
    ageSeconds,
    state: stateOf(asset, { day, instant, provider, isReading }, now),
  }
}

/** The last value of the provider of a series on an earlier day than this. */
function previous(daily: Series | null, day: Day | null, provider: string): ValueOfDay | null {
  if (daily === null || day === null) return null
  const index = daily.days.findLastIndex((earlier) => earlier < day)
  // Two providers' levels differ by more than a day's move.
  if (index < 0 || daily.providers[daily.providerIndex[index]!] !== provider) return null
  return { day: daily.days[index]!, value: daily.values[index]! }
}

/** Of the day before, else what was read a day earlier, else the last value of an earlier day. */
function beforeReading(
  { calendar }: Asset,
  reading: TimedValue,
  { daily, readings }: ReadingHistory,
): ValueOfDay | null {
  const day = dayAt(calendar, reading.instant)
  const last = previous(daily, day, reading.provider)
  if (last?.day === dayBefore(calendar, day)) return last
  const [dayEarlier] = readings
    .map((earlier) => ({ ...earlier, hours: hoursBetween(earlier.instant, reading.instant) }))
    .filter(({ provider, hours }) => provider === reading.provider && hours >= 20 && hours <= 28)
    .sort((a, b) => Math.abs(a.hours - 24) - Math.abs(b.hours - 24))
  return dayEarlier === undefined
    ? last
    : { day: dayAt(calendar, dayEarlier.instant), value: dayEarlier.value }
}

function providerOfLast(daily: Series | null): string | null {
  return daily?.providers[daily.providerIndex.at(-1) ?? -1] ?? null
}

function stateOf(
  { calendar }: Asset,
  value: { day: Day | null; instant: Instant; provider: string; isReading: boolean },
  now: Date,
): QuoteState {
  if (value.provider === SAMPLE_PROVIDER) return 'sample'
  if (value.isReading) return readingState(calendar, value.instant, now)
  return value.day === null || isStale(calendar, value.day, now) ? 'stale' : 'closed'
}

function nothing(asset: Asset): Quote {
  return {
    asset,
    price: null,
    marketCap: null,
    marketCapFrom: null,
    marketCapProvider: null,
    change: null,
    changeFraction: null,
    changeSince: null,
    day: null,
    instant: null,
    provider: null,
    ageSeconds: null,
    state: 'none',
  }
}
