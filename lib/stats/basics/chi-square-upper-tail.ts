import { normalUpperTail } from './normal-upper-tail'

/** Terms beyond this are scaled down, and the scale made good in the exponent. */
const LARGE = 1e200
/** Beyond this nothing is left, and a term times x may overflow. */
const FURTHEST = 1e100

/**
 * The chance that a sum of `degreesOfFreedom` squared standard normal numbers exceeds x. Right to 12 digits however
 * small, as a sum of terms above 0 (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5):
 *
 *     odd:   2 P(Z > sqrt x) + sqrt(2/pi) exp(-x/2) ( x^(1/2) + x^(3/2)/3 + x^(5/2)/(3 5) + ... )
 *     even:                               exp(-x/2) ( 1 + x/2 + x^2/(2 4) + x^3/(2 4 6) + ... )
 *
 * each up to the power (df-2)/2. 1 for x at or below 0. A RangeError when x is NaN or the degrees of freedom are not
 * a whole number of at least 1.
 *
 *     chiSquareUpperTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  if (Number.isNaN(x)) throw new RangeError('A tail begins at a number, not at NaN.')
  if (!Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    throw new RangeError(`Degrees of freedom are 1, 2, 3 ..., not ${degreesOfFreedom}.`)
  }
  if (x <= 0) return 1
  if (x > FURTHEST) return 0
  const isOdd = degreesOfFreedom % 2 === 1
  const beyond = isOdd ? 2 * normalUpperTail(Math.sqrt(x)) : 0
  if (degreesOfFreedom === 1) return beyond
  let term = isOdd ? Math.sqrt((2 * x) / Math.PI) : 1
  let sum = term
  let exponent = -x / 2
  for (let k = isOdd ? 3 : 2; k <= degreesOfFreedom - 2; k += 2) {
    term *= x / k
    sum += term
    if (term > LARGE) {
      term /= LARGE
      sum /= LARGE
      exponent += Math.log(LARGE)
    }
  }
  return Math.min(1, beyond + sum * Math.exp(exponent))
}
