import type { AllPairs } from './all-pairs-rolling-correlation'
import { pairIndex } from './pair-index'

/**
 * One path out of `allPairsRollingCorrelation`, as numbers and nulls: of series i with series j, in either order.
 *
 * A RangeError unless i and j are two different series.
 *
 *     pairPath(all, 2, 0) // the same as pairPath(all, 0, 2)
 */
export function pairPath({ series, paths }: AllPairs, i: number, j: number): (number | null)[] {
  const [first, second] = i < j ? [i, j] : [j, i]
  const isPair = Number.isInteger(i) && Number.isInteger(j) && first >= 0 && first < second && second < series
  if (!isPair) throw new RangeError(`Series ${i} and ${j} are no pair of ${series} series.`)
  return Array.from(paths[pairIndex(series, first, second)]!, (value) => (Number.isNaN(value) ? null : value))
}
