import { completeRows } from '../basics/complete-rows'
import { type EventTest, normalTest } from './event-test'

/**
 * Patell's test of whether standardised abnormal returns of several firms average 0 (1976): of one day, or of the CAR.
 *
 *     Z = sum SAR(i) / sqrt( sum (L(i) - 2) / (L(i) - 4) ),   p from the normal distribution
 *
 * with L the rows of each firm's estimation window; each SAR follows t with L - 2 degrees of freedom, whose variance
 * stands under the root. It trusts the spread of the estimation window: an event that makes returns more restless is
 * taken for an abnormal return (34 % false alarms where seven firms are twice as restless on the day), and so is a date
 * shared by firms that move together (20 to 24 % at a residual correlation of 0.29). `bmp` mends the first,
 * `kolariPynnonen` both.
 *
 * A firm with a missing number (NaN, infinities) is left out. Null when none is left, or when an estimation window has
 * fewer than 5 rows. A RangeError when the lengths differ.
 *
 *     patell([1.2, 2.1, -0.3], [120, 120, 98]) // { statistic: 1.72, p: 0.086, n: 3 }
 */
export function patell(standardised: ArrayLike<number>, estimationRows: ArrayLike<number>): EventTest | null {
  const [values, lengths] = completeRows(standardised, estimationRows).columns
  if (values.length === 0 || lengths.some((length) => length < 5)) return null
  const sum = values.reduce((total, value) => total + value, 0)
  const variance = lengths.reduce((total, length) => total + (length - 2) / (length - 4), 0)
  return normalTest(sum / Math.sqrt(variance), values.length)
}
