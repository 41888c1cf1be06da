import type { ValueKind } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import type { ChartAxis, ChartLine, TimeChart } from '../charts/time-chart'
import { junctionDaysText, junctionsOf } from '../junction-days'
import { chartDays, onDays } from '../on-days'
import { kindOf, type ShownAsset, titleOf } from '../shown-asset'
import { sourceLine } from '../source-line'
import { type ChartInput, sourceTone } from './chart-input'

/** Prices and market cap over time: indexed to a common start, or each in its own unit on two axes. */
export function levelsChart(input: ChartInput): TimeChart {
  const { view, x, y, text, format } = input
  const days = chartDays(input)
  const assets = [...x, y]
  const quoted = assets.map(({ levels }) => onDays(levels.days, levels.values, days))
  const start = days.findIndex((_, index) => quoted.every((values) => values[index] !== null))
  const startDay = days[start]
  const isIndexed = view.scale === 'indexed' && startDay !== undefined

  const [firstDay, lastDay] = [days[0], days.at(-1)]
  const changes = assets.map((asset) =>
    firstDay === undefined || lastDay === undefined
      ? []
      : junctionsOf(asset).filter((day) => day > firstDay && day <= lastDay),
  )
  const steps = assets.flatMap(({ id }, index) => {
    const changed = changes[index] ?? []
    if (changed.length === 0) return []
    return text.charts.junction({ asset: id, days: junctionDaysText(changed, text, format) })
  })
  const scale = isIndexed
    ? text.charts.indexed(format.day(startDay))
    : view.scale === 'log'
      ? text.charts.log
      : text.charts.linear

  const lines = assets.map((asset, index): ChartLine => {
    const values = quoted[index] ?? []
    const base = isIndexed ? (values[start] ?? null) : null
    const kind = kindOf(asset)
    return {
      key: asset.id,
      label: titleOf(asset, text),
      tone: asset === y ? 'target' : sourceTone(index),
      axis: isIndexed || asset !== y ? 'left' : 'right',
      values: isIndexed ? indexed(values, base) : values,
      changes: changesOf(asset, values, days),
      // A basket is an index itself: its own level says no more.
      quoted: base === null || kind === 'index' ? undefined : { base, kind },
    }
  })
  return {
    kind: 'levels',
    title: lines.map(({ label }) => label).join(' · '),
    subtitle: [scale, ...steps].join('; '),
    days,
    lines,
    band: null,
    left: isIndexed
      ? { label: text.charts.axisIndex, format: 'index', scale: 'linear', domain: null }
      : ownAxis(x, input),
    right: isIndexed ? null : ownAxis([y], input),
    references: isIndexed ? [{ value: 100, label: text.charts.hundred, kind: 'base' }] : [],
    markers: input.markers,
    events: input.events,
    pinned: view.at,
    staleEnd: input.staleEnd,
    source: sourceLine({ ...input, shown: [...input.x, input.y] }),
    summary: text.charts.summaryLevels(
      lines
        .map((line, index) =>
          lineSummary(line, isIndexed ? 'index' : kindAt(assets, index), changes[index] ?? [], input),
        )
        .join(' '),
    ),
  }
}

/** Of each day on the chart's last value before it, so between sessions where it shows sessions; none across providers. */
function changesOf({ levels }: ShownAsset, values: readonly (number | null)[], days: readonly Day[]) {
  const providers = onDays(levels.days, levels.providerIndex, days)
  let last: number | null = null
  return values.map((value, row) => {
    if (value === null) return null
    const before = last
    last = row
    if (before === null || providers[before] !== providers[row]) return null
    return value / (values[before] ?? Number.NaN) - 1
  })
}

/** As a percentage of the value at the start. */
function indexed(values: readonly (number | null)[], base: number | null): (number | null)[] {
  return values.map((value) => (value === null || base === null ? null : (100 * value) / base))
}

/** The axis of assets in their own units. Where these differ all are read as USD. */
function ownAxis(assets: readonly ShownAsset[], { view, text }: ChartInput): ChartAxis {
  const labels = { price: text.charts.axisPrice, cap: text.charts.axisCap, index: text.charts.axisIndex }
  const kinds = [...new Set(assets.map(kindOf))]
  return {
    // Prices and a basket's index share an axis and are named both.
    label: kinds.map((kind) => labels[kind]).join(', '),
    format: kinds.length === 1 ? kindAt(assets, 0) : 'price',
    scale: view.scale === 'log' ? 'log' : 'linear',
    domain: null,
  }
}

function kindAt(assets: readonly ShownAsset[], index: number): ReturnType<typeof kindOf> {
  const asset = assets[index]
  return asset === undefined ? 'price' : kindOf(asset)
}

function lineSummary(
  { values, label }: ChartLine,
  kind: ValueKind,
  junctions: readonly Day[],
  { text, format }: ChartInput,
): string {
  const present = values.filter((value) => value !== null)
  const [from, to] = [present[0], present.at(-1)]
  if (from === undefined || to === undefined) return text.charts.empty
  return text.charts.summaryLine({
    name: label,
    from: format.valueWithUnit(from, kind),
    to: format.valueWithUnit(to, kind),
    change: format.change(to / from - 1),
    junctions: junctions.length === 0 ? null : junctionDaysText(junctions, text, format),
  })
}
