import type { Asset, Field } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { daysBetween } from '@/lib/market/day'
import { factor, jumpLimit, NEIGHBOUR_DAYS, SPLIT_LIMIT } from './absurd-jumps'

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
  return problem(asset, { held, value, isSplit: splitDays.some((split) => split > day), of: 'the same time' })
}

interface Older {
  readonly field: Field
  /** The last value from before all that is stored. */
  readonly last: { readonly day: Day; readonly value: number }
  /** The first stored value. */
  readonly first: { readonly day: Day; readonly value: number }
  readonly splitDays: readonly Day[]
}

/**
 * Why values from before all that is stored cannot be its beginning, or null. Of an answer in another unit what is stored too
 * is refused by `otherScale`; what is older makes no jump, and is known only by where it meets what is stored.
 */
export function otherScaleBefore(asset: Asset, { field, last, first, splitDays }: Older): string | null {
  if (field === 'volume' || daysBetween(last.day, first.day) > NEIGHBOUR_DAYS) return null
  const isSplit = splitDays.some((split) => split > last.day)
  return problem(asset, {
    held: first.value,
    value: last.value,
    isSplit,
    of: `the time after it, ${first.day}`,
  })
}

function problem(
  asset: Asset,
  { held, value, isSplit, of }: { held: number; value: number; isSplit: boolean; of: string },
): string | null {
  const times = factor(held, value)
  if (times <= (isSplit ? SPLIT_LIMIT : jumpLimit(asset))) return null
  return `off by a factor of ${times.toFixed(1)} from the ${held} stored for ${of}, more than ${jumpLimit(asset)}, and no split is known`
}
