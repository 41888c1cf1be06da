/** A business of renting out AI servers over three months. Money in millions of USD, shares of revenue as 0 to 1. */
export interface MarginInput {
  readonly revenue: number
  /** Gross margin as reported: after labour, power and part of the depreciation. */
  readonly margin: number
  /** Depreciation that the reported margin leaves out, as a share of revenue. */
  readonly depreciation: number
  /** The part of the result that was a loss on new systems; the reported margin is after it. */
  readonly loss: number
}

export interface MarginResult {
  readonly grossProfit: number
  /** After the depreciation that the margin leaves out. */
  readonly afterDepreciation: number
  /** The same if the whole loss was a matter of timing and does not come back. */
  readonly withoutLoss: number
  /** The price at which nothing is earned, today's being 1: `low` if the loss is all timing, `high` if none of it is. */
  readonly breakEven: PriceRange
  /** The price at which the margin would be that of the whole company. */
  readonly atCompanyMargin: PriceRange
}

export interface PriceRange {
  readonly low: number
  readonly high: number
}

/**
 * What a price of rent must be to earn nothing, or the margin of the whole company: costs and hours rented stay as they are,
 * so that revenue moves with the price alone. With revenue R, costs C and price 1 nothing is earned at C / R, and a margin
 * of m at C / (R (1 - m)).
 *
 * @param companyMargin gross margin of the whole company, below 1
 * @throws RangeError for a revenue that is not above 0, or a company margin of 1 or more
 *
 * marginResult({ revenue: 900, margin: 0.14, depreciation: 0.07, loss: 100 }, 0.7).breakEven // 0.819 to 0.93
 */
export function marginResult(
  { revenue, margin, depreciation, loss }: MarginInput,
  companyMargin: number,
): MarginResult {
  if (!(revenue > 0) || !(companyMargin < 1))
    throw new RangeError('A margin needs a revenue above 0 and a company margin below 1.')
  const grossProfit = revenue * margin
  const afterDepreciation = grossProfit - revenue * depreciation
  const withoutLoss = afterDepreciation + loss
  const price = (profit: number, target: number) => (revenue - profit) / (revenue * (1 - target))
  const between = (target: number) => ({
    low: price(withoutLoss, target),
    high: price(afterDepreciation, target),
  })
  return {
    grossProfit,
    afterDepreciation,
    withoutLoss,
    breakEven: between(0),
    atCompanyMargin: between(companyMargin),
  }
}
