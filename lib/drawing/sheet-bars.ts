import { NO_VALUE } from '@/lib/i18n/format'
import type { BarChart } from '@/lib/views/charts/bar-chart'
import { type BarBox, barChartGeometry } from './bar-chart-geometry'
import { bandSample } from './legend-item'
import { markLabels } from './mark-labels'
import {
  AXIS_NAMES,
  across,
  down,
  gutterOf,
  horizontal,
  labelsOf,
  nameBelow,
  PLOT_SIZE,
  type PlotFrame,
  ticksBelow,
  ticksLeft,
  upright,
} from './plot-frame'
import { textLine } from './sheet-block'
import { bandFill } from './sheet-colours'
import type { DrawParts } from './sheet-parts'
import { svgElement } from './svg-element'

const GUTTER = { left: 68, right: 20 }
/** A bar that is not what is asked about, or within what chance does. */
const FAINT = 0.45

/** Bars over numbers, with the band of chance and the places that mean something. */
export const sheetBars: DrawParts<BarChart> = (chart, { lang, room, colours }) => {
  const { left, zero, bars, bands, ticks, marks } = barChartGeometry(chart, lang)
  const gutter = gutterOf(room, GUTTER, { left: labelsOf(left.ticks) })
  const edges = { left: room.left + gutter.left, right: room.right - gutter.right }
  const labels = markLabels(marks, edges, colours)
  const frame: PlotFrame = { ...edges, top: AXIS_NAMES + labels.height, height: room.plotHeight }
  const fill = colours.tones[chart.tone]
  const quiet = { size: PLOT_SIZE, fill: colours.muted }
  const below = nameBelow(frame, chart.x.label, colours)
  return {
    legend:
      chart.bandLabel === null
        ? []
        : [{ text: chart.bandLabel, fill: colours.muted, sample: bandSample(colours) }],
    plot: {
      markup: [
        textLine(left.label, room.left, 10, quiet),
        ...ticksLeft(frame, left.ticks, colours),
        ...left.ticks.map(({ position }) => horizontal(frame, position, colours.line)),
        ...bands.map((box) => svgElement('rect', { ...placedBox(frame, box), ...bandFill(colours) })),
        ...bars.map(({ box, slot, stands }) =>
          box === null
            ? textLine(NO_VALUE, across(frame, slot.left + slot.width / 2), down(frame, zero) - PLOT_SIZE, {
                ...quiet,
                anchor: 'middle',
              })
            : svgElement('rect', {
                ...placedBox(frame, box),
                fill,
                'fill-opacity': stands ? null : FAINT,
                'data-bar': '',
              }),
        ),
        horizontal(frame, zero, colours.lineStrong),
        ...marks.map(({ position }) => upright(frame, position, { stroke: colours.ink, width: 2 })),
        labels.markupAt(frame.top),
        ...ticksBelow(frame, ticks, colours),
        below.markup,
      ].join(''),
      height: frame.top + frame.height + below.height,
    },
  }
}

function placedBox(frame: PlotFrame, { left, width, top, height }: BarBox) {
  const [x, y] = [across(frame, left), down(frame, top)]
  return {
    x,
    y,
    width: across(frame, left + width) - x,
    height: down(frame, top + height) - y,
  }
}
