import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Dropped, DropReason } from '@/lib/market/align'
import { type Day, daysBetween, isDay } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { SampleView } from '@/lib/share/parameter'
import type { Notice } from './dashboard/dashboard'
import { type ProviderNames, providerName, providersText } from './provider-name'
import { nameOf, type ShownAsset } from './shown-asset'

export interface SampleNoticeInput {
  readonly view: Pick<SampleView, 'from' | 'to' | 'clock'>
  readonly on: 'returns' | 'levels'
  readonly range: { readonly from: Day; readonly to: Day }
  readonly shown: readonly ShownAsset[]
  /** What the samples of all figures left out. */
  readonly dropped: readonly Dropped[]
  /** Days at which a level series changes its provider. */
  readonly levelJunctions: readonly Day[]
  readonly unknownProvider: { readonly given: string; readonly choices: readonly string[] } | null
  readonly vintage: number
  readonly latestVintage: number
  readonly providerNames: ProviderNames
  readonly text: DashboardText
  readonly format: Formatter
}

/** At most this many days are spelled out; the rest is counted. */
const MOST_DAYS = 3
/** An asset that ends more than a long weekend before another one is worth a sentence. */
const LAG_DAYS = 5

/** Whether another provider or an older vintage is shown than a reader may think. */
export function sourceNotices(input: SampleNoticeInput): Notice[] {
  const { unknownProvider, vintage, latestVintage, text, format } = input
  const words = text.notices
  return [
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
  ]
}

/** What a reader has to know of any sample before using its numbers: junctions, what was left out and why. */
export function sampleNotices(input: SampleNoticeInput): Notice[] {
  return [
    ...emptyRangeNotices(input),
    ...input.shown.flatMap((asset) => joinedNotices(asset, input)),
    ...input.shown.flatMap((asset) => furtherNotice(asset, input)),
    ...laggingNotices(input),
    ...droppedNotices(input),
    ...(input.view.clock === 'close' ? [info(input.text.notices.clock)] : []),
  ]
}

export function automaticProvider({
  shown,
  providerNames,
  text,
}: Pick<SampleNoticeInput, 'shown' | 'providerNames' | 'text'>): string {
  return text.choices.providerDefault(
    providersText(
      shown.flatMap(({ levels }) => levels.providers),
      providerNames,
    ),
  )
}

export function info(text: string): Notice {
  return { tone: 'info', text }
}

export function warning(text: string): Notice {
  return { tone: 'warning', text }
}

function emptyRangeNotices({ view, range, shown, text, format }: SampleNoticeInput): Notice[] {
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
  { on, dropped, levelJunctions, providerNames, text, format }: SampleNoticeInput,
): Notice[] {
  const { levels, forReturns } = asset
  if (levels.providers.length < 2 && forReturns.providers.length < 2) return []
  const junctions =
    on === 'returns' ? [...new Set(daysOf(dropped, 'junction', asset.id))].sort() : levelJunctions
  const first = junctions[0]
  if (first === undefined) return []
  const name = nameOf(asset, text)
  const joined = text.notices.joined({
    asset: name,
    providers: format.list(levels.providers.map((provider) => providerName(provider, providerNames))),
    day: format.day(first),
    count: on === 'returns' ? format.integer(junctions.length) : null,
  })
  return [
    info(joined),
    info(text.notices.levelJunction({ asset: name, days: format.list(junctions.map(format.day)) })),
  ]
}

function furtherNotice(asset: ShownAsset, { providerNames, text, format }: SampleNoticeInput): Notice[] {
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
function laggingNotices({ view, shown, text, format }: SampleNoticeInput): Notice[] {
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
function droppedNotices({ on, dropped, shown, text, format }: SampleNoticeInput): Notice[] {
  const words = text.notices
  const kinds = new Map(dropped.map(({ reason, asset }) => [`${reason} ${asset}`, { reason, asset }]))
  return [...kinds.values()].flatMap(({ reason, asset }) => {
    const days = [...new Set(daysOf(dropped, reason, asset))].sort()
    const count = format.integer(days.length)
    const joined = shown.find(({ id }) => id === asset)
    const name = joined === undefined ? asset : nameOf(joined, text)
    if (reason === 'between-sessions')
      return on === 'returns' ? [info(words.between({ asset: name, count }))] : []
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
