/** How much of Q is yesterday's residuals, and how much yesterday's Q. */
export interface DccCoefficients {
  readonly a: number
  readonly b: number
}

/**
 * The first Q: 'average' takes Qbar, the product's choice. The R package rmgarch computes one from a day before the
 * first, of residuals 0 ('zeros', where it searches) or 1 ('ones', in what it reports).
 */
export type DccStart = 'average' | 'zeros' | 'ones'

/** What one pass may write beside the likelihood. */
export interface DccPaths {
  /** R(t) of the pairs (0, 1), (0, 2), ..., (1, 2), ...: one column for each. */
  readonly correlations?: readonly Float64Array[]
  /** The derivatives of each row's likelihood by a and b. */
  readonly scores?: readonly [Float64Array, Float64Array]
}

/**
 * One pass of the DCC(1,1) recursion over complete standardised residuals (Engle 2002): the part of the log likelihood
 * that concerns the correlations, and its derivatives by a and b where `gradient` is given.
 *
 *     Q(t) = (1 - a - b) Qbar + a z(t-1) z(t-1)' + b Q(t-1),   R(t) = Q(t) with its diagonal scaled to 1
 *     log L = -1/2 sum( log |R| + z' R^-1 z - z'z )
 *
 * -Infinity where an R is not positive definite.
 */
export function dccPass(
  columns: readonly Float64Array[],
  average: readonly Float64Array[],
  { a, b }: DccCoefficients,
  start: DccStart,
  gradient?: Float64Array,
  { correlations, scores }: DccPaths = {},
): number {
  const k = columns.length
  const n = columns[0]?.length ?? 0
  const size = k * k
  const rest = 1 - a - b
  const target = Float64Array.from({ length: size }, (_, at) => average[Math.floor(at / k)]![at % k]!)
  const before = start === 'ones' ? 1 : 0
  const q = target.map((value) => (start === 'average' ? value : (rest + b) * value + a * before))
  const byA = target.map((value) => (start === 'average' ? 0 : before - value))
  const byB = new Float64Array(size)
  const root = new Float64Array(k)
  const r = new Float64Array(size)
  const inverse = new Float64Array(size)
  const lower = new Float64Array(size)
  const z = new Float64Array(k)
  const w = new Float64Array(k)
  let likelihood = 0
  let slopeA = 0
  let slopeB = 0

  for (let t = 0; t < n; t += 1) {
    for (let i = 0; i < k; i += 1) {
      z[i] = columns[i]![t]!
      root[i] = Math.sqrt(q[i * k + i]!)
    }
    for (let i = 0; i < k; i += 1) {
      r[i * k + i] = 1
      for (let j = 0; j < i; j += 1) r[i * k + j] = r[j * k + i] = q[i * k + j]! / (root[i]! * root[j]!)
    }
    const determinant = invert(r, k, lower, inverse)
    if (!(determinant > 0)) return -Infinity
    let squares = 0
    for (let i = 0; i < k; i += 1) {
      let sum = 0
      for (let j = 0; j < k; j += 1) sum += inverse[i * k + j]! * z[j]!
      w[i] = sum
      squares += z[i]! * (sum - z[i]!)
    }
    likelihood -= (Math.log(determinant) + squares) / 2

    if (correlations) {
      for (let i = 0, pair = 0; i < k; i += 1) {
        for (let j = i + 1; j < k; j += 1, pair += 1) correlations[pair]![t] = r[i * k + j]!
      }
    }
    if (gradient) {
      let rowA = 0
      let rowB = 0
      for (let i = 0; i < k; i += 1) {
        for (let j = 0; j < i; j += 1) {
          const at = i * k + j
          // The likelihood's derivative by R(i, j), which stands twice in the matrix.
          const pull = w[i]! * w[j]! - inverse[at]!
          const scale = 1 / (root[i]! * root[j]!)
          const ii = i * k + i
          const jj = j * k + j
          const half = r[at]! / 2
          rowA += pull * (byA[at]! * scale - half * (byA[ii]! / q[ii]! + byA[jj]! / q[jj]!))
          rowB += pull * (byB[at]! * scale - half * (byB[ii]! / q[ii]! + byB[jj]! / q[jj]!))
        }
      }
      slopeA += rowA
      slopeB += rowB
      if (scores) {
        scores[0][t] = rowA
        scores[1][t] = rowB
      }
    }
    for (let i = 0; i < k; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        const at = i * k + j
        const product = z[i]! * z[j]!
        byA[at] = product - target[at]! + b * byA[at]!
        byB[at] = q[at]! - target[at]! + b * byB[at]!
        q[at] = rest * target[at]! + a * product + b * q[at]!
      }
    }
  }
  gradient?.set([slopeA, slopeB])
  return likelihood
}

/** The inverse of a correlation matrix by Cholesky's decomposition, and its determinant: 0 unless positive definite. */
function invert(r: Float64Array, k: number, lower: Float64Array, inverse: Float64Array): number {
  let determinant = 1
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = r[i * k + j]!
      for (let m = 0; m < j; m += 1) sum -= lower[i * k + m]! * lower[j * k + m]!
      if (i !== j) lower[i * k + j] = sum / lower[j * k + j]!
      else if (sum > 0) {
        determinant *= sum
        lower[i * k + i] = Math.sqrt(sum)
      } else return 0
    }
  }
  for (let column = 0; column < k; column += 1) {
    for (let i = column; i < k; i += 1) {
      let sum = i === column ? 1 : 0
      for (let m = column; m < i; m += 1) sum -= lower[i * k + m]! * inverse[m * k + column]!
      inverse[i * k + column] = sum / lower[i * k + i]!
    }
    for (let i = k - 1; i >= column; i -= 1) {
      let sum = inverse[i * k + column]!
      for (let m = i + 1; m < k; m += 1) sum -= lower[m * k + i]! * inverse[m * k + column]!
      inverse[i * k + column] = sum / lower[i * k + i]!
    }
    for (let i = column; i < k; i += 1) inverse[column * k + i] = inverse[i * k + column]!
  }
  return determinant
}
