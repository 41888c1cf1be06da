import type { TimeChart } from '@/lib/views/charts/time-chart'
import { BOUND_DASH, DOT_WIDTH, LINE_STYLES, PINNED_WIDTH, STEM_DASH } from './line-style'
import {
  AXIS_NAMES,
  across,
  apart,
  down,
  gutterOf,
  horizontal,
  labelsOf,
  PLOT_GAP,
  PLOT_SIZE,
  type PlotFrame,
  placed,
  ticksLeft,
  ticksRight,
  upright,
} from './plot-frame'
import { type TextStyle, textLine } from './sheet-block'
import { bandFill, type SheetColours } from './sheet-colours'
import { type DrawParts, NOTHING } from './sheet-parts'
import { type Room, widthOf } from './sheet-room'
import { timeLegend } from './sheet-time-legend'
import { spread } from './spread'
import { svgElement } from './svg-element'
import { type MarkerGeometry, type TimeChartGeometry, timeChartGeometry } from './time-chart-geometry'

/** Left and right of the plot of every chart of a sheet, so that a day is at the same place in all of them. */
const GUTTER = { left: 68, right: 84 }
const LANE = 32
const RADIUS = 13
const DAYS = 52
/** Where there is little room, more would be lines upon lines, and weigh. */
const POINTS_A_PIXEL = 1.5
/** From the middle of a last value to that of the next one. */
const LAST_VALUE = 17

/** A chart over time: axes, numbered events above, days below. */
export const sheetTime: DrawParts<TimeChart> = (chart, { lang, room, colours }) => {
  // Numbers whose list has no room would be riddles, and an age is no older than the day on which it was told.
  const shown = room.isSmall ? { ...chart, markers: [], pinned: null, staleEnd: null } : chart
  const geometry = timeChartGeometry(shown, {
    lang,
    ...(room.isSmall && { mostPoints: Math.round(POINTS_A_PIXEL * widthOf(room)) }),
  })
  return {
    legend: timeLegend(shown, geometry, lang, colours),
    plot: geometry.lines.every(({ last }) => last === null) ? NOTHING : plot(geometry, room, colours),
  }
}

function plot(geometry: TimeChartGeometry, room: Room, colours: SheetColours) {
  const gutter = gutterOf(room, GUTTER, {
    left: labelsOf(geometry.left.ticks),
    right:
      geometry.right === null
        ? geometry.lines.flatMap(({ last }) => last?.text ?? [])
        : labelsOf(geometry.right.ticks),
  })
  const lanes = Math.max(-1, ...geometry.markers.map(({ lane }) => lane)) + 1
  const frame = {
    left: room.left + gutter.left,
    right: room.right - gutter.right,
    top: AXIS_NAMES + lanes * LANE,
    height: room.plotHeight,
  }
  return {
    markup: [
      ...axes(geometry, frame, room, colours),
      ...underLines(geometry, frame, colours),
      ...lines(geometry, frame, colours),
      ...spanMarks(geometry, frame, colours),
      ...geometry.markers.map((marker) => numbered(marker, frame, colours)),
      ...days(geometry, frame, colours),
    ].join(''),
    height: frame.top + frame.height + DAYS,
  }
}

function axes(
  { left, right, lines: drawn }: TimeChartGeometry,
  frame: PlotFrame,
  room: Room,
  colours: SheetColours,
): string[] {
  const before: TextStyle = { size: PLOT_SIZE, fill: colours.muted, anchor: 'end' }
  const behind: TextStyle = { size: PLOT_SIZE, fill: colours.muted }
  const middle = 10
  return [
    textLine(left.label, room.left, middle, behind),
    ...ticksLeft(frame, left.ticks, colours),
    ...(right === null
      ? lastValues(drawn, frame, colours)
      : [textLine(right.label, room.right, middle, before), ...ticksRight(frame, right.ticks, colours)]),
  ]
}

/** The last value of each line beside its end, moved where they would cover each other. */
function lastValues(drawn: TimeChartGeometry['lines'], frame: PlotFrame, { tones }: SheetColours): string[] {
  const ends = drawn.flatMap(({ last, tone }) => (last === null ? [] : [{ ...last, tone }]))
  const gap = (100 * LAST_VALUE) / frame.height
  const heights = spread(
    ends.map(({ position }) => position),
    gap,
  )
  return ends.map(({ text, tone, position }, row) =>
    textLine(text, frame.right + PLOT_GAP, down(frame, heights[row] ?? position), {
      size: PLOT_SIZE,
      fill: tones[tone],
      bold: true,
    }),
  )
}

