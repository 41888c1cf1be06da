import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { BOUND_DASH, LINE_STYLES, PINNED_WIDTH, STEM_DASH } from './line-style'
import { pinnedText } from './pinned-text'
import { bandFill, type SheetColours } from './sheet-colours'
import { svgElement } from './svg-element'
import type { TimeChartGeometry } from './time-chart-geometry'

export interface LegendItem {
  readonly text: string
  readonly fill: string
  /** Draws a piece of what is meant, from x to the right, centred on a height. */
  readonly sample: (x: number, middle: number) => string
}

export const SAMPLE_WIDTH = 28

/** Everything on a chart that needs a name: lines, references, the band, the end of the data, the pinned day. */
export function legendItems(
  chart: TimeChart,
  geometry: TimeChartGeometry,
  lang: Language,
  colours: SheetColours,
): LegendItem[] {
  const text = interfaceText(lang)
  const { lines, end, pinned } = geometry
  const { ink, muted, lineStrong, warning } = colours
  const references = new Map(geometry.references.map((reference) => [reference.label, reference]))
  const items: LegendItem[] = lines.map(({ label, tone, axis, last }) => {
    const side = axis === 'left' ? text.leftAxis : text.rightAxis
    const { strokeWidth, strokeDasharray } = LINE_STYLES[tone]
    return {
      text: chart.right === null ? label : `${label} (${side}) ${last?.text ?? text.noValue}`,
      fill: ink,
      sample: along(colours.tones[tone], strokeDasharray, strokeWidth),
    }
  })
  for (const { label, kind } of references.values())
    items.push({ text: label, fill: muted, sample: along(lineStrong, BOUND_DASH[kind]) })
  if (chart.band !== null) items.push({ text: chart.band.label, fill: muted, sample: bandSample(colours) })
  if (end !== null) items.push({ text: end.label, fill: warning, sample: upright(warning, STEM_DASH.end) })
  if (pinned !== null)
    items.push({
      text: pinnedText(chart, geometry, lang),
      fill: ink,
      sample: upright(ink, undefined, PINNED_WIDTH),
    })
  return items
}

function along(stroke: string, dash?: string, width = 1): LegendItem['sample'] {
  const style = { stroke, 'stroke-width': width, 'stroke-dasharray': dash }
  return (x, y) => svgElement('line', { x1: x, x2: x + SAMPLE_WIDTH, y1: y, y2: y, ...style })
}

function upright(stroke: string, dash?: string, width?: number): LegendItem['sample'] {
  return (start, middle) => {
    const x = start + SAMPLE_WIDTH / 2
    const ends = { x1: x, x2: x, y1: middle - 9, y2: middle + 9 }
    return svgElement('line', { ...ends, stroke, 'stroke-width': width, 'stroke-dasharray': dash })
  }
}

function bandSample(colours: SheetColours): LegendItem['sample'] {
  return (x, middle) =>
    svgElement('rect', { x, y: middle - 6, width: SAMPLE_WIDTH, height: 12, ...bandFill(colours) })
}
