import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { type Block, INNER_WIDTH, MARGIN, paragraph, stacked, type TextStyle } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import { sheetLegend } from './sheet-legend'
import { sheetPlot } from './sheet-plot'
import { timeChartGeometry } from './time-chart-geometry'

/** One chart of a sheet in the frame that it has on a page: title, legend, plot, source. */
export function sheetChart(chart: TimeChart, lang: Language, colours: SheetColours): Block {
  const geometry = timeChartGeometry(chart, { lang })
  const empty = geometry.lines.every(({ last }) => last === null)
  const words = (text: string, style: TextStyle) => paragraph(text, MARGIN, INNER_WIDTH, style)
  const quiet = { size: 15, fill: colours.muted }
  return stacked(14, [
    stacked(2, [
      words(chart.title, { size: 21, fill: colours.ink, bold: true }),
      words(chart.subtitle, quiet),
    ]),
    sheetLegend(chart, geometry, lang, colours),
    empty ? words(interfaceText(lang).emptyChart, quiet) : sheetPlot(geometry, colours),
    words(chart.source, { size: 14, fill: colours.muted }),
  ])
}
