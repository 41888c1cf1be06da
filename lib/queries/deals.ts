import { exposures } from '@/lib/analysis/deal-exposure'
import { dealStress } from '@/lib/analysis/deal-stress'
import { dealGraph } from '@/lib/analysis/deals'
import { marginResult } from '@/lib/analysis/margin'
import type { Deal } from '@/lib/market/deal'
import type { ParameterProblem } from '@/lib/share/parameter-reader'
import { parseQuestion } from '@/lib/share/question'
import { DEALS, type DealsView, KEPT_BY_DEALS } from '@/lib/share/questions/deals'
import { VERSION_PARAMETER } from '@/lib/share/view-version'
import type { Coverage } from '@/lib/store/coverage'
import type { Store } from '@/lib/store/open-store'
import { dealsColumns, dealsData } from '@/lib/views/deals/deals-data'
import type { DealsFacts, MarginCase, MarginReport } from '@/lib/views/deals/deals-facts'
import { dealsView } from '@/lib/views/deals/deals-view'
import listed from '@/prisma/sample/deals.json'
import reported from '@/prisma/sample/margin.json'
import type { AskOptions } from './ask-question'
import { refuse } from './problem'
import { NO_VINTAGE, sealed } from './seal'
import { readKnownAssets, readStoreAsOf } from './store-as-of'

// Both come with a release and are held to their form by the tests of the sample.
const deals = listed as readonly Deal[]
const report = reported as MarginReport

/** Who finances whom: one answer for the page, its API and its CSV. Its figures rest on a list that comes with a release, not on the store. */
export async function getDeals(store: Store, query: URLSearchParams, options: AskOptions) {
  const { view, problems: ownProblems } = parseQuestion(DEALS, query, [])
  const { view: asked, problems: keptProblems } = parseQuestion(
    KEPT_BY_DEALS,
    query,
    await readKnownAssets(store),
  )
  const { coverage } = await readStoreAsOf(store, asked.asof)
  // No figure rests on it, but the next question would be asked of it.
  const unknown = unknownProvider(asked.provider, coverage)
  const kept = unknown.length > 0 ? { ...asked, provider: null } : asked
  const problems = [
    ...ownProblems,
    // Both read the version of the link.
    ...keptProblems.filter(({ parameter }) => parameter !== VERSION_PARAMETER),
    ...unknown,
  ]
  if (options.isStrict) refuse(problems)
  const graph = dealGraph(deals, view.at, view.kind)
  const facts: DealsFacts = {
    view,
    kept,
    problems,
    deals,
    graph,
    exposures: exposures(graph),
    stress: dealStress(graph.arrows, view.firm, view.steps),
    report,
    margins: marginCases(view),
  }
  const page = dealsView(facts, options.language, options.urlLanguage)
  const data = dealsData(facts, page)
  return {
    ...sealed({
      question: 'deals',
      computed: [graph],
      view,
      vintage: NO_VINTAGE,
      histories: [],
      lists: { deals, margin: report },
      page,
      data,
    }),
    table: dealsColumns(facts),
    inputs: () => ({}),
    file: ['deals', view.kind, view.at ?? page.frame.range.to].join('-'),
  }
}

function unknownProvider(given: string | null, coverage: readonly Coverage[]): ParameterProblem[] {
  const choices = ['all', ...new Set(coverage.map(({ provider }) => provider))]
  return given === null || choices.includes(given)
    ? []
    : [{ parameter: 'provider', given, problem: 'not-one-of', choices }]
}

/** The calculator at both ends of the reported range and at the margin chosen. */
function marginCases({ revenue, margin, depreciation, loss }: DealsView): MarginCase[] {
  const { companyMargin, margin: fact } = report.facts
  const margins = [fact.low, fact.high, margin].filter((percent) => percent !== null)
  return [...new Set(margins)]
    .sort((one, other) => one - other)
    .map((percent) => ({
      margin: percent,
      isChosen: percent === margin,
      result: marginResult(
        { revenue, margin: percent / 100, depreciation: depreciation / 100, loss },
        companyMargin.value / 100,
      ),
    }))
}
