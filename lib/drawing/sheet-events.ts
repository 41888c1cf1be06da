import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Sheet } from '@/lib/views/sheet/sheet'
import { type Block, INNER_WIDTH, MARGIN, paragraph, stacked, textLine } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import { svgElement } from './svg-element'

const COLUMN_GAP = 40
const COLUMN = (INNER_WIDTH - COLUMN_GAP) / 2
const NUMBER = 30
const SIZE = 14

/** What the numbers on the charts stand for, in two columns, and that a common day is no cause. */
export function sheetEvents({ events, lang }: Pick<Sheet, 'events' | 'lang'>, colours: SheetColours): Block {
  const marked = events.filter(({ number }) => number !== null)
  if (marked.length === 0) return { markup: '', height: 0 }
  const text = interfaceText(lang)
  const half = Math.ceil(marked.length / 2)
  const columns = [marked.slice(0, half), marked.slice(half)].map((column, index) => {
    const left = MARGIN + index * (COLUMN + COLUMN_GAP)
    return stacked(
      4,
      column.map(({ number, day, title, doubt }) => {
        const said = `${formatter(lang).day(day)}: ${title}${doubt === null ? '' : ` (${doubt})`}`
        const words = paragraph(said, left + NUMBER, COLUMN - NUMBER, { size: SIZE, fill: colours.ink })
        const style = { size: SIZE, fill: colours.ink, bold: true }
        return { ...words, markup: textLine(String(number), left, 10, style) + words.markup }
      }),
    )
  })
  return stacked(8, [
    paragraph(text.events, MARGIN, INNER_WIDTH, { size: 17, fill: colours.ink, bold: true }),
    {
      markup: columns.map(({ markup }) => svgElement('g', {}, markup)).join(''),
      height: Math.max(...columns.map(({ height }) => height)),
    },
    paragraph(text.eventsExplained, MARGIN, INNER_WIDTH, { size: SIZE, fill: colours.muted }),
  ])
}
