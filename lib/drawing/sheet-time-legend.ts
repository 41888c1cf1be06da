import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { alongSample, bandSample, type LegendItem, toneSample, uprightSample } from './legend-item'
import { BOUND_DASH, PINNED_WIDTH, STEM_DASH } from './line-style'
import { pinnedText } from './pinned-text'
import type { SheetColours } from './sheet-colours'
import type { TimeChartGeometry } from './time-chart-geometry'

/** Everything on a chart that needs a name: lines, references, stretches, the band, the end of the data, the pinned day. */
export function timeLegend(
  chart: TimeChart,
  geometry: TimeChartGeometry,
  lang: Language,
  colours: SheetColours,
): LegendItem[] {
  const text = interfaceText(lang)
  const { lines, spans, end, pinned } = geometry
  const { ink, muted, lineStrong, warning } = colours
  const references = new Map(geometry.references.map((reference) => [reference.label, reference]))
  const items: LegendItem[] = lines.map(({ label, tone, axis, last }) => {
    const side = axis === 'left' ? text.leftAxis : text.rightAxis
    return {
      text: chart.right === null ? label : `${label} (${side}) ${last?.text ?? text.noValue}`,
      fill: ink,
      sample: toneSample(tone, colours),
    }
  })
  for (const { label, kind } of references.values())
    items.push({ text: label, fill: muted, sample: alongSample(lineStrong, BOUND_DASH[kind]) })
  for (const { mark, label } of spans)
    if (label !== '') items.push({ text: `${mark} ${label}`, fill: muted, sample: bandSample(colours) })
  if (chart.band !== null) items.push({ text: chart.band.label, fill: muted, sample: bandSample(colours) })
  if (end !== null)
    items.push({ text: end.label, fill: warning, sample: uprightSample(warning, STEM_DASH.end) })
  if (pinned !== null)
    items.push({
      text: pinnedText(chart, geometry, lang),
      fill: ink,
      sample: uprightSample(ink, undefined, PINNED_WIDTH),
    })
  return items
}
