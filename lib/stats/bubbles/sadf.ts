import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { type BubbleOptions, bsadf } from './bsadf'
import { highest } from './gsadf'

/**
 * Whether a series of levels was explosive, seen from its beginning: the largest ADF t-value of the windows that start
 * with the first level.
 *
 *     sadf = max over ends of badf(end)
 *
 * (Phillips, Wu and Yu 2011.) Made for one episode: after a first one has collapsed it hardly sees a second, which
 * is what `gsadf` is for. Missing values, reasons and errors as for `bsadf`, and 'no-variation' when none of these
 * windows has a t-value. No unit.
 *
 *     sadf([1, 1.1, 1.3, 1.2, 1.6, 2.4], { minWindow: 4 }).value // 1.604
 */
export function sadf(levels: ArrayLike<number>, options: BubbleOptions = {}): Outcome<number> {
  const outcome = bsadf(levels, options)
  if (outcome.value === null) return outcome
  const { badf } = outcome.value
  return badf.some((value) => value !== null) ? defined(highest(badf)) : undefinedBecause('no-variation')
}
