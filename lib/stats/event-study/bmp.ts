import { crossSectionalT } from './cross-sectional-t'
import type { EventTest } from './event-test'

/**
 * The test of Boehmer, Musumeci and Poulsen (1991): whether standardised abnormal returns of several firms average 0,
 * with their spread taken from the event itself. Of one day, or of the CAR.
 *
 *     t = mean(SAR) sqrt(N) / sd(SAR),   sd with divisor N - 1,   p from t with N - 1 degrees of freedom
 *
 * It is not misled by an event that makes all firms more restless, as `patell` is. It still takes firms to be
 * independent; on a date shared by seven that move together (0.29) it has 23 to 27 % false alarms, see `kolariPynnonen`.
 *
 * Missing values (NaN, infinities) are left out. Null below 2 values, and when all are equal.
 *
 *     bmp([1.2, 2.1, -0.3]) // { statistic: 1.43, p: 0.29, n: 3 }
 */
export function bmp(standardised: ArrayLike<number>): EventTest | null {
  return crossSectionalT(standardised)
}
