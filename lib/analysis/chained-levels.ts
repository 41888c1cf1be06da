import { align, dropLog } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import { logRatio } from '@/lib/market/log-ratio'
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
 * no logarithm: left out and listed as 'not-positive'. One that is too large or too small to be written in the unit of
 * the last provider is left out and listed as 'out-of-range'.
 */
export function chainedLevels(
  history: AssetHistory,
  which: 'forReturns' | 'levels',
  { from, to }: Range,
): ChainedLevels {
  const series = history[which]
  const aligned = align([{ ...history, series }], { from, to })
  const log = dropLog()
  const junctions: Day[] = []
  const quoted: { readonly day: Day; readonly value: number; readonly offset: number }[] = []
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
      offset += logRatio(quoted.at(-1)!.value, value)
      isJunction = false
    } else {
      quoted.push({ day, value, offset })
      isJunction = false
    }
  }
  const kept = quoted.flatMap((row) => {
    const shift = row.offset - offset
    // In two steps: the factor alone may leave the range of a double where its product with the value does not.
    const level = row.value * Math.exp(shift / 2) * Math.exp(shift / 2)
    if (level > 0 && level < Infinity) return [{ day: row.day, level, log: Math.log(row.value) + shift }]
    log.add('out-of-range', history.id, row.day)
    return []
  })
  const days = kept.map(({ day }) => day)
  return {
    assets: [history.id],
    n: days.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    sessions: aligned.calendar === 'nyse',
    dropped: droppedWithin([...(history.dropped ?? []), ...aligned.dropped, ...log.entries()], { from, to }),
    providers: { [history.id]: series.providers },
    days,
    levels: kept.map(({ level }) => level),
    logLevels: kept.map((row) => row.log),
    junctions,
  }
}
