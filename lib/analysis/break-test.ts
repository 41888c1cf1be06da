import type { Day } from '@/lib/market/day'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { constantCorrelationTest } from '@/lib/stats/volatility/constant-correlation-test'
import { garch } from '@/lib/stats/volatility/garch'
import type { AssetHistory } from './asset-history'
import type { Undefined } from './estimate'
import { type Range, type ReturnSample, returnSample } from './sample'

export interface BreakQuestion extends Range {
  readonly x: AssetHistory
  readonly y: AssetHistory
  /** Where something is held fixed beside the two, the days common to all three count. */
  readonly given: AssetHistory | null
}

/** Wied's fluctuation test of a constant correlation, on what GARCH leaves of the returns. */
export interface BreakTest {
  readonly statistic: number | null
  readonly p: number | null
  /** When the two parts differ most; means something only where p is small. */
  readonly breakDay: Day | null
  readonly n: number
  readonly from: Day | null
  readonly to: Day | null
  readonly method: string
  /** Why there is none; GARCH takes 200 returns. */
  readonly reason: Undefined | null
}

/** Whether the correlation of two assets has changed at some time within a range. */
export function breakTestOf({ x, y, given, from, to }: BreakQuestion): BreakTest {
  return breakTest(returnSample(given === null ? [x, y] : [x, y, given], { from, to }))
}

/** The same of the first two columns of a sample. */
export function breakTest({ columns, days, n, from, to }: ReturnSample): BreakTest {
  const none = { statistic: null, p: null, breakDay: null }
  const base = { n, from, to, method: METHOD_VERSIONS.constancyTest }
  const [x, y] = [garch(columns[0] ?? []), garch(columns[1] ?? [])]
  if (x.value === null) return { ...base, ...none, reason: namedForPairs(x.reason) }
  if (y.value === null) return { ...base, ...none, reason: namedForPairs(y.reason) }
  const { value, reason } = constantCorrelationTest(x.value.standardised, y.value.standardised)
  if (value === null) return { ...base, ...none, reason: namedForPairs(reason) }
  const { statistic, p, breakIndex } = value
  return { ...base, statistic, p, breakDay: days[breakIndex] ?? null, reason: null }
}

/** A correlation of 1 or -1 has a name of its own on the page. */
export function namedForPairs(reason: Undefined | null): Undefined | null {
  return reason === 'collinear' ? 'perfect-correlation' : reason
}
