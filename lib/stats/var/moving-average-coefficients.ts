import type { Matrix } from './matrix'

/**
 * What is left of a shock h rows later: the matrices of the moving-average form of a vector autoregression.
 *
 *     A_0 = I,   A_h = sum_{l=1..min(h,p)} Phi_l A_{h-l}          (Lütkepohl 2005, 2.1.22)
 *
 * `result[h][i][j]` is the change of series i, h rows after a change of 1 in series j, in units of i over units of j.
 * `count` matrices are returned, A_0 to A_{count-1}. Null where they exceed the range of a double, as they may when
 * the model is not stable. A RangeError unless there is at least one square lag matrix and `count` is 1, 2, 3 ...
 *
 *     movingAverageCoefficients([[Float64Array.of(0.5)]], 3) // 1, 0.5, 0.25
 */
export function movingAverageCoefficients(
  lagMatrices: readonly Matrix[],
  count: number,
): readonly Matrix[] | null {
  const size = lagMatrices[0]?.length ?? 0
  if (size === 0 || lagMatrices.some((m) => m.length !== size || m.some((row) => row.length !== size))) {
    throw new RangeError('Lag matrices must be square and of one size.')
  }
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`A count is 1, 2, 3 ..., not ${count}.`)

  const indices = Array.from({ length: size }, (_, i) => i)
  const result: Matrix[] = [indices.map((i) => Float64Array.from(indices, (j) => (i === j ? 1 : 0)))]
  for (let h = 1; h < count; h += 1) {
    const past = lagMatrices.slice(0, h)
    result.push(
      indices.map((i) =>
        Float64Array.from(indices, (j) =>
          past.reduce(
            (total, phi, before) =>
              phi[i]!.reduce((sum, weight, m) => sum + weight * result[h - 1 - before]![m]![j]!, total),
            0,
          ),
        ),
      ),
    )
  }
  return result.every((matrix) => matrix.every((row) => row.every(Number.isFinite))) ? result : null
}
