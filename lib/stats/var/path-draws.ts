import type { Matrix } from './matrix'

/** What a path is made of, dealt at random. */
export interface ShockSource {
  /** Begins a path: writes its first rows, as many as there are lags, oldest first. */
  readonly begin: (first: Float64Array) => void
  /** Writes the shocks of the next row, one for each series. */
  readonly next: (shocks: Float64Array) => void
}

/** Draws paths of a model; see `pathDraws`. */
export interface PathDraws {
  /** Draws a path and gives its moments, in an array that the caller may use up but not keep. */
  readonly nextMoments: () => Float64Array
  /** The path last drawn, a column for each series. */
  readonly lastPath: () => Float64Array[]
}

/**
 * Paths of a vector autoregression without a constant, `rows` rows long: each row is what the rows before make of it, plus
 * shocks. The moments are those that `connectednessKernel` wants.
 */
export function pathDraws(lagMatrices: readonly Matrix[], rows: number, source: ShockSource): PathDraws {
  const size = lagMatrices[0]!.length
  const lags = lagMatrices.length
  const weights = lagMatrices.map((matrix) => Float64Array.from(matrix.flatMap((row) => Array.from(row))))
  // One series after another: the sums below run along them.
  const path = new Float64Array(size * rows)
  const first = new Float64Array(size * lags)
  const shocks = new Float64Array(size)
  const width = size * (lags + 1)
  const moments = new Float64Array((width * (width + 1)) / 2)

  return {
    nextMoments: () => {
      source.begin(first)
      for (let at = 0; at < first.length; at += 1)
        path[(at % size) * rows + Math.floor(at / size)] = first[at]!
      for (let t = lags; t < rows; t += 1) {
        source.next(shocks)
        for (let i = 0; i < size; i += 1) {
          let value = shocks[i]!
          for (let l = 0; l < lags; l += 1) {
            const matrix = weights[l]!
            let earlier = t - 1 - l
            for (let j = 0; j < size; j += 1) {
              value += matrix[i * size + j]! * path[earlier]!
              earlier += rows
            }
          }
          path[i * rows + t] = value
        }
      }
      sumProducts(path, rows, size, lags, moments)
      return moments
    },
    lastPath: () => Array.from({ length: size }, (_, i) => path.slice(i * rows, (i + 1) * rows)),
  }
}

/**
 * Sums of products about the means of the columns `series one row before, ..., series themselves`. The means are near
 * 0 by construction, so that to take them out at the end costs no digits.
 */
function sumProducts(
  path: Float64Array,
  rows: number,
  size: number,
  lags: number,
  moments: Float64Array,
): void {
  const width = size * (lags + 1)
  const count = rows - lags
  // Where each column begins: the last ones are the series themselves.
  const starts = Int32Array.from({ length: width }, (_, c) => {
    const back = (Math.floor(c / size) + 1) % (lags + 1)
    return (c % size) * rows + lags - back
  })
  const means = Float64Array.from(starts, (start) => {
    let sum = 0
    for (let t = start; t < start + count; t += 1) sum += path[t]!
    return sum / count
  })
  let at = 0
  for (let i = 0; i < width; i += 1) {
    for (let j = i; j < width; j += 1) {
      moments[at] = product(path, starts[i]!, starts[j]!, count) - count * means[i]! * means[j]!
      at += 1
    }
  }
}

/** Two sums at a time, since each addition waits for the one before. */
function product(path: Float64Array, a: number, b: number, count: number): number {
  let even = 0
  let odd = 0
  let t = 0
  for (; t + 1 < count; t += 2) {
    even += path[a + t]! * path[b + t]!
    odd += path[a + t + 1]! * path[b + t + 1]!
  }
  if (t < count) even += path[a + t]! * path[b + t]!
  return even + odd
}
