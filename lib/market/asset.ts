/** When an asset has a value: on NYSE sessions, or on every UTC day. */
export type Calendar = 'nyse' | 'utc-days'

export type AssetKind = 'equity' | 'etf' | 'coin' | 'token' | 'total' | 'basket' | 'own'

/**
 * What is measured. `close` and `adjClose` (adjusted for splits and dividends) are prices,
 * `marketCap` is the value of all units outstanding, `volume` the units traded.
 */
export type Field = 'close' | 'adjClose' | 'marketCap' | 'volume'

export const FIELDS = ['close', 'adjClose', 'marketCap', 'volume'] as const satisfies readonly Field[]

export interface Asset {
  /** As users know it: 'ORCL', 'TOTAL'. */
  readonly id: string
  readonly name: string
  readonly kind: AssetKind
  readonly calendar: Calendar
  readonly currency: 'USD'
  /** Unit of the main field: 'USD' per share or coin, 'USD' of market cap. */
  readonly unit: string
  /** What a bare `value` means for this asset: `close` where there is a price, `marketCap` for totals. */
  readonly mainField: 'close' | 'marketCap'
  /** A member of the basket `AI`. */
  readonly aiInfrastructure?: boolean
  /** A published share count, for a market cap where no provider gives one. Approximate: say so. */
  readonly approximateShares?: { readonly count: number; readonly source: string }
}
