import type { Asset, Field } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { factor, jumpLimit, SPLIT_LIMIT } from './absurd-jumps'

interface Restated {
  readonly field: Field
  readonly day: Day
  readonly value: number
  /** What is stored for the same day or instant, if anything. */
  readonly held: number | undefined
  /** Days on which the source says a split took effect. */
  readonly splitDays: readonly Day[]
}

/**
 * Why a value cannot be a correction of the stored one, or null. A source that gives its whole history in another
 * unit or currency makes no jump within it: only what is stored shows it. After a split every earlier price is
 * restated, which is none.
 */
export function otherScale(asset: Asset, { field, day, value, held, splitDays }: Restated): string | null {
  if (held === undefined || field === 'volume') return null
  const times = factor(held, value)
  const isSplit = splitDays.some((split) => split > day)
  if (times <= (isSplit ? SPLIT_LIMIT : jumpLimit(asset))) return null
  return `off by a factor of ${times.toFixed(1)} from the ${held} stored for the same time, more than ${jumpLimit(asset)}, and no split is known`
}
