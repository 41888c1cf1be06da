/** Holds a correlation that rounding carried past -1 or 1 to the end of its range. */
export function clip(r: number): number {
  return Math.max(-1, Math.min(1, r))
}
