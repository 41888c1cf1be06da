import type { Asset } from './asset'

/** Sources of one price differ by fractions of a per cent: by the venue, and by the minute at which a day ends. */
const WIDE_FOR_PRICES = 0.05

/** Totals of a market count different coins: beside one that knows two thirds of a market the whole lies 50 % higher. */
const WIDE_FOR_TOTALS = 0.5

/**
 * Whether two sources lie so far apart that one of them is wrong, or that they do not speak of the same thing.
 *
 * @param spread how much the higher lies above the lower, as a fraction of the lower
 */
export function isWideSpread({ kind }: Pick<Asset, 'kind'>, spread: number): boolean {
  return spread > (kind === 'total' ? WIDE_FOR_TOTALS : WIDE_FOR_PRICES)
}
