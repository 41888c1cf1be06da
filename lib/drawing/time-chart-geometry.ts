import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type {
  ChartLine,
  ChartMarker,
  ChartReference,
  ChartSpan,
  TimeChart,
} from '@/lib/views/charts/time-chart'
import { CANVAS } from './canvas'
import { dayNumber } from './day-number'
import { type DayTick, dayTicks } from './day-ticks'
import { downsample, MOST_POINTS } from './downsample'
import { bandPath, dotsPath, linePath } from './paths'
import { lanes, spread } from './spread'
import { type AxisGeometry, type Position, valueScale } from './value-scale'

export interface LineGeometry extends Pick<ChartLine, 'key' | 'label' | 'tone' | 'axis'> {
  readonly path: string
  /** Values alone between gaps, drawn as dots; empty where there are none. */
  readonly dots: string
  /** The last value and where its label stands; null for a line without any value. */
  readonly last: { readonly day: string; readonly text: string; readonly position: number } | null
}

export interface ReferenceGeometry extends ChartReference {
  /** Per cent of the plot's height, from the top. */
  readonly position: number
}

export interface SpanGeometry extends Pick<ChartSpan, 'mark' | 'label'> {
  /** Its left end and its width, in per cent of the plot's width. */
  readonly left: number
  readonly width: number
}

export interface MarkerGeometry extends ChartMarker {
  /** Per cent of the plot's width. */
  readonly position: number
  /** Row in which the number stands, so that close markers do not cover each other. */
  readonly lane: number
  /** The same on a narrow screen. */
  readonly narrowLane: number
}

/** A chart as geometry without pixels: paths in a square of `CANVAS` units, everything else in per cent of the plot. */
export interface TimeChartGeometry {
  readonly x: { readonly domain: readonly [number, number]; readonly ticks: readonly DayTick[] }
  readonly left: AxisGeometry
  readonly right: AxisGeometry | null
  /** Which of the chart's days are drawn. */
  readonly indices: readonly number[]
  readonly lines: readonly LineGeometry[]
  readonly band: string | null
  readonly references: readonly ReferenceGeometry[]
  readonly markers: readonly MarkerGeometry[]
  readonly spans: readonly SpanGeometry[]
  readonly pinned: { readonly day: string; readonly position: number } | null
  /** Where the data end although time went on. */
  readonly end: { readonly position: number; readonly label: string } | null
}

export interface GeometryOptions {
  /** Language of the labels. */
  readonly lang?: Language
  /** The most days that are drawn. */
  readonly mostPoints?: number
}

const LABEL_GAP = 7
const MARKER_GAP = 3
const NARROW_MARKER_GAP = 10
const NARROWEST_SPAN = 0.4

/** Lays out a chart. Days are linear in time, so that a day without a value keeps its width. */
export function timeChartGeometry(chart: TimeChart, options: GeometryOptions = {}): TimeChartGeometry {
  const { lang = 'en', mostPoints = MOST_POINTS } = options
  const band = chart.band
  const domain = dayDomain(chart.days)
  const across = (day: string) => ((dayNumber(day) - domain[0]) / (domain[1] - domain[0])) * 100

  const read = (axis: 'left' | 'right') =>
    chart.lines.filter((line) => line.axis === axis).flatMap((line) => line.values.filter(isValue))
  const bandValues = band === null ? [] : [...band.lower, ...band.upper].filter(isValue)
  const referenceValues = chart.references.map(({ value }) => value)
  const leftValues = [...read('left'), ...bandValues]
  const left = valueScale(
    chart.left,
    leftValues.length === 0 ? [] : [...leftValues, ...referenceValues],
    lang,
  )
  const right = chart.right === null ? null : valueScale(chart.right, read('right'), lang)
  const positionOf = (axis: 'left' | 'right'): Position =>
    (axis === 'right' && right !== null ? right : left).position

  const marked = [chart.pinned, ...chart.markers.map(({ day }) => day)]
  const indices = downsample(
    [...chart.lines.map((line) => line.values), ...(band === null ? [] : [band.lower, band.upper])],
    mostPoints,
    marked.map((day) => (day === null ? -1 : chart.days.indexOf(day))).filter((index) => index !== -1),
  )
  const xs = indices.map((index) => (across(chart.days[index] ?? '') / 100) * CANVAS)
  const y = (position: Position, value: number | null | undefined) => {
    const percent = position(value)
    return percent === null ? null : (percent / 100) * CANVAS
  }
  const pointsOf = (values: readonly (number | null)[], position: Position) =>
    indices.map((index, at) => ({ x: xs[at] ?? 0, y: y(position, values[index]) }))

  return {
    x: { domain, ticks: chart.days.length === 0 ? [] : dayTicks(domain, lang) },
    left: left.axis,
    right: right?.axis ?? null,
    indices,
    lines: labelled(chart, positionOf, lang).map(({ line, last }) => {
      const points = pointsOf(line.values, positionOf(line.axis))
      const { key, label, tone, axis } = line
      return {
        key,
        label,
        tone,
        axis,
        // Only a file asks for it; a page draws from the values.
        get path() {
          return linePath(points)
        },
        dots: dotsPath(points),
        last,
      }
    }),
    band:
      band === null
        ? null
        : bandPath(
            indices.map((index, at) => ({
              x: xs[at] ?? 0,
              low: y(left.position, band.lower[index]),
              high: y(left.position, band.upper[index]),
            })),
          ),
    references: chart.references.flatMap((reference) => {
      const position = left.position(reference.value)
      return position === null || position < 0 || position > 100 ? [] : [{ ...reference, position }]
    }),
    markers: markerGeometry(chart, domain, across),
    spans: (chart.spans ?? []).flatMap((span) => spanGeometry(span, domain, across)),
    pinned:
      chart.pinned !== null && inside(chart.pinned, domain)
        ? { day: chart.pinned, position: across(chart.pinned) }
        : null,
    end:
      chart.staleEnd !== null && inside(chart.staleEnd.day, domain)
        ? { label: chart.staleEnd.label, position: across(chart.staleEnd.day) }
        : null,
  }
}

