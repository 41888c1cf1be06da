import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import type { Quote } from '@/lib/analysis/quote'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { type Formatter, formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import { serialiseView } from '@/lib/share/serialise-view'
import type { View } from '@/lib/share/view'
import { answerOf, caveatOf } from './answer'
import { levelsChart, providerName, rollingChart } from './charts'
import { choicesOf } from './choices'
import type { Dashboard } from './dashboard'
import { dataTable } from './data-table'
import { eventItems, markersOf } from './event-items'
import { evidenceOf } from './evidence'
import { type NoticeInput, noticesOf } from './notices'
import { quoteCards } from './quote-cards'
import { nameOf, type ShownAsset } from './shown-asset'

/** What a page is made of, as the queries found it. */
export interface DashboardFacts {
  readonly view: View
  /** The view that gives this very answer elsewhere: range and provider as resolved. */
  readonly resolved: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly x: readonly ShownAsset[]
  readonly y: ShownAsset
  readonly results: readonly CorrelationResult[]
  readonly partials: readonly PartialCorrelation[]
  readonly quotes: readonly Quote[]
  readonly events: readonly MarketEvent[]
  readonly problems: NoticeInput['problems']
  readonly unknownProvider: NoticeInput['unknownProvider']
  readonly vintage: number
  readonly latestVintage: number
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
  /** A line for each provider shown. */
  readonly terms: readonly string[]
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
  const { view, x, y, results, range } = facts
  const text = dashboardText(language)
  const format = formatter(language)
  const chosen = [...x, y].flatMap(({ members }) => members.map(({ id }) => id))
  const markers = markersOf(facts.events, range, chosen, language)
  const chartInput = { view, range, results, x, y, markers, text, format }
  const query = serialiseView(facts.resolved)
  const [first, source] = [results[0], x[0]]
  if (first === undefined || source === undefined)
    throw new RangeError('A dashboard needs at least one pair.')

  return {
    lang: language,
    view,
    range,
    question: text.question(nameOf(source, text), nameOf(y, text), view.on),
    answer: answerOf({ view, result: first, x: source, y, text, format }),
    caveat:
      caveatOf({ view, result: first, partial: facts.partials[0] ?? null, x: source, y, text, format }) ||
      null,
    quotes: quoteCards(facts.quotes, text, format),
    charts: [levelsChart(chartInput), rollingChart(chartInput)],
    evidence: evidenceOf({ view, results, partials: facts.partials, x, text, format }),
    events: eventItems(facts.events, range, markers, language, text, format),
    notices: noticesOf({ ...facts, shown: [...x, y], text, format }),
    choices: choicesOf(facts.assets, facts.withValues, view, [...x, y], text, format),
    table: dataTable(chartInput),
    vintage: facts.vintage,
    links: {
      page: `/${suffix(serialiseView(view, urlLanguage ?? undefined))}`,
      csv: `/api/v1/correlation.csv${suffix(query)}`,
      json: `/api/v1/correlation${suffix(query)}`,
      otherLanguage: `/${suffix(serialiseView(view, language === 'en' ? 'de' : 'en'))}`,
    },
    dataLine: dataLine([...x, y], text, format),
    methodLine: text.methodLine({
      versions: [...new Set(Object.values(facts.methods))].join(', '),
      vintage: String(facts.vintage),
      seed: String(facts.seed),
    }),
    terms: facts.terms,
  }
}

function suffix(query: string): string {
  return query === '' ? '' : `?${query}`
}

/** 'Embedded sample, 8 May 2025 to 21 August 2026' while all that is shown comes from it; else each provider with its span. */
function dataLine(
  shown: readonly ShownAsset[],
  text: ReturnType<typeof dashboardText>,
  format: Formatter,
): string {
  const spans = new Map<string, { first: Day; last: Day; assets: string[] }>()
  for (const { id, levels } of shown) {
    const [first, last] = [levels.days[0], levels.days.at(-1)]
    if (first === undefined || last === undefined) continue
    const providers = levels.providers.join(' + ')
    const span = spans.get(providers)
    if (span === undefined) spans.set(providers, { first, last, assets: [id] })
    else {
      span.first = [first, span.first].sort()[1] ?? first
      span.last = [last, span.last].sort()[0] ?? last
      span.assets.push(id)
    }
  }
  const one = [...spans.entries()]
  const sample = spans.get('sample')
  if (one.length === 1 && sample !== undefined) {
    return text.dataLine.sample(format.longDay(sample.first), format.longDay(sample.last))
  }
  return one
    .map(
      ([providers, { first, last, assets }]) =>
        `${assets.join(', ')}: ${text.dataLine.provider(
          providers
            .split(' + ')
            .map((provider) => providerName(provider, text))
            .join(' + '),
          format.longDay(first),
          format.longDay(last),
        )}`,
    )
    .join('; ')
}
