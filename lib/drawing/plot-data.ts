import type { ChartLine, TimeChart } from '@/lib/views/charts/time-chart'
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
  /** Their changes are whole tenths of a per cent, as they are printed. */
  readonly lines: readonly ChartLine[]
  readonly band: TimeChart['band']
  /** What happened on a day, by its number. */
  readonly events: Readonly<Record<number, string>>
  /** Where the pinned day stands among the days; null where none is pinned, or it has no place here. */
  readonly pinned: number | null
}

export function plotData(chart: TimeChart, geometry: TimeChartGeometry): PlotData {
  const pick = (values: readonly (number | null)[], digits = DIGITS) =>
    geometry.indices.map((index) => short(values[index], digits))
  const days = geometry.indices.map((index) => dayNumber(chart.days[index] ?? ''))
  const pinned = chart.pinned === null ? -1 : days.indexOf(dayNumber(chart.pinned))
  return {
    days,
    pinned: pinned === -1 ? null : pinned,
    domain: geometry.x.domain,
    left: axisOf(geometry.left),
    right: geometry.right === null ? null : axisOf(geometry.right),
    lines: chart.lines.map(({ changes, ...line }) => ({
      ...line,
      values: pick(line.values, line.quoted === undefined ? DIGITS : QUOTED_DIGITS),
      ...(changes && { changes: geometry.indices.map((index) => tenths(changes[index])) }),
    })),
    events: eventsByDay(chart),
    band:
      chart.band === null
        ? null
        : { label: chart.band.label, lower: pick(chart.band.lower), upper: pick(chart.band.upper) },
  }
}

const DIGITS = 7
/** From these a price of six digits before its point can be had again to the cent. */
const QUOTED_DIGITS = 9

function short(value: number | null | undefined, digits: number): number | null {
  return value === null || value === undefined ? null : Number(value.toPrecision(digits))
}

function tenths(change: number | null | undefined): number | null {
  // Halves away from zero, as they are printed.
  return change == null ? null : Math.sign(change) * Math.round(Math.abs(1000 * change))
}

function eventsByDay({ events }: TimeChart): Record<number, string> {
  const byDay: Record<number, string> = {}
  for (const { day, title } of events) {
    const before = byDay[dayNumber(day)]
    byDay[dayNumber(day)] = before === undefined ? title : `${before}; ${title}`
  }
  return byDay
}

function axisOf({ label, format, scale, domain }: AxisGeometry): PlotAxis {
  return { label, format, scale, domain }
}
