/** Below this the first series needs fewer terms, above it the second. */
const CROSSING = 1
const TERMS = 12
/** Up to here the tail is 1 to more digits than a double has. */
const ALL = 0.1

/**
 * The chance that a Brownian bridge leaves the band from -x to x: the upper tail of Kolmogorov's distribution (1933).
 *
 *     P(sup |B| > x) = 2 sum_{k>=1} (-1)^(k+1) exp(-2 k^2 x^2)
 *                    = 1 - sqrt(2 pi)/x sum_{k>=1} exp(-(2k-1)^2 pi^2 / (8 x^2))
 *
 * The same number by two series, each taken where it converges fast; exact but for rounding. 1 at or below 0. A RangeError
 * when x is not a number.
 *
 *     kolmogorovUpperTail(1.358) // 0.05
 */
export function kolmogorovUpperTail(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('A quantile must be a number.')
  if (x <= ALL) return 1
  let sum = 0
  if (x < CROSSING) {
    for (let k = 1; k <= TERMS; k += 1) sum += Math.exp((-(((2 * k - 1) * Math.PI) ** 2) / 8) * x ** -2)
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum
  }
  for (let k = 1; k <= TERMS; k += 1) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * (k * x) ** 2)
  return 2 * sum
}
