import { defined, type Outcome } from '../basics/outcome'
import { aloneModels } from './alone-models'
import { correlationPower } from './correlation-power'
import type { Matrix } from './matrix'
import { rootModuli } from './root-moduli'
import { unitFree } from './unit-free'
import { varModel } from './var-model'

/** A vector autoregression whose ties have some strength, and what paths of it are made from. */
export interface TiedModel {
  readonly lagMatrices: readonly Matrix[]
  readonly covariance: Matrix
  /** What turns uncorrelated columns of variance 1 into residuals of this covariance. */
  readonly tie: Matrix
  /** The observed residuals, made uncorrelated and of variance 1: the same at every strength. */
  readonly untied: readonly Float64Array[]
  /** The observed series about their means, given the correlation of this model. */
  readonly series: readonly Float64Array[]
}

/** The models of one system of series, by the strength of what ties them. */
export interface StrengthFamily {
  readonly model: (strength: number) => TiedModel
}

/** Roots above this, if it is also above the fitted one, are pulled in: beyond 1 paths grow without bound. */
const LARGEST_ROOT = 0.98
const STABLE = 0.999

/**
 * A line of models through the fitted one, along which only the ties between the series change:
 *
 *     Phi_l(s) = s Phi_l + (1 - s) diag(phi_l)      R(s) = R^s, its diagonal brought back to 1
 *
 * with phi_l the coefficients of each series on its own past, fitted to it alone, and R the correlation of the
 * residuals, whose powers are correlation matrices at every strength (compare Archakov and Hansen 2021). Strength 0:
 * each series follows only its own past and correlates with none. Strength 1: the model as fitted. Beyond: more of
 * it. Residuals are given the correlation R(s) day by day, so that turbulent days stay turbulent for all series.
 *
 * Series count about their means and free of units. Where the largest root exceeds both 0.98 and that of the fitted
 * model, or 0.999, all roots are scaled down to that. Reasons as in `varModel`.
 */
export function strengthFamily(columns: readonly ArrayLike<number>[], lags: number): Outcome<StrengthFamily> {
  const series = columns.map(unitFree)
  const fitted = varModel(series, lags)
  if (fitted.value === null) return fitted
  const alone = aloneModels(series, lags)
  if (alone.value === null) return alone
  const own = alone.value.lagMatrices

  const { residuals, residualCovariance, lagMatrices, roots } = fitted.value
  const largestRoot = Math.max(LARGEST_ROOT, Math.min(roots[0]!, STABLE))
  const units = residualCovariance.map((row, i) => Math.sqrt(row[i]!))
  const power = correlationPower(
    residualCovariance.map((row, i) => row.map((value, j) => value / units[i]! / units[j]!)),
  )
  const untie = power(-0.5).map((row) => row.map((weight, j) => weight / units[j]!))
  const [untiedResiduals, untiedSeries] = [mixed(residuals, untie), mixed(series, untie)]

  return defined({
    model: (strength) => {
      const full = power(strength)
      const tie = power(strength / 2).map((row, i) =>
        row.map((weight) => (weight * units[i]!) / Math.sqrt(full[i]![i]!)),
      )
      return {
        lagMatrices: pulledIn(between(lagMatrices, own, strength), largestRoot),
        covariance: tie.map((a) =>
          Float64Array.from(tie, (b) => a.reduce((sum, weight, m) => sum + weight * b[m]!, 0)),
        ),
        tie,
        untied: untiedResiduals,
        series: mixed(untiedSeries, tie),
      }
    },
  })
}

function between(lagMatrices: readonly Matrix[], own: readonly Matrix[], strength: number): Matrix[] {
  return lagMatrices.map((matrix, l) =>
    matrix.map((row, i) => row.map((weight, j) => strength * weight + (1 - strength) * own[l]![i]![j]!)),
  )
}

/** Dividing the matrix of lag l by c^l divides every root by c. */
function pulledIn(lagMatrices: readonly Matrix[], largestRoot: number): readonly Matrix[] {
  const factor = largestRoot / rootModuli(lagMatrices)[0]!
  if (factor >= 1) return lagMatrices
  return lagMatrices.map((matrix, l) => matrix.map((row) => row.map((weight) => weight * factor ** (l + 1))))
}

/** The columns that the rows of a matrix make of some columns. */
function mixed(columns: readonly Float64Array[], matrix: Matrix): Float64Array[] {
  return matrix.map((weights) => {
    const result = new Float64Array(columns[0]!.length)
    for (const [j, weight] of weights.entries()) {
      const column = columns[j]!
      for (let t = 0; t < result.length; t += 1) result[t]! += weight * column[t]!
    }
    return result
  })
}
