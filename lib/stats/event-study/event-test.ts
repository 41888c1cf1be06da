import { finiteOrNull } from '../basics/finite-or-null'
import { normalUpperTail } from '../basics/normal-upper-tail'
import { tUpperTail } from '../basics/t-upper-tail'

/** A test over several firms, or several events. */
export interface EventTest {
  readonly statistic: number
  /** Two-sided. */
  readonly p: number
  /** Firms (or events) that counted. */
  readonly n: number
}

/** A statistic that is a standard normal number when nothing happened; null where it is none. */
export function normalTest(statistic: number, n: number): EventTest | null {
  return finiteOrNull(statistic) === null
    ? null
    : { statistic, p: 2 * normalUpperTail(Math.abs(statistic)), n }
}

/** A statistic that follows Student's t when nothing happened; null where it is none. */
export function tTest(statistic: number, n: number, degreesOfFreedom: number): EventTest | null {
  return finiteOrNull(statistic) === null
    ? null
    : { statistic, p: 2 * tUpperTail(Math.abs(statistic), degreesOfFreedom), n }
}
