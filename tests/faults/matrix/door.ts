import type { ProviderConfig } from '@/lib/providers/http'
import type { Provider } from '@/lib/providers/provider'
import type { Point } from './scene'

export type DoorId =
  | 'yahoo-history'
  | 'yahoo-hours'
  | 'yahoo-quotes'
  | 'coingecko-history'
  | 'coingecko-coins'
  | 'coingecko-total'
  | 'coinmetrics-history'
  | 'coinmetrics-total'
  | 'coinpaprika-total'
  | 'coinmarketcap-total'

/** An answer that is no part of the fault: what leads to the data. */
export interface PlainReply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: string
}

export interface Split {
  readonly day: string
  readonly numerator: number
  readonly denominator: number
}

/**
 * One way in: what is asked of one provider for one asset, and how that provider's replies look. Its bodies are
 * written from the documented shapes.
 */
export interface Door {
  readonly id: DoorId
  /** As readers know the provider. */
  readonly name: string
  readonly part: 'history' | 'hours' | 'readings'
  readonly asset: string
  readonly calendar: 'nyse' | 'utc-days'
  /** Set where it gives no price, and no page shows a coin without one. */
  readonly isWithoutPrice?: true
  /** The level around which its values lie. */
  readonly level: number
  /** The path that a fault befalls. */
  readonly path: string
  /** Other paths, which always answer well. */
  readonly before?: Readonly<Record<string, PlainReply>>
  readonly create: (config: ProviderConfig) => Provider
  /** A whole reply that holds these points. */
  body(points: readonly Point[], split?: Split): object
  /** The member of the reply that holds the values. */
  readonly valueKey: string
  /** A whole reply in euros; null where a reply names no currency, so that only its level can tell. */
  inEuros(points: readonly Point[]): object | null
  /** An error in the provider's own form. */
  error(status: number, words: string): object | string
  /** What it says to whom asks too often. */
  readonly tooMany: object | string
}
