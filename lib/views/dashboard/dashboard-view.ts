import type { BreakTest } from '@/lib/analysis/break-test'
import type { BandMissing, ConstancyResult } from '@/lib/analysis/constancy'
import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import type { LevelsExample } from '@/lib/analysis/levels-example'
import type { Quote } from '@/lib/analysis/quote'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import { MARKETS } from '@/lib/market/markets'
import { serialiseView } from '@/lib/share/serialise-view'
import type { View } from '@/lib/share/view'
import { dataLine } from '../data-line'
import type { ProviderNames, SamplePublishers } from '../provider-name'
import { csvColumns } from '../question/csv-columns'
import { pictureLinks } from '../question/picture-links'
import { nameOf, type ShownAsset } from '../shown-asset'
import { producersOf } from '../source-line'
import { answerOf, caveatOf, limitOf } from './answer'
import type { ChartInput } from './chart-input'
import { choicesOf } from './choices'
import type { Dashboard } from './dashboard'
import { dataTable } from './data-table'
import { eventItems, markersOf, studyHrefOf } from './event-items'
import { evidenceOf } from './evidence'
import { levelsChart } from './levels-chart'
import { levelsExampleSentence } from './levels-example'
import { type NoticeInput, noticesOf } from './notices'
import { presetsOf } from './presets'
import { quoteCards } from './quote-cards'
import { rollingChart } from './rolling-chart'
import { staleEndOf } from './stale-end'
import { storyOf } from './story'
import { MODERATE_FROM, STRONG_FROM } from './strength'

/** What a page is made of, as the queries found it. */
export interface DashboardFacts {
  readonly view: View
  /** The view that gives this very answer elsewhere: range and provider as resolved. */
  readonly resolved: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly x: readonly ShownAsset[]
  readonly y: ShownAsset
  readonly results: readonly CorrelationResult[]
  /** What is held fixed beside the first pair. */
  readonly markets: readonly ShownAsset[]
  readonly partials: readonly PartialCorrelation[]
  /** Of the first pair; null for levels, and where it was left out. */
  readonly breakTest: BreakTest | null
  /** Whether it was left out for want of time or room. */
  readonly lacksBreakTest: boolean
  /** What levels once suggested; null where the store does not hold that time. */
  readonly example: LevelsExample | null
  /** Null where the band of a constant correlation is not asked for, or `bandMissing` says why it was not computed. */
  readonly constancy: ConstancyResult | null
  /** Why it is not drawn although it is asked for. */
  readonly bandMissing: BandMissing | null
  readonly quotes: readonly Quote[]
  readonly events: readonly MarketEvent[]
  readonly problems: NoticeInput['problems']
  readonly unknownProvider: NoticeInput['unknownProvider']
  /** Hash of the figures. */
  readonly hash: string
  readonly vintage: number
  readonly latestVintage: number
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
  /** Since when there are values of each asset. */
  readonly firstDays: ReadonlyMap<string, Day>
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
  readonly providerNames: ProviderNames
  readonly samplePublishers: SamplePublishers
  /** A line for each provider shown. */
  readonly terms: readonly string[]
  /** What is weak about the figures shown. */
  readonly caveats: readonly string[]
}

/**
 * The main page in the reader's language. Words and layout only: every number comes from the facts.
 *
 * @param urlLanguage the language the URL names; one from the browser's settings is not written into links.
 */
