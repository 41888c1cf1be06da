import { finiteOrNull } from '../basics/finite-or-null'
import type { MarketModel } from './market-model'

/**
 * What a target did beyond what the market model leads one to expect, row by row, in the unit of the returns.
 *
 *     AR(t) = target(t) - alpha - beta market(t)
 *
 * Null in a row in which either value is missing (NaN, infinities). A RangeError when the lengths differ.
 *
 *     abnormalReturns({ ...model, alpha: 0.001, beta: 2 }, [0.03], [0.01]) // [0.009]
 */
export function abnormalReturns(
  { alpha, beta }: Pick<MarketModel, 'alpha' | 'beta'>,
  target: ArrayLike<number>,
  market: ArrayLike<number>,
): (number | null)[] {
  if (target.length !== market.length) {
    throw new RangeError(`Series must have one length, not ${target.length} and ${market.length}.`)
  }
  return Array.from(target, (value, row) => finiteOrNull(value - alpha - beta * market[row]!))
}
