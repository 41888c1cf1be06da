import type { CorrelationResult } from '@/lib/analysis/correlation'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import { type Day, eachDay } from '@/lib/market/day'
import { knownSessionsBetween } from '@/lib/market/nyse-calendar'
import type { View } from '@/lib/share/view'
import { nameOf, type ShownAsset, titleOf } from './shown-asset'
import type { ChartAxis, ChartLine, ChartMarker, TimeChart, Tone } from './time-chart'

const SOURCE_TONES = ['source', 'second', 'third', 'fourth'] as const satisfies readonly Tone[]

export interface ChartInput {
  readonly view: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly results: readonly CorrelationResult[]
  readonly x: readonly ShownAsset[]
  readonly y: ShownAsset
  readonly markers: readonly ChartMarker[]
  readonly text: DashboardText
  readonly format: Formatter
}

/**
 * Every day of the range on which the pairs could have a value, so that what is missing shows as a gap. None before
 * the first or after the last value there is, however far the range reaches.
 */
export function chartDays({
  range,
  results,
  x,
  y,
}: Pick<ChartInput, 'range' | 'results' | 'x' | 'y'>): Day[] {
  const ends = [...x, y].flatMap(({ levels }) => [levels.days[0], levels.days.at(-1)])
  const known = ends.filter((day) => day !== undefined).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const [, from = first] = [first, range.from].sort()
  const [to = last] = [last, range.to].sort()
  return results.every(({ sessions }) => sessions) ? knownSessionsBetween(from, to) : eachDay(from, to)
}

/** Prices and market cap over time: indexed to a common start, or each in its own unit on two axes. */
export function levelsChart(input: ChartInput): TimeChart {
  const { view, x, y, text, format } = input
  const days = chartDays(input)
  const assets = [
    ...x.map((asset, index) => ({ asset, tone: SOURCE_TONES[index] ?? 'fourth' })),
    { asset: y, tone: 'target' as const },
  ]
  const quoted = assets.map(({ asset }) => onDays(asset.levels.days, asset.levels.values, days))
  const start = days.find((_, index) => quoted.every((values) => values[index] !== null)) ?? null
  const startIndex = start === null ? -1 : days.indexOf(start)
  const indexed = view.scale === 'indexed' && start !== null

  const lines = assets.map(({ asset, tone }, index): ChartLine => {
    const values = quoted[index] ?? []
    const base = values[startIndex] ?? null
    return {
      key: asset.id,
      label: titleOf(asset, text),
      tone,
      axis: indexed || tone !== 'target' ? 'left' : 'right',
      values: indexed
        ? values.map((value) => (value === null || base === null ? null : (100 * value) / base))
        : values,
    }
  })
  const ownAxis = (shown: readonly ShownAsset[]): ChartAxis => {
    const cap = shown.every(({ members }) => members.every((member) => member.mainField === 'marketCap'))
    const index = shown.every(({ members }) => members.length > 1)
    return {
      label: cap ? text.charts.axisCap : index ? text.charts.axisIndex : text.charts.axisPrice,
      format: cap ? 'cap' : index ? 'index' : 'price',
      scale: view.scale === 'log' ? 'log' : 'linear',
      domain: null,
    }
  }
  const names = assets.map(({ asset }) => titleOf(asset, text))
  return {
    kind: 'levels',
    title: names.join(' · '),
    subtitle: indexed
      ? text.charts.indexed(format.day(start))
      : view.scale === 'log'
        ? text.charts.log
        : text.charts.linear,
    days,
    lines,
    band: null,
    left: indexed
      ? { label: text.charts.axisIndex, format: 'index', scale: 'linear', domain: null }
      : ownAxis(x),
    right: indexed ? null : ownAxis([y]),
    reference: indexed ? { value: 100, label: text.charts.hundred } : null,
    markers: input.markers,
    pinned: view.at,
    source: text.charts.source(
      providersOf([...x, y], input.range, text),
      format.days(input.range.from, input.range.to),
    ),
    summary: text.charts.summaryLevels(
      lines.map((line, index) => lineSummary(line, names[index] ?? '', input)).join(' '),
    ),
  }
}

