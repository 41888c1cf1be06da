import { defined, type Outcome } from '../basics/outcome'
import { type BubbleOptions, bsadf } from './bsadf'

/**
 * Whether a series of levels was explosive at any time: the largest ADF t-value of all windows.
 *
 *     gsadf = max over ends of bsadf(end)
 *
 * (The generalised sup ADF of Phillips, Shi and Yu 2015.) Large values speak for explosive growth; take the p-value
 * from `gsadfWildBootstrap`, since its distribution depends on n, on the shortest window and on the volatility.
 * Missing values, reasons and errors as for `bsadf`. No unit.
 *
 *     gsadf([1, 1.1, 1.3, 1.2, 1.6, 2.4], { minWindow: 4 }).value // 1.604
 */
export function gsadf(levels: ArrayLike<number>, options: BubbleOptions = {}): Outcome<number> {
  const outcome = bsadf(levels, options)
  return outcome.value === null ? outcome : defined(highest(outcome.value.bsadf))
}

/** The largest number of a path of which at least one is not null. */
export function highest(path: readonly (number | null)[]): number {
  return path.reduce<number>((most, value) => Math.max(most, value ?? most), Number.NEGATIVE_INFINITY)
}
