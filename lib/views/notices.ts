import type { BandMissing } from '@/lib/analysis/constancy'
import type { CorrelationResult } from '@/lib/analysis/correlation'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Dropped, DropReason } from '@/lib/market/align'
import { type Day, daysBetween, isDay } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { ViewProblem } from '@/lib/share/parse-view'
import type { View } from '@/lib/share/view'
import type { Notice } from './dashboard'
import { overlapOf } from './overlap'
import { type ProviderNames, providerName, providersText } from './provider-name'
import { nameOf, type ShownAsset } from './shown-asset'

export interface NoticeInput {
  readonly view: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly problems: readonly ViewProblem[]
  readonly results: readonly CorrelationResult[]
  readonly shown: readonly ShownAsset[]
  /** Why the band of a constant correlation is not drawn although it is asked for. */
  readonly bandMissing?: BandMissing | null
  readonly unknownProvider: { readonly given: string; readonly choices: readonly string[] } | null
  readonly vintage: number
  readonly latestVintage: number
  readonly providerNames: ProviderNames
  /** What a page holds fixed where nothing is chosen, as its control calls it. */
  readonly givenLabel?: string
  readonly text: DashboardText
  readonly format: Formatter
}

/** At most this many days are spelled out; the rest is counted. */
const MOST_DAYS = 3
/** An asset that ends more than a long weekend before another one is worth a sentence. */
const LAG_DAYS = 5

/** What a reader has to know before using the numbers: fall-backs, junctions, what was left out and why. */
export function noticesOf(input: NoticeInput): Notice[] {
  const { problems, unknownProvider, vintage, latestVintage, text, format } = input
  const words = text.notices
  return [
    ...problems.map((problem) => warning(problemText(problem, input))),
    ...(unknownProvider === null
      ? []
      : [
          warning(
            words.unknownProvider({
              given: unknownProvider.given,
              choices: unknownProvider.choices.join(', '),
              shown: automaticProvider(input),
            }),
          ),
        ]),
    ...(vintage === latestVintage
      ? []
      : [info(words.vintage(format.integer(vintage), format.integer(latestVintage)))]),
    ...input.results.flatMap((result) => dccNotices(result, input)),
    ...bandNotices(input),
    ...emptyRangeNotices(input),
    ...overlapNotices(input),
    ...input.shown.flatMap((asset) => joinedNotices(asset, input)),
    ...input.shown.flatMap((asset) => furtherNotice(asset, input)),
    ...laggingNotices(input),
    ...droppedNotices(input),
    ...(input.view.clock === 'close' ? [info(words.clock)] : []),
  ]
}

/** A parameter that could not be used, and what was taken instead. */
function problemText(problem: ViewProblem, input: NoticeInput): string {
  return input.text.problem({ ...problem, shown: shownText(problem.parameter, input) })
}

function shownText(parameter: keyof View, input: NoticeInput): string {
  const { view, givenLabel, text } = input
  const value = view[parameter]
  if (value !== null) return Array.isArray(value) ? value.join(', ') : String(value)
  if (parameter === 'given' && givenLabel !== undefined) return givenLabel
  if (parameter === 'provider') return automaticProvider(input)
  return parameter === 'asof' ? text.notices.latestVintage : text.choices.none
}

function automaticProvider({ shown, providerNames, text }: NoticeInput): string {
  return text.choices.providerDefault(
    providersText(
      shown.flatMap(({ levels }) => levels.providers),
      providerNames,
    ),
  )
}

/** What stands on both sides of a pair correlates with itself. */
function overlapNotices({ shown, text, format }: NoticeInput): Notice[] {
  const [sources, y] = [shown.slice(0, -1), shown.at(-1)]
  return sources.flatMap(({ id, members }) => {
    const overlap = overlapOf(members, y?.members ?? [])
    if (overlap.length === 0) return []
    const shared =
      overlap === 'most-coins'
        ? { shared: null, several: true }
        : { shared: format.list(overlap), several: overlap.length > 1 }
    return [warning(text.notices.overlap({ ...shared, of: sources.length === 1 ? null : id }))]
  })
}

function info(text: string): Notice {
  return { tone: 'info', text }
}

function warning(text: string): Notice {
  return { tone: 'warning', text }
}

/** Whether a DCC line moves more than a fit to a constant would, or why there is none. */
function dccNotices(
  { x, n, dynamics, standIn }: CorrelationResult,
  { results, text, format }: NoticeInput,
): Notice[] {
  const of = results.length === 1 ? null : x
  if (standIn !== null) {
    const { reason, needed } = standIn
    return [
      warning(
        text.notices.insteadOfDcc({
          reason: reason === 'levels' ? null : text.undefinedReasons[reason],
          n: format.integer(n),
          needed: reason === 'too-few-pairs' ? format.integer(needed) : null,
          of,
        }),
      ),
    ]
  }
  if (dynamics === null) return []
  const { distinguishable, p } = dynamics
  const sentence = text.notices.dynamics({ distinguishable, p: format.p(p), of })
  return [distinguishable ? info(sentence) : warning(sentence)]
}

