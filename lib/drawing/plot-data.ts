import type { ChartLine, TimeChart } from '@/lib/views/time-chart'
import { dayNumber } from './day-number'
import type { TimeChartGeometry } from './time-chart-geometry'
import type { AxisGeometry } from './value-scale'

type PlotAxis = Pick<AxisGeometry, 'label' | 'format' | 'scale' | 'domain'>

/** What the interactive chart needs and no more: the days and values that were drawn, on the scales they were drawn with. */
export interface PlotData {
  readonly days: readonly number[]
  readonly domain: readonly [number, number]
  readonly left: PlotAxis
  readonly right: PlotAxis | null
  readonly lines: readonly ChartLine[]
  readonly band: TimeChart['band']
}

export function plotData(chart: TimeChart, geometry: TimeChartGeometry): PlotData {
  const pick = (values: readonly (number | null)[]) => geometry.indices.map((index) => values[index] ?? null)
  return {
    days: geometry.indices.map((index) => dayNumber(chart.days[index] ?? '')),
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

function axisOf({ label, format, scale, domain }: AxisGeometry): PlotAxis {
  return { label, format, scale, domain }
}
