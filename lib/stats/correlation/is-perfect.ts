/** Closer to 1 than this, a correlation is 1 but for rounding. */
const ROUNDING = 1e-12

/** Whether a correlation is 1 or -1, to within rounding (1e-12): there Fisher's scale has no end, and no interval exists. */
export function isPerfect(r: number): boolean {
  return 1 - Math.abs(r) < ROUNDING
}
