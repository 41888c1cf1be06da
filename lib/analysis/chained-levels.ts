import { align, dropLog } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import type { AssetHistory } from './asset-history'
import { droppedWithin, type Range, type Sample } from './sample'

/** One level series without the steps between providers. */
export interface ChainedLevels extends Sample {
  readonly days: readonly Day[]
  /** In the unit of the series; before the last junction, in units of the provider that follows. */
  readonly levels: readonly number[]
  readonly logLevels: readonly number[]
  /** The days at which the provider changes, each left out of `days`. */
  readonly junctions: readonly Day[]
}

/**
 * The levels of an asset in a range, for questions about how a level grows.
 *
 * Two providers measure a level differently, so the step between them is no move of the market. The earlier part is
 * multiplied so that it ends where the later one begins, and the first day of the later one, whose change is not
 * known, is left out and listed as 'junction'. The last provider's values stand as quoted. A value at or below zero has
 * no logarithm: left out and listed as 'not-positive'.
 */
export function chainedLevels(
  history: AssetHistory,
  which: 'forReturns' | 'levels',
  { from, to }: Range,
): ChainedLevels {
  const series = history[which]
  const aligned = align([{ ...history, series }], { from, to })
  const log = dropLog()
  const days: Day[] = []
  const junctions: Day[] = []
  const quoted: number[] = []
  const offsets: number[] = []
  let offset = 0
  let isJunction = false
  for (const [row, day] of aligned.days.entries()) {
    const value = aligned.columns[0]![row]!
    isJunction ||= aligned.providerChange[row]![0]!
    if (!(value > 0)) {
      log.add('not-positive', history.id, day)
    } else if (isJunction && quoted.length > 0) {
      log.add('junction', history.id, day)
      junctions.push(day)
      offset += Math.log(quoted.at(-1)! / value)
      isJunction = false
    } else {
      days.push(day)
      quoted.push(value)
      offsets.push(offset)
      isJunction = false
    }
  }
  const logLevels = quoted.map((value, row) => Math.log(value) + (offsets[row]! - offset))
  return {
    assets: [history.id],
    n: days.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    sessions: aligned.calendar === 'nyse',
    dropped: droppedWithin([...(history.dropped ?? []), ...aligned.dropped, ...log.entries()], { from, to }),
    providers: { [history.id]: series.providers },
    days,
    levels: quoted.map((value, row) => value * Math.exp(offsets[row]! - offset)),
    logLevels,
    junctions,
  }
}