/** Stretches, grid, reference lines, stems of events, the pinned day and the end of the data. */
function underLines(
  { left, spans, references, markers, pinned, end }: TimeChartGeometry,
  frame: PlotFrame,
  colours: SheetColours,
): string[] {
  const { line, lineStrong, ink, warning } = colours
  return [
    ...spans.map((span) => {
      const x = across(frame, span.left)
      const width = across(frame, span.left + span.width) - x
      const box = { x, width, y: frame.top, height: frame.height }
      return svgElement('rect', { ...box, ...bandFill(colours), 'data-span': '' })
    }),
    ...left.ticks.map(({ position }) => horizontal(frame, position, line)),
    ...references.map(({ position, kind }) => horizontal(frame, position, lineStrong, BOUND_DASH[kind])),
    ...markers.map(({ position }) => upright(frame, position, { stroke: lineStrong, dash: STEM_DASH.event })),
    ...(pinned === null ? [] : [upright(frame, pinned.position, { stroke: ink, width: PINNED_WIDTH })]),
    ...(end === null ? [] : [upright(frame, end.position, { stroke: warning, dash: STEM_DASH.end })]),
  ]
}

function lines({ band, lines: drawn }: TimeChartGeometry, frame: PlotFrame, colours: SheetColours): string[] {
  const stroked = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return [
    ...(band === null
      ? []
      : [svgElement('path', { d: placed(frame, band), ...bandFill(colours), 'data-band': '' })]),
    ...drawn.flatMap(({ key, path, dots, tone }) => {
      const { strokeWidth, strokeDasharray } = LINE_STYLES[tone]
      const stroke = colours.tones[tone]
      const look = { stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': strokeDasharray }
      return [
        svgElement('path', { d: placed(frame, path), ...stroked, ...look, 'data-line': key }),
        ...(dots === ''
          ? []
          : [svgElement('path', { d: placed(frame, dots), ...stroked, stroke, 'stroke-width': DOT_WIDTH })]),
      ]
    }),
  ]
}

/** At the foot of a shaded stretch, where lines that rise in it are not. */
function spanMarks({ spans }: TimeChartGeometry, frame: PlotFrame, { ink }: SheetColours): string[] {
  const middle = frame.top + frame.height - PLOT_SIZE
  return spans.map(({ mark, left }) =>
    textLine(mark, across(frame, left) + 4, middle, { size: PLOT_SIZE, fill: ink, bold: true }),
  )
}

function numbered(
  { number, position, lane, isStory }: MarkerGeometry,
  frame: PlotFrame,
  colours: SheetColours,
): string {
  const x = across(frame, position)
  const y = frame.top - (lane + 0.5) * LANE
  const style: TextStyle = {
    size: PLOT_SIZE,
    fill: isStory ? colours.surface : colours.ink,
    bold: true,
    anchor: 'middle',
  }
  return (
    svgElement('circle', {
      cx: x,
      cy: y,
      r: RADIUS,
      fill: isStory ? colours.ink : colours.surface,
      stroke: colours.lineStrong,
    }) + textLine(String(number), x, y, style)
  )
}

function days({ x: { ticks } }: TimeChartGeometry, frame: PlotFrame, colours: SheetColours): string[] {
  const style: TextStyle = { size: PLOT_SIZE, fill: colours.muted, anchor: 'middle' }
  const middle = frame.top + frame.height + 18
  const shown = apart(ticks, frame)
  // A year is said once, below the first label that is of it.
  const yearOf = (day: string) =>
    ticks.findLast((tick) => tick.year !== null && tick.day <= day)?.year ?? null
  return shown.flatMap(({ day, label, position }, index) => {
    const year = yearOf(day)
    const before = shown[index - 1]
    const isNew = year !== null && (before === undefined || yearOf(before.day) !== year)
    return [
      textLine(label, across(frame, position), middle, style),
      ...(isNew
        ? [textLine(year, across(frame, position), middle + 20, { ...style, fill: colours.ink })]
        : []),
    ]
  })
}
