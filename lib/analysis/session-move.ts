import type { Day } from '@/lib/market/day'
import type { Series } from '@/lib/market/series'
import { percentMove } from './percent-move'

/** What an asset did from one close to another. */
export interface Move {
  readonly from: Day
  readonly to: Day
  /** The log return, and the same in per cent: null where that overflows. */
  readonly log: number
  readonly percent: number | null
  /** The change of the market cap, in USD; null where no market cap of one provider is known on both days. */
  readonly usd: number | null
}

/** A move with how unusual its size is, as a description: one p decides about an event, and this is not it. */
export interface SessionMove extends Move {
  /** All other returns of the sample. */
  readonly others: number
  /** The share of them that moved at least as far the same way; null without others. */
  readonly othersAtLeast: number | null
}

/** The move from the day before row `first` to the day of row `last`. */
export function moveOf(
  { days, startDays }: { readonly days: readonly Day[]; readonly startDays: readonly Day[] },
  returns: readonly number[],
  first: number,
  last: number,
  marketCap: Series | null,
): Move {
  const log = returns.slice(first, last + 1).reduce((sum, value) => sum + value, 0)
  const [from, to] = [startDays[first]!, days[last]!]
  return { from, to, log, percent: percentMove(log), usd: capChange(marketCap, from, to) }
}

/** The move of one row beside all other rows. */
export function sessionMove(
  sample: { readonly days: readonly Day[]; readonly startDays: readonly Day[] },
  returns: readonly number[],
  row: number,
  marketCap: Series | null,
): SessionMove {
  const move = moveOf(sample, returns, row, row, marketCap)
  const others = returns.length - 1
  const asFar = returns.filter((other) => (move.log < 0 ? other <= move.log : other >= move.log)).length - 1
  return { ...move, others, othersAtLeast: others === 0 ? null : asFar / others }
}

function capChange(marketCap: Series | null, from: Day, to: Day): number | null {
  if (marketCap === null || marketCap.unit !== 'USD') return null
  const [start, end] = [marketCap.days.indexOf(from), marketCap.days.indexOf(to)]
  if (start === -1 || end === -1 || marketCap.providerIndex[start] !== marketCap.providerIndex[end])
    return null
  return marketCap.values[end]! - marketCap.values[start]!
}
