import type { BreakTest } from '@/lib/analysis/break-test'
import type { PartialCorrelation } from '@/lib/analysis/correlation'
import { MARKETS } from '@/lib/market/markets'
import { API_LIMITS, PAGE_LIMITS, parseView, type ViewProblem } from '@/lib/share/parse-view'
import type { View } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import { correlationData } from '@/lib/views/dashboard/correlation-data'
import type { AskOptions } from './ask-question'
import type { LoadedHistory } from './asset-history'
import {
  type ConstantBand,
  type CorrelationAnswer,
  getBreakTest,
  getConstantBand,
  getCorrelation,
  getMarketHistories,
  getPartials,
} from './correlation'
import { isForLack } from './for-lack'
import { QuestionProblem, refuse } from './problem'
import type { Seal } from './seal'
import { sealCorrelation } from './seal-correlation'
import { readKnownAssets } from './store-as-of'

type CorrelationFigures = ReturnType<typeof correlationData>

/** The main page's question as asked, with everything that its page, its API and its files say of it: loaded once for all. */
export interface AskedCorrelation extends CorrelationAnswer, Seal {
  readonly problems: readonly ViewProblem[]
  /** The first pair beside each market, and the histories of these. */
  readonly partials: readonly PartialCorrelation[]
  readonly markets: readonly LoadedHistory[]
  /** Of the first pair; null for levels, and on a page where there was not enough time or room to compute it. */
  readonly breakTest: BreakTest | null
  readonly band: ConstantBand
  /** Whether the break test was left out of a page for want of time or room. */
  readonly lacksBreakTest: boolean
  /** What machines get of it, without words: made when first asked for, as a page needs it only for its hash. */
  readonly figures: () => CorrelationFigures
  /** All that the figures rest on: the sources, the target, and what was held fixed beside them. */
  readonly histories: readonly LoadedHistory[]
}

export type CorrelationOptions = Pick<AskOptions, 'isStrict' | 'joinWhereNeeded' | 'signal'>

/**
 * Asks the question of a query. Files and the API refuse what they cannot use; a page falls back and says so.
 *
 * @throws QuestionProblem
 */
export async function askCorrelation(
  store: Store,
  query: URLSearchParams,
  options: CorrelationOptions,
): Promise<AskedCorrelation> {
  const limits = options.isStrict ? API_LIMITS : PAGE_LIMITS
  const { view, problems } = parseView(query, await readKnownAssets(store), limits)
  if (options.isStrict) refuse(problems)
  return askView(store, view, problems, options)
}

/** Asks the question of a view. */
export async function askView(
  store: Store,
  view: View,
  problems: readonly ViewProblem[],
  { isStrict, joinWhereNeeded = !isStrict, ...computing }: CorrelationOptions,
): Promise<AskedCorrelation> {
  const answer = await getCorrelation(store, view, { joinWhereNeeded, ...computing })
  if (isStrict && answer.unknownProvider !== null)
    throw new QuestionProblem({ kind: 'unknown-provider', ...answer.unknownProvider })
  let lacksBreakTest = false
  const breakTestNotComputed = (error: unknown) => {
    lacksBreakTest = isForLack(error)
    return notComputed(error)
  }
  const [partials, markets, breakTest, band] = await Promise.all([
    getPartials(answer, MARKETS, computing),
    getMarketHistories(answer, MARKETS),
    getBreakTest(answer, computing).catch(isStrict ? rethrown : breakTestNotComputed),
    getConstantBand(answer, computing).catch(isStrict ? rethrown : bandNotComputed),
  ])
  let made: CorrelationFigures | undefined
  const figures = () => {
    made ??= correlationData({
      ...answer,
      view: answer.resolved,
      partials,
      breakTest,
      constancy: band.constancy,
      warnings: [],
      terms: [],
      vintage: answer.storeAsOf.vintage,
    })
    return made
  }
  return {
    ...answer,
    problems,
    partials,
    markets,
    breakTest,
    band,
    lacksBreakTest,
    figures,
    histories: [...answer.x, answer.y, ...markets],
    ...sealCorrelation(answer, { partials, markets, breakTest, band }, figures),
  }
}

/** Two parts that could not be computed for want of time or room are left out of a page; any other failure is a failure. */
function notComputed(error: unknown): null {
  if (isForLack(error)) return null
  throw error
}

function bandNotComputed(error: unknown): ConstantBand {
  return { constancy: notComputed(error), missing: 'not-computed' }
}

/** What is kept, sent or compared must be whole. */
function rethrown(error: unknown): never {
  throw error
}
