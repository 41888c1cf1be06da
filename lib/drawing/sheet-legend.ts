import type { Language } from '@/lib/i18n/language'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { type Block, INNER_WIDTH, LEADING, MARGIN, paragraph } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import { legendItems, SAMPLE_WIDTH } from './sheet-legend-items'
import { svgElement } from './svg-element'
import type { TimeChartGeometry } from './time-chart-geometry'
import { textWidth } from './wrap-text'

const SIZE = 15
const BEFORE_TEXT = SAMPLE_WIDTH + 8
const BETWEEN_ITEMS = 24
const BETWEEN_ROWS = 4

/** What each line, band and rule of a chart is, beside a sample of it; items flow into rows like words. */
export function sheetLegend(
  chart: TimeChart,
  geometry: TimeChartGeometry,
  lang: Language,
  colours: SheetColours,
): Block {
  const parts: string[] = []
  let [x, y, rowHeight] = [MARGIN, 0, 0]
  for (const { text, fill, sample } of legendItems(chart, geometry, lang, colours)) {
    const width = Math.min(INNER_WIDTH, BEFORE_TEXT + textWidth(text, SIZE))
    if (x > MARGIN && x + width > MARGIN + INNER_WIDTH) {
      x = MARGIN
      y += rowHeight + BETWEEN_ROWS
      rowHeight = 0
    }
    const words = paragraph(text, x + BEFORE_TEXT, INNER_WIDTH - BEFORE_TEXT, { size: SIZE, fill })
    const item = sample(x, (SIZE * LEADING) / 2) + words.markup
    parts.push(svgElement('g', { transform: `translate(0 ${y.toFixed(2)})` }, item))
    rowHeight = Math.max(rowHeight, words.height)
    x += width + BETWEEN_ITEMS
  }
  return { markup: parts.join(''), height: y + rowHeight }
}
