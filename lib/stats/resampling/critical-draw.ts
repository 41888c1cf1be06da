import { requireLevel } from '../basics/require-level'

/**
 * The size that an observed statistic must exceed to stand out among simulated ones: above it, and only above it,
 * `monteCarloP` is at most 1 - level.
 *
 *     the k-th smallest of the draws,   k = ceil( level (1 + draws) )
 *
 * so that 999 draws and 95 % give the 950th: the observation counts as one of the draws. In the unit of the statistic.
 * A draw that has no statistic (null, NaN) counts as larger than any number. Null when the k-th is such a draw or
 * infinite. A RangeError when the level is not between 0 and 1, or asks for more draws than there are.
 *
 *     criticalDraw([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.9) // 9
 */
export function criticalDraw(simulated: ArrayLike<number | null>, level: number): number | null {
  const place = criticalPlace(simulated.length, level)
  const sorted = Float64Array.from(simulated, (value) =>
    value === null || Number.isNaN(value) ? Infinity : value,
  ).sort()
  const value = sorted[place - 1]!
  return Number.isFinite(value) ? value : null
}

/**
 * Which of the draws, in ascending order and counted from 1, `criticalDraw` takes. A RangeError when the level is not
 * between 0 and 1 or asks for more draws than there are.
 */
export function criticalPlace(draws: number, level: number): number {
  requireLevel(level)
  // 0.95 times 1000 must be 950 and not a little more.
  const place = Math.ceil(level * (1 + draws) * (1 - Number.EPSILON))
  if (!Number.isInteger(draws) || place > draws)
    throw new RangeError(`A level of ${level} needs more than ${draws} draws.`)
  return place
}
