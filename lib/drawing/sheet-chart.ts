import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { DrawnChart } from '@/lib/views/sheet/drawn-chart'
import { chartParts } from './chart-parts'
import {
  type Block,
  INNER_WIDTH,
  MARGIN,
  paragraph,
  stacked,
  type TextStyle,
  WHOLE_SHEET,
} from './sheet-block'
import type { SheetColours } from './sheet-colours'
import { sheetLegend } from './sheet-legend'

/** One chart of a sheet in the frame that it has on a page: title, legend, plot, source. */
export function sheetChart(drawn: DrawnChart, lang: Language, colours: SheetColours): Block {
  const { title, subtitle, source } = drawn.chart
  const { legend, remark = '', plot } = chartParts(drawn, { lang, room: WHOLE_SHEET, colours })
  const words = (text: string, style: TextStyle) => paragraph(text, MARGIN, INNER_WIDTH, style)
  const quiet = { size: 15, fill: colours.muted }
  return stacked(14, [
    stacked(2, [words(title, { size: 21, fill: colours.ink, bold: true }), words(subtitle, quiet)]),
    stacked(4, [sheetLegend(legend, WHOLE_SHEET), words(remark, quiet)]),
    plot.height === 0 ? words(interfaceText(lang).emptyChart, quiet) : plot,
    words(source, { size: 14, fill: colours.muted }),
  ])
}
