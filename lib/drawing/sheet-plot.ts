import { CANVAS } from './canvas'
import { BOUND_DASH, DOT_WIDTH, LINE_STYLES, PINNED_WIDTH, STEM_DASH } from './line-style'
import { type Block, MARGIN, SHEET_WIDTH, type TextStyle, textLine } from './sheet-block'
import { bandFill, type SheetColours } from './sheet-colours'
import { svgElement } from './svg-element'
import type { MarkerGeometry, TimeChartGeometry } from './time-chart-geometry'

/** Where the plot of every chart of a sheet stands, so that a day is at the same place in all of them. */
const LEFT = 116
const RIGHT = 1_068
const HEIGHT = 300
/** Between the plot and what stands left and right of it. */
const GAP = 10
const AXIS_NAMES = 34
const LANE = 32
const RADIUS = 13
const DAYS = 52
const SIZE = 14

const across = (position: number) => LEFT + ((RIGHT - LEFT) * position) / 100

/** The plot of a chart with all that stands around it: axes, numbered events above, days below. */
export function sheetPlot(geometry: TimeChartGeometry, colours: SheetColours): Block {
  const lanes = Math.max(-1, ...geometry.markers.map(({ lane }) => lane)) + 1
  const top = AXIS_NAMES + lanes * LANE
  return {
    markup: [
      ...axes(geometry, top, colours),
      ...underLines(geometry, top, colours),
      ...lines(geometry, top, colours),
      ...geometry.markers.map((marker) => numbered(marker, top, colours)),
      ...days(geometry, top, colours),
    ].join(''),
    height: top + HEIGHT + DAYS,
  }
}

function axes(
  { left, right, lines: drawn }: TimeChartGeometry,
  top: number,
  colours: SheetColours,
): string[] {
  const before: TextStyle = { size: SIZE, fill: colours.muted, anchor: 'end' }
  const behind: TextStyle = { size: SIZE, fill: colours.muted }
  const middle = 10
  const at = (position: number) => top + (HEIGHT * position) / 100
  return [
    textLine(left.label, MARGIN, middle, behind),
    ...left.ticks.map(({ label, position }) => textLine(label, LEFT - GAP, at(position), before)),
    ...(right === null
      ? drawn.flatMap(({ last, tone }) => {
          const style = { ...behind, fill: colours.tones[tone], bold: true }
          return last === null ? [] : [textLine(last.text, RIGHT + GAP, at(last.position), style)]
        })
      : [
          textLine(right.label, SHEET_WIDTH - MARGIN, middle, before),
          ...right.ticks.map(({ label, position }) => textLine(label, RIGHT + GAP, at(position), behind)),
        ]),
  ]
}

/** Grid, reference lines, stems of events, the pinned day and the end of the data. */
function underLines(
  { left, references, markers, pinned, end }: TimeChartGeometry,
  top: number,
  colours: SheetColours,
): string[] {
  const rule = (position: number, stroke: string, dash?: string) => {
    const y = top + (HEIGHT * position) / 100
    return svgElement('line', { x1: LEFT, x2: RIGHT, y1: y, y2: y, stroke, 'stroke-dasharray': dash })
  }
  const stem = (
    position: number,
    kind: keyof typeof STEM_DASH,
    stroke = colours.lineStrong,
    width?: number,
  ) => {
    const x = across(position)
    const ends = { x1: x, x2: x, y1: top, y2: top + HEIGHT }
    return svgElement('line', {
      ...ends,
      stroke,
      'stroke-width': width,
      'stroke-dasharray': STEM_DASH[kind],
    })
  }
  return [
    ...left.ticks.map(({ position }) => rule(position, colours.line)),
    ...references.map(({ position, kind }) => rule(position, colours.lineStrong, BOUND_DASH[kind])),
    ...markers.map(({ position }) => stem(position, 'event')),
    ...(pinned === null ? [] : [stem(pinned.position, 'pinned', colours.ink, PINNED_WIDTH)]),
    ...(end === null ? [] : [stem(end.position, 'end', colours.warning)]),
  ]
}

function lines({ band, lines: drawn }: TimeChartGeometry, top: number, colours: SheetColours): string[] {
  const stroked = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return [
    ...(band === null
      ? []
      : [svgElement('path', { d: placed(band, top), ...bandFill(colours), 'data-band': '' })]),
    ...drawn.flatMap(({ key, path, dots, tone }) => {
      const { strokeWidth, strokeDasharray } = LINE_STYLES[tone]
      const stroke = colours.tones[tone]
      const look = { stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': strokeDasharray }
      return [
        svgElement('path', { d: placed(path, top), ...stroked, ...look, 'data-line': key }),
        ...(dots === ''
          ? []
          : [svgElement('path', { d: placed(dots, top), ...stroked, stroke, 'stroke-width': DOT_WIDTH })]),
      ]
    }),
  ]
}

function numbered(
  { number, position, lane, isStory }: MarkerGeometry,
  top: number,
  colours: SheetColours,
): string {
  const x = across(position)
  const y = top - (lane + 0.5) * LANE
  const style: TextStyle = {
    size: SIZE,
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

function days({ x: { ticks } }: TimeChartGeometry, top: number, colours: SheetColours): string[] {
  const style: TextStyle = { size: SIZE, fill: colours.muted, anchor: 'middle' }
  const middle = top + HEIGHT + 18
  return ticks.flatMap(({ label, year, position }) => [
    textLine(label, across(position), middle, style),
    ...(year === null
      ? []
      : [textLine(year, across(position), middle + 20, { ...style, fill: colours.ink })]),
  ])
}

/**
 * A path of the square canvas where the plot stands. Its points are moved rather than the path by a transform, since not
 * every program that draws SVG can keep the strokes from being stretched with it.
 */
function placed(path: string, top: number): string {
  return path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x: string, y: string) => {
    const [right, down] = [across((100 * Number(x)) / CANVAS), top + (HEIGHT * Number(y)) / CANVAS]
    return `${right.toFixed(2)},${down.toFixed(2)}`
  })
}
