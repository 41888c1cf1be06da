import type { Day } from '@/lib/market/day'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { dccGarch } from '@/lib/stats/volatility/dcc-garch'
import { dccInterval } from '@/lib/stats/volatility/dcc-interval'
import type { Undefined } from './estimate'
import type { Pairs } from './pairs'

/** Set beforehand: below this p the movement of a fitted line is told from a constant correlation. */
const TOLD_BELOW = 0.05

/** What a DCC fit says of itself, and whether its movement is more than a fit to a constant correlation would show. */
export interface Dynamics {
  /** Whether a movement is told from a constant correlation, at 5 %. Where it is not, the line moves all the same. */
  readonly distinguishable: boolean
  readonly p: number
  /** The likelihood ratio against a constant correlation, and what it was divided by for fat tails. */
  readonly statistic: number
  readonly tailScale: number
  /** How much of the line is yesterday's pair, and how much of it yesterday's line. */
  readonly a: number
  readonly b: number
  /** Null where the estimates lie at the edge of what is allowed. */
  readonly errorOfA: number | null
  readonly errorOfB: number | null
  readonly n: number
  readonly from: Day | null
  readonly to: Day | null
  /** Of this test, and of the volatilities that were taken out first. */
  readonly method: string
  readonly volatilityMethod: string
}

/** The line of a DCC fit, one value for each pair, in plain arrays. */
export interface DynamicCorrelation {
  readonly r: readonly number[]
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
  readonly dynamics: Dynamics
}

/** Correlations that move from day to day, fitted to all the returns of a range at once; or why they cannot be. */
export function dynamicCorrelation({
  x,
  y,
  days,
  startDays,
}: Pairs): { readonly value: DynamicCorrelation } | { readonly value: null; readonly reason: Undefined } {
  const { value, reason } = dccGarch([x, y])
  if (value === null) return { value, reason: reason === 'too-few-rows' ? 'too-few-pairs' : reason }
  const { dcc } = value
  const { coefficients, standardErrors, dynamics } = dcc
  return {
    value: {
      r: Array.from(dcc.correlations[0] ?? []),
      ...dccInterval(dcc),
      dynamics: {
        distinguishable: dynamics.p < TOLD_BELOW,
        ...dynamics,
        ...coefficients,
        errorOfA: standardErrors.a,
        errorOfB: standardErrors.b,
        n: dcc.n,
        from: startDays[0] ?? null,
        to: days.at(-1) ?? null,
        method: METHOD_VERSIONS.dccDynamics,
        volatilityMethod: METHOD_VERSIONS.garch,
      },
    },
  }
}
