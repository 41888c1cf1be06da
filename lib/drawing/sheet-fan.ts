import type { FanChart } from '@/lib/views/charts/fan-chart'
import { fanChartGeometry } from './fan-chart-geometry'
import { FAN_SHADES, shadeOfBand } from './fan-shades'
import { areaSample, toneSample } from './legend-item'
import { LINE_STYLES } from './line-style'
import {
  AXIS_NAMES,
  gutterOf,
  horizontal,
  labelsOf,
  nameBelow,
  PLOT_GAP,
  PLOT_SIZE,
  type PlotFrame,
  placed,
  ticksBelow,
  ticksLeft,
  ticksRight,
} from './plot-frame'
import { textLine } from './sheet-block'
import type { DrawParts } from './sheet-parts'
import { svgElement } from './svg-element'
import { textWidth } from './wrap-text'

const GUTTER = { left: 68, right: 20 }

/** Outcomes over steps ahead: nested bands and the middle, in per cent and in the unit of the start. */
export const sheetFan: DrawParts<FanChart> = (chart, { lang, room, colours }) => {
  const { left, right, ticks, bands, middle, zero } = fanChartGeometry(chart, lang)
  const beside = Math.max(0, ...right.map(({ label }) => textWidth(label, PLOT_SIZE) + PLOT_GAP))
  const gutter = gutterOf(room, GUTTER, { left: labelsOf(left.ticks) })
  const frame: PlotFrame = {
    left: room.left + gutter.left,
    right: room.right - Math.max(gutter.right, beside),
    top: AXIS_NAMES,
    height: room.plotHeight,
  }
  const tone = colours.tones[chart.tone]
  const quiet = { size: PLOT_SIZE, fill: colours.muted }
  const below = nameBelow(frame, chart.xLabel, colours)
  const inner = bands.map(({ label }, index) => ({
    text: label,
    fill: colours.muted,
    sample: areaSample({ fill: tone, 'fill-opacity': shadeOfBand(index) }),
  }))
  return {
    legend: [
      { text: chart.middle.label, fill: colours.ink, sample: toneSample(chart.tone, colours) },
      ...inner.toReversed(),
    ],
    plot: {
      markup: [
        textLine(left.label, room.left, 10, quiet),
        ...(chart.right === null
          ? []
          : [textLine(chart.right.label, room.right, 10, { ...quiet, anchor: 'end' })]),
        ...ticksLeft(frame, left.ticks, colours),
        ...ticksRight(frame, right, colours),
        ...left.ticks.map(({ position }) => horizontal(frame, position, colours.line)),
        ...bands.map(({ path }, index) =>
          svgElement('path', {
            d: placed(frame, path),
            fill: tone,
            'fill-opacity': FAN_SHADES[index],
            'data-band': '',
          }),
        ),
        horizontal(frame, zero, colours.lineStrong),
        svgElement('path', {
          d: placed(frame, middle),
          fill: 'none',
          stroke: tone,
          'stroke-width': LINE_STYLES[chart.tone].strokeWidth,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
          'data-line': 'middle',
        }),
        ...ticksBelow(frame, ticks, colours),
        below.markup,
      ].join(''),
      height: frame.top + frame.height + below.height,
    },
  }
}
