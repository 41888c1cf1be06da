import { completeRows } from '../basics/complete-rows'
import type { Interval } from '../basics/interval'
import { criticalDraw, criticalPlace } from '../resampling/critical-draw'
import { seededRandom } from '../resampling/seeded-random'
import { stationaryBootstrap } from '../resampling/stationary-bootstrap'
import { correlationBlockLength } from './correlation-block-length'
import { correlationInfluence } from './correlation-influence'
import { onTanhScale } from './on-tanh-scale'

/** Fewer rows than this are too few to draw from. */
const FEWEST = 10

export interface BootstrapOptions {
  /** The same seed gives the same interval, to the bit. */
  readonly seed: number
  readonly draws?: number
  readonly level?: number
}

/** An interval for a correlation with how it was drawn. */
export interface BootstrapInterval extends Interval {
  /** The mean length of the blocks, in rows. */
  readonly blockLength: number
  readonly draws: number
}

/**
 * An interval for Pearson's correlation by resampling blocks of rows, so that fat tails, clusters of volatility and
 * short memory widen it as much as they do in these very data.
 *
 *     z = atanh r,   s = standardError / (1 - r^2) as in `hacCorrelationInterval`
 *     tanh( z -+ q s ),   q the 95 % quantile of |z* - z| / s* over the resamples
 *
 * that is the symmetric studentised bootstrap (Hall 1988) by stationary resamples (Politis and Romano 1994), with the
 * block length of `optimalBlockLength` for the influence series psi or for the product of the deviations, whichever
 * is longer, and at least 1.
 *
 * Why this form: simulated at a nominal 95 % it covered 92 to 96 % at n = 60, 250 and 1,000 (normal, t4, GARCH-t5),
 * where plain percentiles cover 89 to 94 %, BCa 87 to 93 %, and equal tails 90 to 94 %. See the study
 * `correlation-intervals`. For fewer than 60 rows `jackknifeCorrelationInterval` does better.
 *
 * A row in which either value is missing (NaN, infinities) is left out, and its neighbours count as successive. Null
 * below 10 complete rows, when a series is constant, at r = 1 or -1, and when too many resamples have no correlation.
 * A RangeError when the lengths differ, the level is out of range, or there are too few draws for the level.
 *
 *     bootstrapCorrelationInterval(oracle, crypto, { seed: 20251007 }) // { lower, upper, blockLength, draws }
 */
export function bootstrapCorrelationInterval(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { seed, draws = 999, level = 0.95 }: BootstrapOptions,
): BootstrapInterval | null {
  criticalPlace(draws, level) // Throws where they make no sense, before anything is drawn.
  const [xs, ys] = completeRows(x, y).columns
  const count = xs.length
  const whole = correlationInfluence(xs, ys)
  const centre = whole && onTanhScale(whole)
  const blockLength = whole === null ? 1 : correlationBlockLength(whole)
  const random = seededRandom(seed)
  const sizes = new Float64Array(draws).fill(Number.NaN)
  if (centre !== null && count >= FEWEST) {
    const rows = new Int32Array(count)
    const drawnX = new Float64Array(count)
    const drawnY = new Float64Array(count)
    for (let draw = 0; draw < draws; draw += 1) {
      stationaryBootstrap(count, blockLength, random, rows)
      for (let i = 0; i < count; i += 1) {
        drawnX[i] = xs[rows[i]!]!
        drawnY[i] = ys[rows[i]!]!
      }
      const drawn = correlationInfluence(drawnX, drawnY)
      const found = drawn && onTanhScale(drawn)
      if (found !== null) sizes[draw] = Math.abs(found.z - centre.z) / found.standardError
    }
  }
  const quantile = criticalDraw(sizes, level)
  if (centre === null || quantile === null) return null
  const reach = quantile * centre.standardError
  return { lower: Math.tanh(centre.z - reach), upper: Math.tanh(centre.z + reach), blockLength, draws }
}
