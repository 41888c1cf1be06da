import type { ChartLine, TimeChart } from '@/lib/views/time-chart'
import { dayNumber } from './day-number'
import type { TimeChartGeometry } from './time-chart-geometry'
import type { AxisGeometry } from './value-scale'

type PlotAxis = Pick<AxisGeometry, 'label' | 'format' | 'scale' | 'domain'>

/**
 * What the interactive chart needs and no more: the days and values that were drawn, on the scales they were drawn with,
 * each value to more digits than are ever printed of it.
 */
export interface PlotData {
  readonly days: readonly number[]
  readonly domain: readonly [number, number]
  readonly left: PlotAxis
  readonly right: PlotAxis | null
  readonly lines: readonly ChartLine[]
  readonly band: TimeChart['band']
  /** Where the pinned day stands among the days; null where none is pinned, or it has no place here. */
  readonly pinned: number | null
}

export function plotData(chart: TimeChart, geometry: TimeChartGeometry): PlotData {
  const pick = (values: readonly (number | null)[]) => geometry.indices.map((index) => short(values[index]))
  const days = geometry.indices.map((index) => dayNumber(chart.days[index] ?? ''))
  const pinned = chart.pinned === null ? -1 : days.indexOf(dayNumber(chart.pinned))
  return {
    days,
    pinned: pinned === -1 ? null : pinned,
    domain: geometry.x.domain,
    left: axisOf(geometry.left),
    right: geometry.right === null ? null : axisOf(geometry.right),
    lines: chart.lines.map((line) => ({ ...line, values: pick(line.values) })),
    band:
      chart.band === null
        ? null
        : { label: chart.band.label, lower: pick(chart.band.lower), upper: pick(chart.band.upper) },
  }
}

const DIGITS = 7

function short(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toPrecision(DIGITS))
}

function axisOf({ label, format, scale, domain }: AxisGeometry): PlotAxis {
  return { label, format, scale, domain }
}
