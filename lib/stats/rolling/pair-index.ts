/** Where series i with series j > i stands in the order (0, 1), (0, 2) ... (1, 2) ... of all pairs. */
export function pairIndex(series: number, i: number, j: number): number {
  return i * series - (i * (i + 1)) / 2 + (j - i - 1)
}