export function dashboardView(
  facts: DashboardFacts,
  language: Language,
  urlLanguage: Language | null,
): Dashboard {
  const { view, x, y, results, range, providerNames } = facts
  const text = dashboardText(language)
  const format = formatter(language)
  const shown = [...x, y]
  const chosen = { sources: x.flatMap(memberIds), targets: memberIds(y) }
  const markers = markersOf(facts.events, range, chosen, language)
  const pageOf = (shownView: View) => `/${suffix(serialiseView(shownView, urlLanguage ?? undefined))}`
  const chartHref = (day: Day) => `${pageOf({ ...view, at: day })}#charts`
  const studyHref = studyHrefOf(view, urlLanguage ?? undefined)
  const events = eventItems(facts.events, range, markers, chartHref, studyHref, language, text, format)
  const chartInput: ChartInput = {
    view,
    range,
    results,
    x,
    y,
    markers,
    events: events.map(({ number, day, title }) => ({
      day,
      title: number === null ? title : `${number} · ${title}`,
    })),
    constancy: facts.constancy,
    staleEnd:
      view.to === 'latest' && view.asof === null ? staleEndOf(facts.quotes, shown, text, format) : null,
    providerNames,
    samplePublishers: facts.samplePublishers,
    text,
    format,
  }
  // Pinned: a download after the next pull must still give the numbers of this page.
  const pinned: View = { ...facts.resolved, asof: String(facts.vintage) }
  const query = serialiseView(pinned)
  const [first, source] = [results[0], x[0]]
  const markets = MARKETS.filter((id) => facts.partials.some(({ given }) => given === id))
  const givenLabel =
    markets.length === 0 ? text.choices.none : text.choices.givenAutomatic(markets.join(', '))
  // What no asset has cannot stay chosen.
  const provider = facts.unknownProvider === null ? view.provider : null
  if (first === undefined || source === undefined)
    throw new RangeError('A dashboard needs at least one pair.')
  const answerInput = { view, result: first, partials: facts.partials, x: source, y, language, text, format }

  const example = facts.example && levelsExampleSentence(facts.example, facts.assets, text, format)

  return {
    lang: language,
    view,
    range,
    question: text.question(nameOf(source, text), nameOf(y, text), view.on),
    answer: answerOf(answerInput),
    story: storyOf({ events: facts.events, range, x: source, y, language, text, format }),
    limit: limitOf(answerInput),
    caveat: caveatOf(answerInput, example) || null,
    quotes: quoteCards(facts.quotes, providerNames, text, format),
    charts: [levelsChart(chartInput), rollingChart(chartInput)],
    evidence: evidenceOf({
      view,
      results,
      partials: facts.partials,
      breakTest: facts.breakTest,
      x,
      text,
      format,
    }),
    events,
    notices: noticesOf({ ...facts, shown, givenLabel, text, format }),
    choices: choicesOf(
      facts.assets,
      facts.withValues,
      { ...view, provider },
      shown,
      { range, sessions: first.sessions },
      providerNames,
      givenLabel,
      text,
      format,
    ),
    table: dataTable(chartInput),
    csvColumns: csvColumns(chartInput),
    presets: presetsOf(facts.firstDays, text),
    vintage: facts.vintage,
    hash: facts.lacksBreakTest || facts.bandMissing === 'not-computed' ? null : facts.hash,
    raw: Object.fromEntries(shown.map(({ id, levels }) => [id, levels.providers])),
    producers: producersOf({
      range,
      shown: [...shown, ...facts.markets],
      providerNames,
      samplePublishers: facts.samplePublishers,
    }),
    links: {
      page: pageOf(view),
      csv: `/api/v1/correlation.csv${suffix(query)}`,
      json: `/api/v1/correlation${suffix(query)}`,
      zip: `/api/v1/correlation.zip${suffix(query)}`,
      ...pictureLinks('/correlation', serialiseView(pinned), language),
      otherLanguage: `/${suffix(serialiseView(view, language === 'en' ? 'de' : 'en'))}`,
    },
    dataLine: dataLine(shown, providerNames, text, format),
    methodLine: `${text.methodLine({
      versions: [...new Set(Object.values(facts.methods))].join(', '),
      vintage: String(facts.vintage),
      seed: String(facts.seed),
    })} ${text.strengths({
      moderate: format.r(MODERATE_FROM),
      strong: format.r(STRONG_FROM),
      isKendall: first.methodUsed === 'kendall',
    })}`,
    terms: facts.terms,
    caveats: facts.caveats,
  }
}

function suffix(query: string): string {
  return query === '' ? '' : `?${query}`
}

function memberIds({ members }: ShownAsset): string[] {
  return members.map(({ id }) => id)
}
