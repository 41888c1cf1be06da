/** Numbers in a row of a `SteadyTable`, 64 bytes: as many as a processor loads at once. Each is there for two series. */
export const STEADY_ROW = 8

/** Where in a row the deviations from what the own block is measured from begin. */
export const IN_OWN_BLOCK = 0
/** Where those from what the next block is measured from begin. */
export const IN_NEXT_BLOCK = 2
/** Where the sums of the deviations of the window that ends there begin. */
export const SUM = 4
/** Where the scales of that window begin. */
export const SCALE = 6

/** Where the first row of series k begins, of so many rows each. */
export function beginOf(k: number, rows: number): number {
  return (k >> 1) * rows * STEADY_ROW + (k & 1)
}