/** The rolling correlation of each source with the target; the band is the interval of the first. */
export function rollingChart(input: ChartInput): TimeChart {
  const { view, results, x, y, text, format } = input
  const days = chartDays(input)
  const first = results[0]
  const name = (id: string) => {
    const asset = x.find((shown) => shown.id === id)
    return asset === undefined ? id : titleOf(asset, text)
  }
  const hasBand = first?.rolling.lower.some((value) => value !== null) === true
  const band = first !== undefined && hasBand ? text.charts.band(name(first.x), view.method === 'ewma') : null
  return {
    kind: 'rolling',
    title: text.charts.rollingTitle(
      text.window(format.integer(view.window), first?.sessions ?? true, view.on),
      view.on,
      view.method === 'ewma',
    ),
    subtitle: text.charts.rollingSubtitle({ method: text.methodHints[view.method], on: view.on, band }),
    days,
    lines: results.map((result, index) => ({
      key: `r_${result.x}`,
      label: name(result.x),
      tone: index === 0 ? 'correlation' : (SOURCE_TONES[index] ?? 'fourth'),
      axis: 'left',
      values: onDays(result.rolling.days, result.rolling.r, days),
    })),
    band:
      first === undefined || band === null
        ? null
        : {
            label: band,
            lower: onDays(first.rolling.days, first.rolling.lower, days),
            upper: onDays(first.rolling.days, first.rolling.upper, days),
          },
    left: { label: text.charts.axisCorrelation, format: 'correlation', scale: 'linear', domain: [-1, 1] },
    right: null,
    reference: { value: 0, label: text.charts.zero },
    markers: input.markers,
    pinned: view.at,
    source: text.charts.source(
      providersOf([...x, y], input.range, text),
      format.days(input.range.from, input.range.to),
    ),
    summary: results.map((result) => rollingSummary(result, input)).join(' '),
  }
}

/** Values by day laid onto the chart's days; a day without a value is null. */
export function onDays<Value>(
  ofDays: readonly Day[],
  values: readonly Value[],
  days: readonly Day[],
): (Value | null)[] {
  const byDay = new Map(ofDays.map((day, index) => [day, values[index]]))
  return days.map((day) => byDay.get(day) ?? null)
}

/** 'coinmarketcap (TOTAL), yahoo (ORCL, NVDA)': who gave the values of the range, in the order of the assets. */
function providersOf(assets: readonly ShownAsset[], range: ChartInput['range'], text: DashboardText): string {
  const ids = new Map<string, string[]>()
  for (const { id, levels } of assets) {
    const inRange = levels.providers.filter((_, provider) =>
      levels.days.some(
        (day, row) => levels.providerIndex[row] === provider && day >= range.from && day <= range.to,
      ),
    )
    const names = (inRange.length === 0 ? levels.providers : inRange)
      .map((provider) => providerName(provider, text))
      .join(' + ')
    ids.set(names, [...(ids.get(names) ?? []), id])
  }
  return [...ids].map(([names, of]) => `${names} (${of.join(', ')})`).join(', ')
}

/** A provider as a reader knows it. */
export function providerName(provider: string, text: DashboardText): string {
  return provider === 'sample' ? text.choices.sampleProvider : provider
}

function lineSummary({ values }: ChartLine, name: string, { text, format }: ChartInput): string {
  const present = values.filter((value) => value !== null)
  const [from, to] = [present[0], present.at(-1)]
  if (from === undefined || to === undefined) return text.charts.empty
  const amount = (value: number) => (Math.abs(value) >= 1e9 ? format.cap(value) : format.price(value))
  return text.charts.summaryLine({
    name,
    from: amount(from),
    to: amount(to),
    change: format.change(to / from - 1),
  })
}

function rollingSummary(
  { x: id, rolling, last }: CorrelationResult,
  { x, y, text, format }: ChartInput,
): string {
  const source = x.find((shown) => shown.id === id)
  const present = rolling.r.filter((value) => value !== null)
  const [from, to] = [rolling.days[0], rolling.days.at(-1)]
  if (present.length === 0 || from === undefined || to === undefined) return text.charts.empty
  return text.charts.summaryRolling({
    x: source === undefined ? id : nameOf(source, text),
    y: nameOf(y, text),
    last: last.value === null ? '–' : format.r(last.value),
    lowest: format.r(present.reduce((lowest, r) => Math.min(lowest, r))),
    highest: format.r(present.reduce((highest, r) => Math.max(highest, r))),
    dates: format.days(from, to),
  })
}
