import { EigenvalueDecomposition, Matrix as MlMatrix } from 'ml-matrix'
import type { Matrix } from './matrix'

/** Eigenvalues are kept from 0, of which no negative power exists. */
const SMALLEST = 1e-12

/**
 * The powers of a correlation matrix R: V diag(d)^exponent V', with V and d its eigenvectors and eigenvalues. 1 gives R
 * back, 1/2 its symmetric root, -1/2 what turns columns of that correlation into uncorrelated ones, 0 the identity.
 *
 * The matrix must be symmetric and positive definite; that is not checked.
 *
 *     correlationPower(R)(-0.5)
 */
export function correlationPower(correlations: Matrix): (exponent: number) => Matrix {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new MlMatrix(correlations.map((row) => Array.from(row))),
    { assumeSymmetric: true },
  )
  const vectors = eigenvectorMatrix.to2DArray()
  const values = realEigenvalues.map((value) => Math.max(SMALLEST, value))
  return (exponent) => {
    const powers = values.map((value) => value ** exponent)
    return vectors.map((a) =>
      Float64Array.from(vectors, (b) => powers.reduce((sum, value, m) => sum + a[m]! * value * b[m]!, 0)),
    )
  }
}