/** Who asked for the band and sees none learns why. */
function bandNotices({ bandMissing = null, results, text }: NoticeInput): Notice[] {
  if (bandMissing === null) return []
  const words = text.notices.bandMissing
  // Of several lines the band is that of the first.
  const of = results.length > 1 ? (results[0]?.x ?? null) : null
  const isNamed = bandMissing === 'method' || bandMissing === 'levels' || bandMissing === 'not-computed'
  const why = isNamed ? words.reasons[bandMissing] : text.undefinedReasons[bandMissing]
  return [info(words.sentence({ why, of }))]
}

function emptyRangeNotices({ view, range, shown, text, format }: NoticeInput): Notice[] {
  const from = isDay(view.from) ? view.from : range.from
  return shown.flatMap((asset) => {
    const { days } = asset.levels
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) return []
    if (days.some((day) => day >= from && day <= range.to)) return []
    const parts = { asset: nameOf(asset, text), first: format.day(first), last: format.day(last) }
    return [warning(text.notices.nothingInRange(parts))]
  })
}

function joinedNotices(
  asset: ShownAsset,
  { view, results, providerNames, text, format }: NoticeInput,
): Notice[] {
  const { levels, forReturns } = asset
  if (levels.providers.length < 2 && forReturns.providers.length < 2) return []
  const junctions =
    view.on === 'returns'
      ? [...new Set(results.flatMap(({ dropped }) => daysOf(dropped, 'junction', asset.id)))].sort()
      : (results[0]?.junctions ?? [])
  const first = junctions[0]
  if (first === undefined) return []
  const name = nameOf(asset, text)
  const joined = text.notices.joined({
    asset: name,
    providers: format.list(levels.providers.map((provider) => providerName(provider, providerNames))),
    day: format.day(first),
    count: view.on === 'returns' ? format.integer(junctions.length) : null,
  })
  return [
    info(joined),
    info(text.notices.levelJunction({ asset: name, days: format.list(junctions.map(format.day)) })),
  ]
}

function furtherNotice(asset: ShownAsset, { providerNames, text, format }: NoticeInput): Notice[] {
  const first = asset.levels.days[0]
  if (asset.couldBegin === null || first === undefined) return []
  return [
    info(
      text.notices.couldReachFurther({
        asset: nameOf(asset, text),
        provider: providerName(asset.chosen, providerNames),
        first: format.day(first),
        others: asset.available
          .filter((provider) => provider !== asset.chosen && provider !== SAMPLE_PROVIDER)
          .map((provider) => providerName(provider, providerNames))
          .join(', '),
      }),
    ),
  ]
}

/** The asset that ends first decides where the pair ends. */
function laggingNotices({ view, shown, text, format }: NoticeInput): Notice[] {
  const ends = shown.flatMap((asset) => {
    const last = asset.levels.days.at(-1)
    return last === undefined ? [] : [{ asset, last }]
  })
  const latest = [...ends].sort((one, other) => other.last.localeCompare(one.last))[0]
  if (latest === undefined) return []
  return (
    ends
      .filter(({ last }) => daysBetween(last, latest.last) > LAG_DAYS)
      // A range that ends before is not cut short by it.
      .filter(({ last }) => view.to === 'latest' || last < view.to)
      .map(({ asset, last }) =>
        warning(
          text.notices.lagging({
            asset: nameOf(asset, text),
            last: format.day(last),
            other: nameOf(latest.asset, text),
          }),
        ),
      )
  )
}

/** What was left out of any pair, by reason and asset; the junctions of what is shown have sentences of their own. */
function droppedNotices({ view, results, shown, text, format }: NoticeInput): Notice[] {
  const words = text.notices
  const all = results.flatMap(({ dropped }) => dropped)
  const kinds = new Map(all.map(({ reason, asset }) => [`${reason} ${asset}`, { reason, asset }]))
  return [...kinds.values()].flatMap(({ reason, asset }) => {
    const days = [...new Set(daysOf(all, reason, asset))].sort()
    const count = format.integer(days.length)
    const joined = shown.find(({ id }) => id === asset)
    const name = joined === undefined ? asset : nameOf(joined, text)
    if (reason === 'between-sessions')
      return view.on === 'returns' ? [info(words.between({ asset: name, count }))] : []
    if (!isTold(reason, words.droppedReasons) || (reason === 'junction' && joined !== undefined)) return []
    const what = words.droppedReasons[reason](count)
    return [info(words.dropped({ asset: name, what, days: daysText(days, format) }))]
  })
}

function isTold(
  reason: DropReason,
  told: DashboardText['notices']['droppedReasons'],
): reason is keyof DashboardText['notices']['droppedReasons'] {
  return reason in told
}

function daysOf(dropped: readonly Dropped[], reason: DropReason, asset: string): Day[] {
  return dropped
    .filter((entry) => entry.reason === reason && entry.asset === asset)
    .flatMap(({ days }) => days)
}

function daysText(days: readonly Day[], format: Formatter): string {
  const shown = days.slice(0, MOST_DAYS).map((day) => format.day(day))
  return days.length > MOST_DAYS ? `${shown.join(', ')}, …` : shown.join(', ')
}
