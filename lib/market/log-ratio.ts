/** Below it a double has fewer digits. */
const SMALLEST = 2 ** -1022

/**
 * The logarithm of later / earlier, of two numbers above 0: the log return from one to the other. As exact as the
 * ratio, which has more digits for small moves than a difference of logarithms; that difference where the ratio leaves
 * the range of a double.
 *
 *     logRatio(110, 100) // 0.0953
 */
export function logRatio(later: number, earlier: number): number {
  const ratio = later / earlier
  return ratio >= SMALLEST && ratio < Infinity ? Math.log(ratio) : Math.log(later) - Math.log(earlier)
}
