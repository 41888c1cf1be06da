import { completeRows } from './complete-rows'
import { finiteOrNull } from './finite-or-null'

/**
 * The quantile of a sample: the value below which a share of it lies, by linear interpolation between order
 * statistics (type 7 of Hyndman and Fan 1996, the default of R, NumPy and pandas). In the unit of the values.
 *
 * Missing values (NaN, infinities) are left out; null when nothing is left, or when two
 * neighbours lie further apart than a double can say. A RangeError when the share is not
 * between 0 and 1.
 *
 *     quantile([4, 1, 3, 2], 0.5) // 2.5
 */
export function quantile(values: ArrayLike<number>, share: number): number | null {
  return quantiles(values, [share])[0] ?? null
}

/** Several quantiles of one sample, which is sorted once. */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): (number | null)[] {
  const outside = shares.find((share) => !(share >= 0 && share <= 1))
  if (outside !== undefined) throw new RangeError(`A share lies between 0 and 1, not at ${outside}.`)
  const [complete] = completeRows(values).columns
  // The rows are a copy, and may be put in order where they stand.
  const sorted = complete.sort()
  return shares.map((share) => {
    if (sorted.length === 0) return null
    const position = share * (sorted.length - 1)
    const below = Math.floor(position)
    const low = sorted[below]!
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!
    return finiteOrNull(low + (position - below) * (high - low))
  })
}
