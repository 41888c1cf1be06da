import { EigenvalueDecomposition, Matrix as MlMatrix } from 'ml-matrix'
import type { Matrix } from './matrix'

/**
 * The moduli of the roots of a vector autoregression, largest first: the eigenvalues of its companion matrix
 *
 *     | A_1 A_2 ... A_p |
 *     |  I   0  ...  0  |
 *     |  0   I  ...  0  |
 *
 * of which there are k p. All below 1: shocks die out, the largest to a share of root^h after h rows. 1 or more: the
 * series wander or grow. No unit. A RangeError when the matrices are not square, of one size and finite.
 *
 *     rootModuli([[Float64Array.of(0.5)]]) // [0.5]
 */
export function rootModuli(lagMatrices: readonly Matrix[]): number[] {
  const size = lagMatrices[0]?.length ?? 0
  const isProper = lagMatrices.every(
    (matrix) =>
      matrix.length === size && matrix.every((row) => row.length === size && row.every(Number.isFinite)),
  )
  if (size === 0 || !isProper) throw new RangeError('Lag matrices must be square, of one size and finite.')

  const companion = MlMatrix.zeros(size * lagMatrices.length, size * lagMatrices.length)
  for (const [before, matrix] of lagMatrices.entries()) {
    for (const [i, row] of matrix.entries()) {
      for (const [j, weight] of row.entries()) companion.set(i, before * size + j, weight)
    }
  }
  for (let i = size; i < companion.rows; i += 1) companion.set(i, i - size, 1)
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(companion)
  return realEigenvalues.map((real, i) => Math.hypot(real, imaginaryEigenvalues[i]!)).sort((a, b) => b - a)
}
