import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/**
 * The inverse of a symmetric matrix by Cholesky's decomposition, row by row; of one that rounding has made not quite
 * symmetric, of the mean of both halves. Null unless it is positive definite and the inverse within the range of a double.
 *
 *     inversePositive([[2, 0], [0, 4]]) // [[0.5, 0], [0, 0.25]]
 */
export function inversePositive(matrix: readonly ArrayLike<number>[]): Float64Array[] | null {
  const symmetric = matrix.map((row, i) => matrix.map((other, j) => (row[j]! + other[i]!) / 2))
  if (!symmetric.flat().every(Number.isFinite)) return null
  const decomposition = new CholeskyDecomposition(new Matrix(symmetric))
  if (!decomposition.isPositiveDefinite()) return null
  const inverse = decomposition.solve(Matrix.eye(matrix.length))
  const rows = matrix.map((_, i) => Float64Array.from(inverse.getRow(i)))
  return rows.every((row) => row.every(Number.isFinite)) ? rows : null
}
