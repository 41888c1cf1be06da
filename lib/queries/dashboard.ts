import type { Language } from '@/lib/i18n/language'
import type { Day } from '@/lib/market/day'
import type { Store } from '@/lib/store/open-store'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import { dashboardView } from '@/lib/views/dashboard/dashboard-view'
import { type AskedCorrelation, askCorrelation } from './ask-correlation'
import type { AskOptions } from './ask-question'
import { getEvents } from './events'
import { getLevelsExample } from './levels-example'
import { providerNames, providersOfHistories, samplePublishers, termsLines } from './provider-terms'
import { getQuotes } from './quotes'
import { sampleCaveats } from './sample-caveats'
import type { StoreAsOf } from './store-as-of'

/** The story's three: always in the strip, with whatever else is chosen. */
const ALWAYS_QUOTED = ['ORCL', 'NVDA', 'TOTAL']

/** The main page for a query; what cannot be used in it falls back and is said on the page. */
export async function getDashboard(
  store: Store,
  query: URLSearchParams,
  reader: Reader,
  now: Date,
  computing: Pick<AskOptions, 'signal'> = {},
): Promise<Dashboard> {
  return dashboardOf(await askCorrelation(store, query, { isStrict: false, ...computing }), reader, now)
}

/** Who reads: the language of the page, and the one that the URL names, if any. */
export interface Reader {
  readonly language: Language
  readonly urlLanguage: Language | null
}

/** Everything the main page shows of an answer. Reads the store only; never waits for a provider. */
export async function dashboardOf(
  asked: AskedCorrelation,
  { language, urlLanguage }: Reader,
  now: Date,
): Promise<Dashboard> {
  const { storeAsOf, x, y, band, markets, histories } = asked
  const { store } = storeAsOf
  const members = [...x, y].flatMap((side) =>
    side.members.length === 1 ? side.members.map(({ id }) => id) : [],
  )
  const [example, events, quotes] = await Promise.all([
    getLevelsExample(storeAsOf),
    getEvents(store),
    getQuotes(storeAsOf, [...new Set([...ALWAYS_QUOTED, ...members])], now),
  ])
  return dashboardView(
    {
      ...asked,
      constancy: band.constancy,
      bandMissing: band.missing,
      markets,
      example,
      events,
      quotes,
      vintage: storeAsOf.vintage,
      latestVintage: storeAsOf.latestVintage,
      assets: storeAsOf.assets,
      withValues: new Set(storeAsOf.coverage.map(({ asset }) => asset)),
      firstDays: firstDaysOf(storeAsOf),
      providerNames: providerNames(language),
      samplePublishers: samplePublishers(language),
      terms: termsLines(providersOfHistories(histories), language),
      caveats: sampleCaveats(histories, language),
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
