import { granger } from '@/lib/stats/lead-lag/granger'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type OrderCriterion, varOrder } from '@/lib/stats/var/var-order'
import type { Undefined } from './estimate'

/** Granger's test in one direction: whether the past of one series helps to predict the other. */
export interface GrangerResult {
  readonly F: number | null
  /** Takes all days' errors for equally large. */
  readonly p: number | null
  /** Under HC3, for volatility that clusters: this one decides. */
  readonly robustF: number | null
  readonly pRobust: number | null
  /** Degrees of freedom of both. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Past days taken in, and rows of the regression. */
  readonly lag: number | null
  readonly n: number | null
  readonly reason: Undefined | null
}

export interface GrangerBothWays {
  readonly xToY: GrangerResult
  readonly yToX: GrangerResult
  /** How many past days to take in: the choice of each criterion; Bayes decides. Null where none could be made. */
  readonly order: {
    readonly criterion: OrderCriterion
    readonly chosen: Readonly<Record<OrderCriterion, number>>
    readonly maximumLag: number
    /** Rows that every order is judged on. */
    readonly n: number
  } | null
  readonly method: string
  readonly robustMethod: string
  readonly orderMethod: string
}

const CRITERION = 'bic'

/** Granger's test both ways, with as many lags as the Bayes criterion chooses for the two series together. */
export function grangerBothWays(
  x: readonly number[],
  y: readonly number[],
  maximumLag: number,
): GrangerBothWays {
  const order = varOrder([x, y], { maximumLag, criterion: CRITERION })
  const test = (later: readonly number[], earlier: readonly number[]): GrangerResult => {
    const outcome = order.value === null ? order : granger(later, earlier, order.value.order)
    const found = outcome.value !== null && 'F' in outcome.value ? outcome.value : null
    return {
      F: found?.F ?? null,
      p: found?.p ?? null,
      robustF: found?.robust?.F ?? null,
      pRobust: found?.robust?.p ?? null,
      numerator: found?.numerator ?? null,
      denominator: found?.denominator ?? null,
      lag: found?.lag ?? null,
      n: found?.n ?? null,
      reason: outcome.reason,
    }
  }
  return {
    xToY: test(y, x),
    yToX: test(x, y),
    order: order.value && { criterion: CRITERION, chosen: order.value.chosen, maximumLag, n: order.value.n },
    method: METHOD_VERSIONS.granger,
    robustMethod: METHOD_VERSIONS.grangerRobust,
    orderMethod: METHOD_VERSIONS.var,
  }
}
