import { completeRows } from '../basics/complete-rows'
import { mean } from '../basics/mean'
import { standardDeviation } from '../basics/standard-deviation'
import { type EventTest, tTest } from './event-test'

/**
 * Student's t test of whether abnormal returns of several firms average 0: of one day, or of the CAR.
 *
 *     t = mean sqrt(N) / sd,   sd with divisor N - 1,   p from t with N - 1 degrees of freedom
 *
 * It takes the spread from the event itself, so it holds when an event makes all firms more restless. It takes firms to
 * be independent: on one date shared by all they are not (see `kolariPynnonen`). It says nothing about a single firm.
 *
 * Missing values (NaN, infinities) are left out. Null below 2 values, and when all are equal.
 *
 *     crossSectionalT([0.02, -0.01, 0.03]) // { statistic: 1.11, p: 0.38, n: 3 }
 */
export function crossSectionalT(abnormal: ArrayLike<number>): EventTest | null {
  const [values] = completeRows(abnormal).columns
  const n = values.length
  const average = mean(values)
  const spread = standardDeviation(values)
  if (average === null || spread === null) return null
  return tTest((average * Math.sqrt(n)) / spread, n, n - 1)
}
