import type { Outcome } from '../basics/outcome'
import { type Placebo, type PlaceboOptions, placebos } from './placebos'

/**
 * Whether what a target did around one event stands out from what it did around every other date: the question that
 * one event on one asset allows, where a t test across firms has a single observation.
 *
 * Each other date gets the same treatment: a market model of its own, from the window that ends `gap` rows before it,
 * and the abnormal return of as many rows. See `placebos`, of which this is the case of a single event, and which says
 * what p means, which dates count, and which of its two p-values decides.
 *
 * Reasons: 'missing-values' when a value in the event window is missing, 'too-few-rows' when that window or the
 * estimation window before it is not there, or no other date is left, 'no-variation' when the market does not vary or
 * nothing is left over. A RangeError when lengths differ, the event is not a row, or the window makes no sense.
 *
 *     placebo(target, market, 103, { post: 1, strata: daysElapsed, others: [106] }).value?.decisive.p // such as 0.31
 */
export function placebo(
  target: ArrayLike<number>,
  market: ArrayLike<number>,
  event: number,
  options: PlaceboOptions = {},
): Outcome<Placebo> {
  return placebos(target, market, [event], options)[0]!
}
