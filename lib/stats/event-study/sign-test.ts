import type { SignTest } from './generalised-sign-test'
import { generalisedSignTest } from './generalised-sign-test'

/**
 * The sign test of several firms: whether abnormal returns above 0 are more or fewer than half of them.
 *
 *     Z = (w - N/2) / sqrt(N/4)
 *
 * with w of N above 0: `generalisedSignTest` at one half. Where abnormal returns lean to one side even without an event,
 * as skewed returns do, one half is the wrong yardstick; the generalised test takes it from the estimation window.
 *
 * Zeros and missing values (NaN, infinities) are left out. Null when nothing is left.
 *
 *     signTest([0.02, -0.01, 0.03, 0.01]) // { statistic: 1, p: 0.625, n: 4, positive: 3 }
 */
export function signTest(abnormal: ArrayLike<number>): SignTest | null {
  return generalisedSignTest(abnormal, 1 / 2)
}
