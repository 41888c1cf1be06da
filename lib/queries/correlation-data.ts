import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { MARKETS } from '@/lib/market/markets'
import { API_LIMITS, parseView } from '@/lib/share/parse-view'
import type { Store } from '@/lib/store/open-store'
import { correlationData } from '@/lib/views/dashboard/correlation-data'
import { valueColumns } from '@/lib/views/dashboard/data-table'
import { noticesOf } from '@/lib/views/dashboard/notices'
import { getBreakTest, getCorrelation, getPartials } from './correlation'
import { QuestionProblem, refuse } from './problem'
import { providerNames, termsLines } from './provider-terms'
import { readKnownAssets } from './store-as-of'

/** The answer of the correlation API, and the same values by day for its CSV. A view that cannot be used is a problem. */
export async function getCorrelationData(
  store: Store,
  query: URLSearchParams,
  language: Language,
  signal?: AbortSignal,
) {
  const { view, problems } = parseView(query, await readKnownAssets(store), API_LIMITS)
  refuse(problems)
  const answer = await getCorrelation(store, view, {
    joinWhereNeeded: false,
    ...(signal && { signal }),
  })
  if (answer.unknownProvider !== null)
    throw new QuestionProblem({ kind: 'unknown-provider', ...answer.unknownProvider })

  const { vintage, latestVintage } = answer.storeAsOf
  const shown = [...answer.x, answer.y]
  const text = dashboardText(language)
  const unknown = [...new Set(query.keys())].filter((key) => key !== 'lang' && !(key in view))
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
  const [partials, breakTest] = await Promise.all([
    getPartials(answer, MARKETS),
    getBreakTest(answer, { ...(signal && { signal }) }),
  ])
  const terms = termsLines(
    shown.flatMap(({ levels }) => levels.providers),
    language,
  )
  const data = correlationData({ ...answer, partials, breakTest, warnings, terms, vintage })
  return {
    data,
    table: valueColumns(answer),
    /** For files: what they hold, and of when. */
    name: `correlation-${data.x}-${data.y}-${data.range.from}-${data.range.to}-v${vintage}`,
  }
}
