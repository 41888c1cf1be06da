import { defined, type Outcome } from '../basics/outcome'
import type { Matrix } from './matrix'
import { varModel } from './var-model'

/** Series each of which is explained by its own past alone. */
export interface AloneModels {
  /** Diagonal: nothing of one series stands in the equation of another. */
  readonly lagMatrices: readonly Matrix[]
  readonly residuals: readonly Float64Array[]
  readonly series: readonly Float64Array[]
}

/** An autoregression with a constant for each series on its own. Reasons as in `varModel`. */
export function aloneModels(series: readonly Float64Array[], lags: number): Outcome<AloneModels> {
  const lagMatrices = Array.from({ length: lags }, () => series.map(() => new Float64Array(series.length)))
  const residuals: Float64Array[] = []
  for (const [i, column] of series.entries()) {
    const alone = varModel([column], lags)
    if (alone.value === null) return alone
    for (const [l, matrix] of alone.value.lagMatrices.entries()) lagMatrices[l]![i]![i] = matrix[0]![0]!
    residuals.push(alone.value.residuals[0]!)
  }
  return defined({ lagMatrices, residuals, series })
}
