import { type VectorKernel, vectorKernel } from '../vector/vector-kernel'
import { PAIRS_TEXT } from './pairs-text'
import { STEADY_ROW } from './steady-row'

/** More numbers than these (64 MB) are not worth keeping. */
const MOST_NUMBERS = 2 ** 23

const kernel = vectorKernel(PAIRS_TEXT)

/** Series made ready to be multiplied with each other, row by row, and room to do it in. `steadySeries` fills it in. */
export interface SteadyTable {
  /** How long the windows are, and the series. */
  readonly span: number
  readonly rows: number
  /**
   * Two series at a time, all rows of the one couple before those of the next. Of each row: how far it lies from where
   * its block is measured from, and from where the next block is; and of the window that ends there, the sum s of such
   * deviations and 1 / sqrt(n sum of squares - s^2), which is NaN where there is no full window.
   */
  readonly numbers: Float64Array
  /** Where in them there is room for the ends of a block (4 numbers for each row of a window), and for four paths. */
  readonly atEnds: number
  readonly atPaths: number
  /** What works on these numbers; null where there is no WebAssembly with vectors, or too much to hold in its memory. */
  readonly vectors: VectorKernel | null
}

/**
 * Room for so many series. It lies in the memory of the kernel, which stays for the next call (64 MB at most): then
 * nothing is to be copied there, and no fresh memory to be had, which takes long. So there is one table at a time.
 */
export function steadyTable(series: number, rows: number, span: number): SteadyTable {
  const atEnds = Math.ceil(series / 2) * rows * STEADY_ROW
  const atPaths = atEnds + 4 * span
  const size = atPaths + 4 * rows
  const vectors = size <= MOST_NUMBERS ? kernel() : null
  return { span, rows, numbers: vectors?.numbers(size) ?? new Float64Array(size), atEnds, atPaths, vectors }
}
