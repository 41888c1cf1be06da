import type { Asset } from '@/lib/market/asset'
import { addDays, type Day, type Instant, utcDay } from '@/lib/market/day'
import { newYorkDay } from '@/lib/market/new-york-time'
import { isSession, previousSession, sessionClose } from '@/lib/market/nyse-calendar'
import type { Series } from '@/lib/market/series'

/** A value at an instant, as a provider gave it. */
export interface TimedReading {
  readonly instant: Instant
  readonly value: number
  readonly provider: string
}

export type QuoteState = 'live' | 'closed' | 'stale' | 'sample' | 'none'

/** The latest known value of an asset, with its age; null is unknown. */
export interface Quote {
  readonly asset: Asset
  /** USD; null for totals, which have no price. */
  readonly price: number | null
  readonly marketCap: number | null
  /** Where the market cap comes from; 'approximate-shares' is price times a published share count. */
  readonly marketCapFrom: 'provider' | 'approximate-shares' | null
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

/** Quotes of shares come up to 15 minutes late. */
const LIVE_SECONDS = 20 * 60
/** What trades around the clock is read once an hour. */
const LIVE_SECONDS_ALL_DAY = 75 * 60
/** A close is not late before providers have had the evening to publish it. */
const PUBLISHED_AFTER_MS = 6 * 3_600_000

/** The newest of the daily values and the readings of one asset. `daily` is the main field from one provider. */
export function quoteOf(
  asset: Asset,
  daily: Series | null,
  latest: { readonly main: TimedReading | null; readonly marketCap: TimedReading | null },
  now: Date,
): Quote {
  const lastDay = daily?.days.at(-1) ?? null
  const dailyInstant = lastDay === null ? null : endOf(asset, lastDay)
  const reading = latest.main
  const isReading = reading !== null && (dailyInstant === null || reading.instant > dailyInstant)
  const value = isReading ? reading.value : (daily?.values.at(-1) ?? null)
  const instant = isReading ? reading.instant : dailyInstant
  const provider = isReading ? reading.provider : lastDay === null ? null : providerOfLast(daily)
  if (value === null || instant === null || provider === null) return nothing(asset)

  const day = isReading ? dayOfReading(asset, instant) : lastDay
  const before = previous(daily, day, provider)
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
    change: before === null ? null : value - before.value,
    changeFraction: before === null ? null : value / before.value - 1,
    changeSince: before?.day ?? null,
    day,
    instant,
    provider,
    ageSeconds,
    state: stateOf(asset, { day, instant, provider, ageSeconds, isReading }, now),
  }
}

/** The last day whose value every provider can be expected to have by now. */
export function lastExpectedDay(asset: Pick<Asset, 'calendar'>, now: Date): Day {
  const settled = new Date(now.getTime() - PUBLISHED_AFTER_MS)
  if (asset.calendar === 'utc-days') return addDays(utcDay(settled), -1)
  const today = utcDay(settled)
  const close = isSession(today) ? sessionClose(today) : null
  return close !== null && close <= settled.toISOString() ? today : previousSession(today)
}

/** When a daily value was true: the session's close, or the end of the UTC day. */
export function endOf(asset: Asset, day: Day): Instant {
  return (asset.calendar === 'nyse' ? sessionClose(day) : null) ?? `${addDays(day, 1)}T00:00:00.000Z`
}

function dayOfReading(asset: Asset, instant: Instant): Day {
  if (asset.calendar === 'utc-days') return utcDay(instant)
  const day = newYorkDay(instant)
  return isSession(day) ? day : previousSession(day)
}

function previous(
  daily: Series | null,
  day: Day | null,
  provider: string,
): { day: Day; value: number } | null {
  if (daily === null || day === null) return null
  for (let index = daily.days.length - 1; index >= 0; index--) {
    const earlier = daily.days[index]!
    if (earlier >= day) continue
    // Two providers' levels differ by more than a day's move.
    return daily.providers[daily.providerIndex[index]!] === provider
      ? { day: earlier, value: daily.values[index]! }
      : null
  }
  return null
}

function providerOfLast(daily: Series | null): string | null {
  return daily?.providers[daily.providerIndex.at(-1) ?? -1] ?? null
}

function stateOf(
  asset: Asset,
  value: { day: Day | null; instant: Instant; provider: string; ageSeconds: number; isReading: boolean },
  now: Date,
): QuoteState {
  const { day, instant, provider, ageSeconds, isReading } = value
  if (provider === 'sample') return 'sample'
  const isAllDay = asset.calendar === 'utc-days'
  if (isReading && ageSeconds <= (isAllDay ? LIVE_SECONDS_ALL_DAY : LIVE_SECONDS)) {
    return isAllDay || (day !== null && instant < endOf(asset, day)) ? 'live' : 'closed'
  }
  // Only a value read at or after the end of its day is that day's last.
  const isLast = day !== null && instant >= endOf(asset, day)
  return isLast && day >= lastExpectedDay(asset, now) ? 'closed' : 'stale'
}

function nothing(asset: Asset): Quote {
  return {
    asset,
    price: null,
    marketCap: null,
    marketCapFrom: null,
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
