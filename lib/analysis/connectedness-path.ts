import type { Day } from '@/lib/market/day'
import { rollingConnectedness } from '@/lib/stats/var/rolling-connectedness'
import { unrelatedConnectedness } from '@/lib/stats/var/unrelated-connectedness'
import { type ConnectednessQuestion, fewestRowsOf, measured } from './connectedness-columns'
import type { Undefined } from './estimate'
import { firstRow } from './pairs'
import { FIRST_DAY, returnSample } from './sample'

/** What unrelated series of the same length show; see `unrelatedConnectedness`. */
export interface Unrelated {
  readonly expected: number
  /** 95 % of unrelated systems stay at or below this. */
  readonly upper: number
}

export interface RollingPaths {
  readonly window: number
  readonly lags: number
  readonly days: readonly Day[]
  readonly total: readonly (number | null)[]
  /** A line for each asset. */
  readonly net: readonly (readonly (number | null)[])[]
  /** For the length of a window. */
  readonly unrelated: Unrelated | null
  /** Why no window has a value. */
  readonly reason: Undefined | null
}

/** A window bears few coefficients. */
export const ROLLING_LAGS = 1

/** The total and the net of each asset through every window that ends in the range. */
export function rollingPaths(question: ConnectednessQuestion): RollingPaths {
  const { assets, of, from, to, horizon, window, seed } = question
  const whole = returnSample(assets, { from: FIRST_DAY, to })
  const columns = measured(whole, of)
  const shown = firstRow(whole.days, from)
  const settings = { lags: ROLLING_LAGS, horizon, seed }
  const common = { window, lags: ROLLING_LAGS, days: whole.days.slice(shown) }
  const none = (reason: Undefined): RollingPaths => {
    const line = common.days.map(() => null)
    return { ...common, total: line, net: assets.map(() => line), unrelated: null, reason }
  }
  if (window < fewestRowsOf(assets.length, ROLLING_LAGS)) return none('too-few-rows')
  if (window > whole.n) return none('window-larger-than-sample')
  if (columns.value === null) return none(columns.reason)

  const { total, net } = rollingConnectedness(columns.value, { ...settings, window })
  const unrelated = unrelatedConnectedness(columns.value, { ...settings, rows: window })
  return {
    ...common,
    total: total.slice(shown),
    net: net.map((line) => line.slice(shown)),
    unrelated: unrelated.value && { expected: unrelated.value.expected, upper: unrelated.value.upper },
    reason: null,
  }
}
