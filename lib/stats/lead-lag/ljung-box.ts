import { chiSquareUpperTail } from '../basics/chi-square-upper-tail'
import { defined, type Outcome } from '../basics/outcome'
import { autocorrelation } from './autocorrelation'

export interface LjungBox {
  readonly Q: number
  readonly p: number
}

/**
 * Whether a series remembers its past at any of the first lags.
 *
 *     Q = n (n+2) sum_{k=1..L} r(k)^2 / (n - k),   compared with chi-square with L degrees of freedom
 *
 * (Ljung and Box 1978.) It takes the values for independent under the null hypothesis: on returns, whose volatility
 * clusters, p comes out too small. On squared returns it finds just those clusters. No unit.
 *
 * Reasons: 'missing-values' when any value is not finite, 'too-few-rows' unless there are more rows than lags,
 * 'no-variation' when the series is constant. A RangeError when the lags are not 1, 2, 3 ...
 *
 *     ljungBox(returns, 10).value // { Q: 6.4, p: 0.78 }
 */
export function ljungBox(values: ArrayLike<number>, lags: number): Outcome<LjungBox> {
  if (!Number.isInteger(lags) || lags < 1) throw new RangeError(`Lags are 1, 2, 3 ..., not ${lags}.`)
  const memory = autocorrelation(values, lags)
  if (memory.value === null) return memory
  const n = values.length
  const Q = n * (n + 2) * memory.value.reduce((sum, r, k) => (k === 0 ? 0 : sum + r ** 2 / (n - k)), 0)
  return defined({ Q, p: chiSquareUpperTail(Q, lags) })
}
