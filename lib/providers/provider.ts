import type { Asset, Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import type { Translated } from '@/lib/market/translated'

/** One value as a provider gave it, filed under a day (history) or an instant (a reading). */
export interface DailyValue {
  readonly field: Field
  readonly day: Day
  readonly value: number
}

export interface Reading {
  readonly asset: string
  readonly field: Field
  readonly instant: Instant
  readonly value: number
}

/** A value that was not accepted, kept with the reason so that nothing disappears. */
export interface Refused {
  readonly asset: string
  readonly field: Field
  /** Day or instant, as far as it was legible. */
  readonly at: string
  readonly value: string
  readonly reason: string
}

export interface History {
  readonly values: readonly DailyValue[]
  readonly refused: readonly Refused[]
  /** Sentences worth keeping with the run: a split on a day, what share of the total is covered. */
  readonly notes: readonly string[]
}

export interface Readings {
  readonly readings: readonly Reading[]
  readonly refused: readonly Refused[]
  readonly notes: readonly string[]
}

export type Redistribution = 'forbidden' | 'with-citation'

export interface Terms {
  readonly url: string
  /** One sentence for a reader. */
  readonly sentence: Translated
  /** Line that must stand beside the data, if any. */
  readonly attribution: string | null
  /** Whether its values may be passed on: not at all, or with the source named. What is computed from them always may. */
  readonly redistribution: Redistribution
}

/** What a provider covers, its limits and its terms, as data: the pages and the README print these. */
export interface ProviderFacts {
  readonly id: string
  readonly name: string
  readonly url: string
  /** How much may be asked of it, in words. */
  readonly limits: Translated
  readonly terms: Terms
  /** How far history reaches back, in words. */
  readonly reach: Translated
  /** Set where its totals are sums over some assets only, so that each pull says what share of a whole they are. */
  readonly isPartialTotal?: true
  /** The environment variable that holds its key, where it can use one. */
  readonly keyVariable: string | null
}

export interface HistoryRequest {
  readonly asset: Asset
  readonly from: Day
  readonly to: Day
  readonly signal: AbortSignal
}

export interface IntradayRequest extends HistoryRequest {
  readonly interval: '1h'
}

/**
 * A source of market data. Each method rejects with a `ProviderError` on failure and never answers a failure
 * with an empty result. A provider that has no history (or no readings) leaves that method out.
 */
export interface Provider {
  readonly facts: ProviderFacts
  /** Whether it can give daily history of the asset as configured now (key present or not). */
  coversHistory(asset: Asset): boolean
  /** Whether it can give a reading of the asset now. */
  coversReading(asset: Asset): boolean
  fetchHistory?(request: HistoryRequest): Promise<History>
  /** Values at instants within the range, for the value nearest the New York close. */
  fetchIntraday?(request: IntradayRequest): Promise<Readings>
  /** The present value of the assets, with market cap where it is known. */
  fetchReadings?(assets: readonly Asset[], signal: AbortSignal): Promise<Readings>
}
