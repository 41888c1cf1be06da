import { dot } from '../basics/dot'

/** A column of which less than this share is left, once what the others say is taken out, says nothing new. */
const COLLINEAR = 1e-12

/** The thin QR decomposition of a design: its columns are `vectors` times `upper`. */
export interface OrthogonalBasis {
  /** Orthogonal columns of length 1. */
  readonly vectors: readonly Float64Array[]
  /** Column j holds what makes up the original column j: j + 1 numbers. */
  readonly upper: readonly Float64Array[]
}

/**
 * Makes columns orthogonal, one after another, by the modified Gram-Schmidt process run twice over each column. Once
 * loses orthogonality as the columns near collinearity; twice keeps it to rounding (Giraud, Langou and Rozloznik
 * 2005). That is as stable as Householder's QR, and yields the basis itself besides.
 *
 * Null when a column is, to 12 digits, a linear function of those before it.
 */
export function orthogonalBasis(columns: readonly Float64Array[]): OrthogonalBasis | null {
  const vectors: Float64Array[] = []
  const upper: Float64Array[] = []
  for (const column of columns) {
    const rest = column.slice()
    const shares = project(rest, vectors)
    const length = Math.sqrt(dot(rest, rest))
    if (!(length > COLLINEAR * Math.sqrt(dot(column, column)))) return null
    vectors.push(rest.map((value) => value / length))
    upper.push(Float64Array.of(...shares, length))
  }
  return { vectors, upper }
}

/** Takes out of `rest`, in place, what lies in the direction of each vector, and says how much of each that was. */
export function project(rest: Float64Array, vectors: readonly Float64Array[]): Float64Array {
  const shares = new Float64Array(vectors.length)
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [j, vector] of vectors.entries()) {
      const share = dot(vector, rest)
      for (let t = 0; t < rest.length; t += 1) rest[t]! -= share * vector[t]!
      shares[j]! += share
    }
  }
  return shares
}

/** The z for which the upper triangular matrix, given by columns, times z is `right`. */
export function solveUpper(upper: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const solution = Float64Array.from(right)
  for (let j = upper.length - 1; j >= 0; j -= 1) {
    const value = solution[j]! / upper[j]![j]!
    solution[j] = value
    for (let i = 0; i < j; i += 1) solution[i]! -= upper[j]![i]! * value
  }
  return solution
}

/** The rows of (X'X)^-1 X', which turn y into coefficients: the upper triangle taken off each column of the basis. */
export function pseudoInverse({ vectors, upper }: OrthogonalBasis): Float64Array[] {
  const rows = vectors.map((vector) => vector.slice())
  for (let j = rows.length - 1; j >= 0; j -= 1) {
    const row = rows[j]!
    for (let i = j + 1; i < rows.length; i += 1) {
      const share = upper[i]![j]!
      for (let t = 0; t < row.length; t += 1) row[t]! -= share * rows[i]![t]!
    }
    for (let t = 0; t < row.length; t += 1) row[t]! /= upper[j]![j]!
  }
  return rows
}
