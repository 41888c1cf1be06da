import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { MARKETS } from '@/lib/market/markets'
import { API_LIMITS, parseView } from '@/lib/share/parse-view'
import { VERSION_PARAMETER } from '@/lib/share/view-version'
import type { Store } from '@/lib/store/open-store'
import { correlationData } from '@/lib/views/dashboard/correlation-data'
import { valueColumns } from '@/lib/views/dashboard/data-table'
import { noticesOf } from '@/lib/views/dashboard/notices'
import type { AskOptions } from './ask-question'
import type { LoadedHistory } from './asset-history'
import {
  type CorrelationAnswer,
  getBreakTest,
  getCorrelation,
  getMarketHistories,
  getPartials,
} from './correlation'
import { type Inputs, levelsTable, returnsTable } from './inputs'
import { QuestionProblem, refuse } from './problem'
import { providerNames, termsLines } from './provider-terms'
import { sealCorrelation } from './seal-correlation'
import { readKnownAssets } from './store-as-of'

/** The answer of the correlation API, and the same values by day for its CSV. A view that cannot be used is a problem. */
export async function getCorrelationData(
  store: Store,
  query: URLSearchParams,
  { language, isStrict, joinWhereNeeded = !isStrict, ...computing }: AskOptions,
) {
  const { view, problems } = parseView(query, await readKnownAssets(store), API_LIMITS)
  if (isStrict) refuse(problems)
  const answer = await getCorrelation(store, view, { joinWhereNeeded, ...computing })
  if (isStrict && answer.unknownProvider !== null)
    throw new QuestionProblem({ kind: 'unknown-provider', ...answer.unknownProvider })

  const { vintage, latestVintage } = answer.storeAsOf
  const shown = [...answer.x, answer.y]
  const text = dashboardText(language)
  const unknown = [...new Set(query.keys())].filter(
    (key) => key !== 'lang' && key !== VERSION_PARAMETER && !(key in view),
  )
  const warnings = noticesOf({
    ...answer,
    problems,
    shown,
    vintage,
    latestVintage,
    providerNames: providerNames(language),
    text,
    format: formatter(language),
  }).map((notice) => notice.text)
  for (const key of unknown.slice(0, 5)) warnings.push(text.unknownParameter(key.slice(0, 40)))
  const [partials, breakTest, markets] = await Promise.all([
    getPartials(answer, MARKETS),
    getBreakTest(answer, computing),
    getMarketHistories(answer, MARKETS),
  ])
  const terms = termsLines(
    shown.flatMap(({ levels }) => levels.providers),
    language,
  )
  const data = correlationData({ ...answer, partials, breakTest, warnings, terms, vintage })
  const table = valueColumns(answer)
  const seal = await sealCorrelation(answer, partials, breakTest)
  return {
    ...seal,
    /** All that the figures rest on: the sources, the target, and what was held fixed beside them. */
    histories: [...shown, ...markets],
    data: { ...data, hash: seal.hash },
    table: {
      header: ['day', ...table.columns.map(({ key }) => key)],
      columns: [table.days, ...table.columns.map(({ values }) => values)],
      raw: Object.fromEntries(shown.map(({ id, levels }) => [id, levels.providers])),
    },
    inputs: () => correlationInputs(answer, markets),
    /** For files: what they hold, and of when. */
    file: `correlation-${data.x}-${data.y}-${data.range.from}-${data.range.to}-v${vintage}`,
  }
}

/** Each pair on its own days, with what is held fixed where the view names something; the first pair beside each market too. */
function correlationInputs(
  { x, y, given, range }: CorrelationAnswer,
  markets: readonly LoadedHistory[],
): Inputs {
  const fixed = given === null ? [] : [given]
  const [first] = x
  const pairs = x.flatMap((source) => {
    const name = x.length === 1 ? '' : `-${source.id}`
    return [
      [`returns${name}`, returnsTable([source, y, ...fixed], range, 'reaching-back')],
      [`levels${name}`, levelsTable([source, y, ...fixed], range)],
    ] as const
  })
  const partials = markets
    .filter(({ id }) => id !== given?.id && first !== undefined)
    .map((market) => [`returns-given-${market.id}`, returnsTable([first!, y, market], range)] as const)
  return Object.fromEntries([...pairs, ...partials])
}