function isValue(value: number | null): value is number {
  return value !== null && Number.isFinite(value)
}

/** A stretch of one day keeps a width that is seen; what lies outside the days of the chart is cut off. */
function spanGeometry(
  { from, to, mark, label }: ChartSpan,
  domain: readonly [number, number],
  across: (day: string) => number,
): SpanGeometry[] {
  if (dayNumber(to) < domain[0] || dayNumber(from) > domain[1]) return []
  const [start, end] = [Math.max(0, across(from)), Math.min(100, across(to))]
  const width = Math.max(NARROWEST_SPAN, end - start)
  return [{ mark, label, left: Math.min(start, 100 - width), width }]
}

function dayDomain(days: readonly string[]): readonly [number, number] {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return [0, 1]
  // One day alone stands in the middle.
  return first === last ? [dayNumber(first) - 1, dayNumber(last) + 1] : [dayNumber(first), dayNumber(last)]
}

function inside(day: string, domain: readonly [number, number]): boolean {
  return dayNumber(day) >= domain[0] && dayNumber(day) <= domain[1]
}

function labelled(chart: TimeChart, positionOf: (axis: 'left' | 'right') => Position, lang: Language) {
  const ends = chart.lines.map((line) => {
    const index = line.values.findLastIndex((value) => positionOf(line.axis)(value) !== null)
    const axis = line.axis === 'right' && chart.right !== null ? chart.right : chart.left
    const position = positionOf(line.axis)(line.values[index])
    return {
      line,
      end:
        position === null
          ? null
          : {
              day: chart.days[index] ?? '',
              text: formatter(lang).value(line.values[index], axis.format),
              position,
            },
    }
  })
  const placed = ends.flatMap(({ end }) => (end === null ? [] : [end]))
  const positions = spread(
    placed.map((end) => end.position),
    LABEL_GAP,
  )
  return ends.map(({ line, end }) => ({
    line,
    last: end === null ? null : { ...end, position: positions[placed.indexOf(end)] ?? end.position },
  }))
}

function markerGeometry(
  chart: TimeChart,
  domain: readonly [number, number],
  across: (day: string) => number,
): MarkerGeometry[] {
  const shown = chart.markers
    .filter((marker) => inside(marker.day, domain))
    .sort((one, other) => dayNumber(one.day) - dayNumber(other.day) || one.number - other.number)
    .map((marker) => ({ ...marker, position: across(marker.day) }))
  const wide = laneOf(shown, MARKER_GAP)
  const narrow = laneOf(shown, NARROW_MARKER_GAP)
  return shown.map((marker) => ({
    ...marker,
    lane: wide.get(marker.slug) ?? 0,
    narrowLane: narrow.get(marker.slug) ?? 0,
  }))
}

function laneOf(markers: readonly { readonly slug: string; readonly position: number }[], gap: number) {
  const rows = lanes(
    markers.map((marker) => marker.position),
    gap,
  )
  return new Map(markers.map((marker, index) => [marker.slug, rows[index] ?? 0]))
}
