import { completeRows } from '../basics/complete-rows'

/** How many pairs the first value is made of. */
export const EWMA_SEED = 20

/** Weighted second moments about zero after each complete pair; NaN until the seed is complete. */
export interface EwmaMoments {
  /** The complete pairs, each series divided by its largest magnitude so that fourth powers stay in range. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly xx: Float64Array
  readonly yy: Float64Array
  readonly xy: Float64Array
  /** For each original position the complete pair that stands there, or -1. */
  readonly pairAt: Int32Array
}

/** The RiskMetrics moments of two series; a RangeError when the lengths differ or lambda is not between 0 and 1. */
export function ewmaMoments(
  series: ArrayLike<number>,
  other: ArrayLike<number>,
  lambda: number,
): EwmaMoments {
  if (!(lambda > 0 && lambda < 1))
    throw new RangeError(`lambda lies between 0 and 1, such as 0.94, not at ${lambda}.`)
  const { columns, ends } = completeRows(series, other)
  const [x, y] = [inUnitsOfLargest(columns[0]), inUnitsOfLargest(columns[1])]
  const average = (products: Float64Array) => decayingSum(products, 1 / EWMA_SEED, lambda, 1 - lambda)
  return {
    x,
    y,
    xx: average(x.map((value) => value * value)),
    yy: average(y.map((value) => value * value)),
    xy: average(x.map((value, i) => value * y[i]!)),
    pairAt: ends.map((end, position) => (end > (ends[position - 1] ?? 0) ? end - 1 : -1)),
  }
}

/**
 * A running sum that forgets: the first EWMA_SEED values weigh `seed` each; thereafter each step keeps the share
 * `kept` of the sum and adds `added` times the new value. NaN until the seed is complete.
 */
export function decayingSum(values: Float64Array, seed: number, kept: number, added: number): Float64Array {
  let sum = 0
  return values.map((value, i) => {
    sum = i < EWMA_SEED ? sum + seed * value : kept * sum + added * value
    return i < EWMA_SEED - 1 ? Number.NaN : sum
  })
}

function inUnitsOfLargest(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return largest > 0 ? values.map((value) => value / largest) : values
}
