import type { LineChart } from '@/lib/views/charts/line-chart'
import { toneSample } from './legend-item'
import { lineChartGeometry } from './line-chart-geometry'
import { LINE_STYLES } from './line-style'
import { markLabels } from './mark-labels'
import {
  AXIS_NAMES,
  gutterOf,
  horizontal,
  labelsOf,
  nameBelow,
  PLOT_SIZE,
  type PlotFrame,
  placed,
  ticksBelow,
  ticksLeft,
  upright,
} from './plot-frame'
import { textLine } from './sheet-block'
import type { DrawParts } from './sheet-parts'
import { svgElement } from './svg-element'

const GUTTER = { left: 68, right: 20 }

/** Lines over numbers, such as the hours of a day. */
export const sheetLines: DrawParts<LineChart> = (chart, { lang, room, colours }) => {
  const { left, zero, lines, ticks, marks } = lineChartGeometry(chart, lang)
  const gutter = gutterOf(room, GUTTER, { left: labelsOf(left.ticks) })
  const edges = { left: room.left + gutter.left, right: room.right - gutter.right }
  const labels = markLabels(marks, edges, colours)
  const frame: PlotFrame = { ...edges, top: AXIS_NAMES + labels.height, height: room.plotHeight }
  const quiet = { size: PLOT_SIZE, fill: colours.muted }
  const below = nameBelow(frame, chart.x.label, colours)
  return {
    legend: chart.lines.map(({ label, tone }) => ({
      text: label,
      fill: colours.ink,
      sample: toneSample(tone, colours),
    })),
    plot: {
      markup: [
        textLine(left.label, room.left, 10, quiet),
        ...ticksLeft(frame, left.ticks, colours),
        ...left.ticks.map(({ position }) => horizontal(frame, position, colours.line)),
        horizontal(frame, zero, colours.lineStrong),
        ...marks.map(({ position }) => upright(frame, position, { stroke: colours.lineStrong })),
        labels.markupAt(frame.top),
        ...lines.map(({ key, path }, row) => {
          const tone = chart.lines[row]?.tone ?? 'target'
          const { strokeWidth, strokeDasharray } = LINE_STYLES[tone]
          return svgElement('path', {
            d: placed(frame, path),
            fill: 'none',
            stroke: colours.tones[tone],
            'stroke-width': strokeWidth,
            'stroke-dasharray': strokeDasharray,
            'data-line': key,
          })
        }),
        ...ticksBelow(frame, ticks, colours),
        below.markup,
      ].join(''),
      height: frame.top + frame.height + below.height,
    },
  }
}
