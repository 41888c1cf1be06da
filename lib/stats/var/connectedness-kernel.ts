/** Below this share of a column's own moment, what is left of it beside the others has lost too many digits. */
const DEPENDENT = 1e-4
/** Outside these bounds a square may leave the range of a double. */
const SMALLEST = 1e-100
const LARGEST = 1e100

/** Writes the table of shares, row by row, that belongs to the moments; the moments are used up. False: ask elsewhere. */
export type ConnectednessKernel = (moments: Float64Array, shares: Float64Array) => boolean

/**
 * The table of shares of `connectedness` from the moments of the lagged series alone, for the many windows of a rolling
 * line and the many draws of a bootstrap.
 *
 * `moments` are the sums of products of the columns `series one row before, ..., p rows before, series themselves`
 * about their means: the upper triangle, row by row. Its Cholesky factor is the triangle of the QR decomposition of
 * the same columns, up to signs; from it follow the coefficients by back substitution and the covariance of the
 * residuals as the product of its last block with itself. Only A_h S is carried forward from row to row, since the
 * variances of the decomposition cancel.
 *
 * Forming moments squares the condition of the problem. So where a column is nearly a linear function of those before
 * it, or of a freak magnitude, the kernel answers false and the caller computes from the rows (`connectedness`).
 * Elsewhere the two agree to about 1e-11.
 */
export function connectednessKernel(size: number, lags: number, horizon: number): ConnectednessKernel {
  const past = size * lags
  const width = past + size
  const square = size * size
  const rowStart = Int32Array.from({ length: width }, (_, i) => i * width - (i * (i - 1)) / 2 - i)
  const own = new Float64Array(width)
  const equation = new Float64Array(past)
  const phi = new Float64Array(lags * square)
  // A_h S for h = 0 to H - 1, one after another; the first is S.
  const responses = new Float64Array(horizon * square)

  return (moments, shares) => {
    if (!factorise(moments, rowStart, own)) return false
    solveEquations(moments, rowStart, size, equation, phi)
    residualMoments(moments, rowStart, size, past, responses)
    respond(responses, phi, size, lags, horizon)
    return writeShares(responses, size, horizon, shares)
  }
}

/** Cholesky's factor in place: row i starts so that entry j stands at rowStart[i] + j. */
function factorise(moments: Float64Array, rowStart: Int32Array, own: Float64Array): boolean {
  const width = own.length
  for (let j = 0; j < width; j += 1) {
    const moment = moments[rowStart[j]! + j]!
    if (!(moment > SMALLEST && moment < LARGEST)) return false
    own[j] = moment
  }
  for (let j = 0; j < width; j += 1) {
    const row = rowStart[j]!
    const rest = moments[row + j]!
    if (!(rest > DEPENDENT * own[j]!)) return false
    const root = Math.sqrt(rest)
    for (let c = j; c < width; c += 1) moments[row + c]! /= root
    for (let i = j + 1; i < width; i += 1) {
      const factor = moments[row + i]!
      const below = rowStart[i]!
      for (let c = i; c < width; c += 1) moments[below + c]! -= factor * moments[row + c]!
    }
  }
  return true
}

/** Back substitution, equation by equation: phi holds the lag matrices one after another, row by row. */
function solveEquations(
  factor: Float64Array,
  rowStart: Int32Array,
  size: number,
  equation: Float64Array,
  phi: Float64Array,
): void {
  const past = equation.length
  for (let i = 0; i < size; i += 1) {
    for (let q = past - 1; q >= 0; q -= 1) {
      const row = rowStart[q]!
      let rest = factor[row + past + i]!
      for (let c = q + 1; c < past; c += 1) rest -= factor[row + c]! * equation[c]!
      equation[q] = rest / factor[row + q]!
    }
    for (let q = 0; q < past; q += 1) {
      const j = q % size
      phi[(q - j) * size + i * size + j] = equation[q]!
    }
  }
}

/** The residuals' sums of products: the last block of the factor times itself. */
function residualMoments(
  factor: Float64Array,
  rowStart: Int32Array,
  size: number,
  past: number,
  result: Float64Array,
): void {
  for (let i = 0; i < size; i += 1) {
    for (let j = i; j < size; j += 1) {
      let sum = 0
      for (let r = 0; r <= i; r += 1) {
        const row = rowStart[past + r]! + past
        sum += factor[row + i]! * factor[row + j]!
      }
      result[i * size + j] = sum
      result[j * size + i] = sum
    }
  }
}

/** A_h S = sum over l of Phi_l A_{h-l} S. */
function respond(
  responses: Float64Array,
  phi: Float64Array,
  size: number,
  lags: number,
  horizon: number,
): void {
  const square = size * size
  responses.fill(0, square)
  for (let h = 1; h < horizon; h += 1) {
    for (let l = 1; l <= Math.min(lags, h); l += 1) {
      const earlier = (h - l) * square
      for (let i = 0; i < size; i += 1) {
        const row = h * square + i * size
        for (let m = 0; m < size; m += 1) {
          const weight = phi[(l - 1) * square + i * size + m]!
          const from = earlier + m * size
          for (let j = 0; j < size; j += 1) responses[row + j]! += weight * responses[from + j]!
        }
      }
    }
  }
}

function writeShares(responses: Float64Array, size: number, horizon: number, shares: Float64Array): boolean {
  const square = size * size
  shares.fill(0)
  for (let h = 0; h < horizon; h += 1) {
    for (let at = 0; at < square; at += 1) {
      const response = responses[h * square + at]!
      shares[at]! += response * response
    }
  }
  for (let i = 0; i < size; i += 1) {
    let total = 0
    for (let j = 0; j < size; j += 1) {
      shares[i * size + j]! /= responses[j * size + j]!
      total += shares[i * size + j]!
    }
    if (!(total > 0 && total < Infinity)) return false
    for (let j = 0; j < size; j += 1) shares[i * size + j]! *= 100 / total
  }
  return true
}
