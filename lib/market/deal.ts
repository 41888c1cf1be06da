import type { Day } from './day'
import type { FirmId } from './firms'
import type { Translated } from './translated'

/** What passes from the one firm to the other. Amounts of different kinds are never added. */
export const DEAL_KINDS = ['equity', 'purchase', 'debt', 'warrant', 'backstop'] as const
export type DealKind = (typeof DEAL_KINDS)[number]

/** How far a deal has come by its own sources, from the firmest to the weakest. */
export const DEAL_STATUSES = [
  'paid',
  'binding',
  'announced',
  'letter-of-intent',
  'in-talks',
  'conflicting',
  'superseded',
] as const
export type DealStatus = (typeof DEAL_STATUSES)[number]

/** What is said to change hands; an end that no source states is null, never 0. */
export interface DealAmount {
  readonly low: number | null
  readonly high: number | null
  readonly unit: 'USD' | 'shares' | 'percent'
  /** Whether the source itself gives it as an estimate. */
  readonly isRough: boolean
}

/** A dated deal between two firms of the AI trade. */
export interface Deal {
  readonly id: string
  /** Who pays, lends, guarantees, or grants a right to shares; `to` receives it. */
  readonly from: FirmId
  readonly to: FirmId
  /** 'sale': a sale in the market, which is no flow between the two. */
  readonly kind: DealKind | 'sale'
  /** As exactly as the source gives it: '2025-09-22', '2025-09' or '2025'. */
  readonly date: string
  /** The first day on which it was surely announced. */
  readonly day: Day
  /** null where none was disclosed. */
  readonly amount: DealAmount | null
  readonly status: DealStatus
  /** What became of it, from a later day on. */
  readonly later: { readonly day: Day; readonly status: DealStatus; readonly source: string } | null
  readonly evidence: 'reported' | 'unverified' | 'conflicting'
  /** Who says so: a firm itself, a filing, the press; null where no source was at hand. */
  readonly basis: 'firm' | 'filing' | 'press' | null
  readonly source: string | null
  readonly terms: Translated
  readonly note: Translated | null
}
