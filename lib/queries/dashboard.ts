import type { Language } from '@/lib/i18n/language'
import type { Day } from '@/lib/market/day'
import { MARKETS } from '@/lib/market/markets'
import { API_LIMITS, PAGE_LIMITS, parseView, type ViewProblem } from '@/lib/share/parse-view'
import type { View } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import { dashboardView } from '@/lib/views/dashboard/dashboard-view'
import { getBreakTest, getConstantBand, getCorrelation, getPartials } from './correlation'
import { getEvents } from './events'
import { getLevelsExample } from './levels-example'
import { QuestionProblem, refuse } from './problem'
import { providerNames, samplePublishers, termsLines } from './provider-terms'
import { getQuotes } from './quotes'
import { sampleCaveats } from './sample-caveats'
import { sealCorrelation } from './seal-correlation'
import { readKnownAssets, type StoreAsOf } from './store-as-of'

/** The story's three: always in the strip, with whatever else is chosen. */
const ALWAYS_QUOTED = ['ORCL', 'NVDA', 'TOTAL']

/** The main page for a query; what cannot be used in it falls back and is said on the page. */
export async function getDashboard(
  store: Store,
  query: URLSearchParams,
  reader: Reader,
  now: Date,
): Promise<Dashboard> {
  const { view, problems } = parseView(query, await readKnownAssets(store), PAGE_LIMITS)
  return getDashboardOf(store, view, problems, reader, now)
}

/** The same for a file. It has no room to say that something else is shown: what cannot be used is refused. */
export async function getDashboardForFile(
  store: Store,
  query: URLSearchParams,
  reader: Reader,
  now: Date,
  { signal, joinWhereNeeded = true }: Pick<DashboardOptions, 'signal' | 'joinWhereNeeded'> = {},
): Promise<Dashboard> {
  const { view, problems } = parseView(query, await readKnownAssets(store), API_LIMITS)
  refuse(problems)
  return getDashboardOf(store, view, [], reader, now, {
    isStrict: true,
    joinWhereNeeded,
    ...(signal && { signal }),
  })
}

/** Who reads: the language of the page, and the one that the URL names, if any. */
export interface Reader {
  readonly language: Language
  readonly urlLanguage: Language | null
}

interface DashboardOptions {
  /** A provider that none of the assets has is refused rather than replaced. */
  readonly isStrict?: boolean
  /** Whether all providers are joined where the default one does not reach back far enough. */
  readonly joinWhereNeeded?: boolean
  /** Ends the computation when whoever asked has gone. */
  readonly signal?: AbortSignal
}

/** Everything the main page shows for a view. Reads the store only; never waits for a provider. */
export async function getDashboardOf(
  store: Store,
  view: View,
  problems: readonly ViewProblem[],
  { language, urlLanguage }: Reader,
  now: Date,
  { isStrict = false, joinWhereNeeded = true, ...computing }: DashboardOptions = {},
): Promise<Dashboard> {
  const answer = await getCorrelation(store, view, { joinWhereNeeded, ...computing })
  if (isStrict && answer.unknownProvider !== null)
    throw new QuestionProblem({ kind: 'unknown-provider', ...answer.unknownProvider })
  const { storeAsOf } = answer
  const shown = [...answer.x, answer.y]
  const members = shown.flatMap((side) => (side.members.length === 1 ? side.members.map(({ id }) => id) : []))
  const [partials, breakTest, example, { constancy, missing }, events, quotes] = await Promise.all([
    getPartials(answer, MARKETS),
    getBreakTest(answer, computing),
    getLevelsExample(storeAsOf),
    getConstantBand(answer, computing),
    getEvents(store),
    getQuotes(storeAsOf, [...new Set([...ALWAYS_QUOTED, ...members])], now),
  ])
  const { hash } = await sealCorrelation(answer, partials, breakTest)
  return dashboardView(
    {
      ...answer,
      hash,
      partials,
      breakTest,
      example,
      constancy,
      bandMissing: missing,
      events,
      quotes,
      problems,
      vintage: storeAsOf.vintage,
      latestVintage: storeAsOf.latestVintage,
      assets: storeAsOf.assets,
      withValues: new Set(storeAsOf.coverage.map(({ asset }) => asset)),
      firstDays: firstDaysOf(storeAsOf),
      providerNames: providerNames(language),
      samplePublishers: samplePublishers(language),
      terms: termsLines(
        shown.flatMap(({ levels }) => levels.providers),
        language,
      ),
      caveats: sampleCaveats(shown, language),
    },
    language,
    urlLanguage,
  )
}

function firstDaysOf({ coverage }: StoreAsOf): Map<string, Day> {
  const first = new Map<string, Day>()
  for (const { asset, firstDay } of coverage) {
    const known = first.get(asset)
    if (known === undefined || firstDay < known) first.set(asset, firstDay)
  }
  return first
}
