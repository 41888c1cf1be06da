import { NO_VALUE } from '@/lib/i18n/format'
import type { IntervalChart, IntervalPoint } from '@/lib/views/charts/interval-chart'
import { type IntervalChartGeometry, intervalChartGeometry } from './interval-chart-geometry'
import { alongSample, bandSample } from './legend-item'
import { BOUND_DASH } from './line-style'
import { across, PLOT_SIZE, type PlotFrame, ticksBelow } from './plot-frame'
import { movedTo, paragraph, stacked, textLine } from './sheet-block'
import { bandFill, type SheetColours } from './sheet-colours'
import type { DrawParts } from './sheet-parts'
import { type Room, widthOf } from './sheet-room'
import { svgElement } from './svg-element'

/** Of the width: the names on the left and the numbers on the right. */
const NAMES = 0.24
const NUMBERS = 0.25
const GAP = 24
const BETWEEN_ROWS = 14
const LEAST_ROW = 30
const POINT = 5
const BAND = 10
const SIZE = 15
const AXIS = 52

/** Estimates below each other, each a point on its interval, between its name and its numbers. */
export const sheetIntervals: DrawParts<IntervalChart> = (chart, { lang, room, colours }) => {
  const { ticks, reference, points } = intervalChartGeometry(chart, lang)
  const width = widthOf(room)
  const edges = { left: room.left + width * NAMES + GAP, right: room.right - width * NUMBERS - GAP }
  let height = 0
  const rows = chart.points.map((point, row) => {
    const words = wordsOf(point, room, colours)
    const rowHeight = Math.max(LEAST_ROW, words.height)
    const markup = movedTo(
      height,
      words.markupIn(rowHeight) + mark(point, points[row], edges, rowHeight / 2, colours),
    )
    height += rowHeight + BETWEEN_ROWS
    return markup
  })
  const frame: PlotFrame = { ...edges, top: 0, height }
  const x = across(frame, reference)
  return {
    legend: [
      { text: chart.intervalLabel, fill: colours.muted, sample: bandSample(colours) },
      {
        text: chart.reference.label,
        fill: colours.muted,
        sample: alongSample(colours.lineStrong, BOUND_DASH.base),
      },
    ],
    plot: {
      markup: [
        svgElement('line', { x1: x, x2: x, y1: 0, y2: height, stroke: colours.lineStrong }),
        ...rows,
        svgElement('line', { x1: frame.left, x2: frame.right, y1: height, y2: height, stroke: colours.line }),
        ...ticksBelow(frame, ticks, colours),
        textLine(chart.axis.label, (frame.left + frame.right) / 2, height + 40, {
          size: PLOT_SIZE,
          fill: colours.muted,
          anchor: 'middle',
        }),
      ].join(''),
      height: height + AXIS,
    },
  }
}

/** The name with what it rests on, and the numbers; each centred in the height of its row. */
function wordsOf({ label, note, text, stands }: IntervalPoint, room: Room, colours: SheetColours) {
  const width = widthOf(room)
  const ink = { size: SIZE, fill: colours.ink, bold: stands }
  const name = stacked(0, [
    paragraph(label, room.left, width * NAMES, ink),
    paragraph(note, room.left, width * NAMES, { size: PLOT_SIZE, fill: colours.muted }),
  ])
  const numbers = paragraph(text === '' ? NO_VALUE : text, room.right - width * NUMBERS, width * NUMBERS, ink)
  return {
    height: Math.max(name.height, numbers.height),
    markupIn: (height: number) =>
      [name, numbers].map((block) => movedTo((height - block.height) / 2, block.markup)).join(''),
  }
}

function mark(
  { stands }: IntervalPoint,
  place: IntervalChartGeometry['points'][number] | undefined,
  edges: Pick<PlotFrame, 'left' | 'right'>,
  middle: number,
  colours: SheetColours,
): string {
  const frame = { ...edges, top: 0, height: 0 }
  const { interval = null, at = null } = place ?? {}
  const ink = colours.tones.correlation
  return [
    ...(interval === null
      ? []
      : [
          svgElement('rect', {
            x: across(frame, interval.left),
            y: middle - BAND / 2,
            width: ((edges.right - edges.left) * interval.width) / 100,
            height: BAND,
            ...bandFill(colours),
            'data-band': '',
          }),
        ]),
    ...(at === null
      ? []
      : [
          svgElement('circle', {
            cx: across(frame, at),
            cy: middle,
            r: POINT,
            fill: stands ? ink : colours.surface,
            stroke: ink,
            'stroke-width': 2,
            'data-point': '',
          }),
        ]),
  ].join('')
}
