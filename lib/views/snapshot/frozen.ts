import type { Instant } from '@/lib/market/day'
import type { SnapshotComparison } from './snapshot-comparison'

/** What a page that is a snapshot says of itself. */
export interface Frozen {
  readonly id: string
  /** Hash of the figures that were frozen. */
  readonly hash: string
  /** null of an answer that rests on no value of the store. */
  readonly vintage: number | null
  readonly createdAt: Instant
  /** The page that asks the same of the newest data. */
  readonly liveHref: string
  /** This page with the comparison, or without it where it is shown. */
  readonly compareHref: string
  /** The live answer beside the frozen one; null where it is not asked for. */
  readonly comparison: SnapshotComparison | null
}
