import type { Language } from '@/lib/i18n/language'
import { PAGE_LIMITS, parseView, type ViewProblem } from '@/lib/share/parse-view'
import type { View } from '@/lib/share/view'
import { readAssets } from '@/lib/store/assets'
import { readEvents } from '@/lib/store/events'
import type { Store } from '@/lib/store/open-store'
import type { Dashboard } from '@/lib/views/dashboard'
import { dashboardView } from '@/lib/views/dashboard-view'
import { getCorrelation, getPartials } from './correlation'
import { termsLines } from './provider-terms'
import { getQuotes } from './quotes'

/** What the market did is taken out by these, the broad one second since it holds fewer AI shares. */
const MARKETS = ['QQQ', 'SPY']
/** The story's three: always in the strip, with whatever else is chosen. */
const ALWAYS_QUOTED = ['ORCL', 'NVDA', 'TOTAL']

/** The main page for a query; what cannot be used in it falls back and is said on the page. */
export async function getDashboard(
  store: Store,
  query: URLSearchParams,
  reader: Reader,
  now: Date,
): Promise<Dashboard> {
  const { view, problems } = parseView(query, await readAssets(store), PAGE_LIMITS)
  return getDashboardOf(store, view, problems, reader, now)
}

/** Who reads: the language of the page, and the one that the URL names, if any. */
export interface Reader {
  readonly language: Language
  readonly urlLanguage: Language | null
}

/** Everything the main page shows for a view. Reads the store only; never waits for a provider. */
export async function getDashboardOf(
  store: Store,
  view: View,
  problems: readonly ViewProblem[],
  { language, urlLanguage }: Reader,
  now: Date,
): Promise<Dashboard> {
  const answer = await getCorrelation(store, view, { joinWhereNeeded: true })
  const { source } = answer
  const members = [...answer.x, answer.y].flatMap((side) =>
    side.members.length === 1 ? side.members.map(({ id }) => id) : [],
  )
  const [partials, events, quotes] = await Promise.all([
    getPartials(answer, MARKETS),
    readEvents(store),
    getQuotes(source, [...new Set([...ALWAYS_QUOTED, ...members])], now),
  ])
  return dashboardView(
    {
      ...answer,
      partials,
      events,
      quotes,
      problems,
      vintage: source.vintage,
      latestVintage: source.latestVintage,
      assets: source.assets,
      withValues: new Set(source.coverage.map(({ asset }) => asset)),
      terms: termsLines(
        [...new Set([...answer.x, answer.y].flatMap(({ levels }) => levels.providers))],
        language,
      ),
    },
    language,
    urlLanguage,
  )
}
