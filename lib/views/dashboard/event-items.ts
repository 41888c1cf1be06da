import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Day } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import { BEGINNING, eventHref } from '@/lib/share/story'
import type { View } from '@/lib/share/view'
import type { ChartMarker } from '../charts/time-chart'
import type { EventItem } from './dashboard'
import { claimOf } from './event-claim'

/** More markers than this hide the lines they stand on. */
const MOST_MARKERS = 10

/** Ids of the assets on either side of the question, those of a basket each. */
export interface ChosenAssets {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

/** The events of the range that stand on the charts: those of the chosen assets first, then numbered by day. */
export function markersOf(
  events: readonly MarketEvent[],
  range: { readonly from: Day; readonly to: Day },
  chosen: ChosenAssets,
  language: Language,
): ChartMarker[] {
  const inRange = events.filter(({ day }) => day >= range.from && day <= range.to)
  const byRank = inRange
    .map((event) => ({ event, rank: rankOf(event, chosen) }))
    .sort((one, other) => one.rank - other.rank || largestMove(other.event) - largestMove(one.event))
  return byRank
    .slice(0, MOST_MARKERS)
    .map(({ event }) => event)
    .sort(byDay)
    .map((event, index) => ({
      number: index + 1,
      day: event.day,
      title: event.title[language],
      slug: event.slug,
      isStory: event.isStory === true,
    }))
}

/** Where an event is studied about the first source and the target of a view, over the same days. */
export function studyHrefOf(
  { x, y, from, to, provider, clock, asof }: View,
  lang: Language | undefined,
): (slug: string) => string {
  const carried = { x: x[0] ?? BEGINNING.x, y, from, to, provider, clock, asof }
  return (slug) => eventHref(slug, carried, lang)
}

/**
 * The events of the range for reading, by day; those with a marker carry its number and lead to its place on the charts.
 *
 * @param chartHref the address at which a day is pinned on the charts
 * @param studyHref the address at which an event is studied on its own
 */
export function eventItems(
  events: readonly MarketEvent[],
  range: { readonly from: Day; readonly to: Day },
  markers: readonly ChartMarker[],
  chartHref: (day: Day) => string,
  studyHref: (slug: string) => string,
  language: Language,
  text: DashboardText,
  format: Formatter,
): EventItem[] {
  return events
    .filter(({ day }) => day >= range.from && day <= range.to)
    .sort(byDay)
    .map((event) => ({
      event,
      number: markers.find(({ slug }) => slug === event.slug)?.number ?? null,
    }))
    .map(({ event, number }) => ({
      number,
      chartHref: number === null ? null : chartHref(event.day),
      studyHref: studyHref(event.slug),
      slug: event.slug,
      day: event.day,
      date: format.day(event.day),
      title: event.title[language],
      summary: [event.summary[language], claimOf(event, language, text)]
        .filter((part) => part !== null)
        .join(' '),
      moves:
        event.sessionMovesPercent === null
          ? ''
          : text.events.moves(
              Object.entries(event.sessionMovesPercent)
                .map(([asset, percent]) => text.events.move(asset, format.change(percent / 100)))
                .join(', '),
            ),
      rivalCauses: event.rivalCauses.map((cause) => cause[language]),
      sources: [...event.sources, ...(event.claim === undefined ? [] : [event.claim.source])],
      evidence: text.events.evidence(event.evidence[language]),
      doubt: event.doubt?.[language] ?? null,
    }))
}

/** By day; several of one day by name, so that list and charts agree. */
function byDay(one: MarketEvent, other: MarketEvent): number {
  return one.day.localeCompare(other.day) || one.slug.localeCompare(other.slug)
}

/** 0 for the story where it concerns what is chosen, 1 for an event of a source, 2 of the target, 3 of neither. */
function rankOf({ assets, isStory }: MarketEvent, { sources, targets }: ChosenAssets): number {
  const ofSource = sources.some((id) => assets.includes(id))
  const ofTarget = targets.some((id) => assets.includes(id))
  if (isStory && (ofSource || ofTarget)) return 0
  return ofSource ? 1 : ofTarget ? 2 : 3
}

function largestMove({ sessionMovesPercent }: MarketEvent): number {
  return Object.values(sessionMovesPercent ?? {}).reduce(
    (largest, move) => Math.max(largest, Math.abs(move)),
    0,
  )
}
