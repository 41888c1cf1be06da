import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { type DccFit, dcc, FEWEST_DCC_ROWS } from './dcc'
import type { DccStart } from './dcc-pass'
import { type GarchFit, garch } from './garch'
import type { GarchStart } from './garch-pass'

/** Both steps of a DCC-GARCH fit. */
export interface DccGarchFit {
  /** One for each series, in their order. */
  readonly margins: readonly GarchFit[]
  readonly dcc: DccFit
  /** Of volatilities and correlations together. */
  readonly logLikelihood: number
}

/**
 * Correlations of returns that change from day to day, in the two steps of Engle (2002): a GARCH(1,1) for each series,
 * then DCC(1,1) on what they leave.
 *
 * Reasons: those of `garch` and `dcc`, so 'too-few-rows' below 500 rows. A RangeError with fewer than two series or
 * lengths that differ.
 *
 *     dccGarch([oracle, crypto]).value?.dcc.correlations[0]
 */
export function dccGarch(
  returns: readonly ArrayLike<number>[],
  { garchStart, start }: { readonly garchStart?: GarchStart; readonly start?: DccStart } = {},
): Outcome<DccGarchFit> {
  const n = returns[0]?.length ?? 0
  if (returns.length < 2) throw new RangeError('Correlations need at least two series.')
  if (returns.some((column) => column.length !== n)) {
    throw new RangeError(
      `Series must have one length, not ${returns.map(({ length }) => length).join(' and ')}.`,
    )
  }
  // Known before the first search: a missing value comes first, as in both steps.
  const isComplete = returns.every((column) => Array.from(column).every(Number.isFinite))
  if (isComplete && n < FEWEST_DCC_ROWS) return undefinedBecause('too-few-rows')
  const margins: GarchFit[] = []
  for (const column of returns) {
    const margin = garch(column, { ...(garchStart && { start: garchStart }) })
    if (margin.value === null) return margin
    margins.push(margin.value)
  }
  const second = dcc(
    margins.map(({ standardised }) => standardised),
    { ...(start && { start }) },
  )
  if (second.value === null) return second
  const ofMargins = margins.reduce((sum, { logLikelihood }) => sum + logLikelihood, 0)
  return defined({ margins, dcc: second.value, logLikelihood: ofMargins + second.value.logLikelihood })
}
