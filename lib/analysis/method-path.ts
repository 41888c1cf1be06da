import type { Day } from '@/lib/market/day'
import { type CorrelationMethod, methodFacts } from './correlation-methods'
import { type Dynamics, dynamicCorrelation } from './dynamic-correlation'
import type { Undefined } from './estimate'
import { firstRow, type Pairs, pairsWithin } from './pairs'
import { type RollingPath, type RollingQuestion, rollingPath } from './standing'

/** Another method that had to stand in for the one asked for, and why. */
export interface StandIn {
  readonly asked: CorrelationMethod
  /** 'levels': the method is one of returns. */
  readonly reason: Undefined | 'levels'
  /** How many pairs the method asked for needs. */
  readonly needed: number
}

/** The line that answers a question, and the rows it stands on. */
export interface MethodPath<Question extends RollingQuestion> {
  /** The question, with the method that was used. */
  readonly question: Question
  readonly path: RollingPath
  readonly pairs: Pairs
  /** The first row that lies in the range. */
  readonly shown: number
  readonly dynamics: Dynamics | null
  readonly standIn: StandIn | null
}

/**
 * DCC is fitted to the returns of the range alone, so that its figures can be had again from them; the others look back
 * to before it. Where DCC cannot be fitted, EWMA stands in.
 */
export function methodPath<Question extends RollingQuestion & { readonly from: Day }>(
  asked: Question,
  pairs: Pairs,
): MethodPath<Question> {
  const shown = firstRow(pairs.days, asked.from)
  const plain = (question: Question, standIn: StandIn | null) => ({
    question,
    path: rollingPath(question, pairs),
    pairs,
    shown,
    dynamics: null,
    standIn,
  })
  if (asked.method !== 'dcc') return plain(asked, null)
  const standIn = (reason: StandIn['reason']) =>
    plain({ ...asked, method: 'ewma' }, { asked: 'dcc', reason, needed: methodFacts('dcc').fewestPairs })
  if (asked.on === 'levels') return standIn('levels')
  const within = pairsWithin(pairs, asked.from)
  const fit = dynamicCorrelation(within)
  if (fit.value === null) return standIn(fit.reason)
  const { r, lower, upper, dynamics } = fit.value
  const n = r.map(() => r.length)
  const path = { window: asked.window, days: within.days, r, lower, upper, n }
  return { question: asked, path, pairs: within, shown: 0, dynamics, standIn: null }
}
