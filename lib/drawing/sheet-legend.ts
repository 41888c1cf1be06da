import { type LegendItem, SAMPLE_WIDTH } from './legend-item'
import { type Block, LEADING, movedTo, paragraph } from './sheet-block'
import { type Room, widthOf } from './sheet-room'
import { textWidth } from './wrap-text'

const SIZE = 15
const BEFORE_TEXT = SAMPLE_WIDTH + 8
const BETWEEN_ITEMS = 24
const BETWEEN_ROWS = 4

/** What each line, band and rule of a chart is, beside a sample of it; items flow into rows like words. */
export function sheetLegend(items: readonly LegendItem[], room: Room): Block {
  const parts: string[] = []
  const whole = widthOf(room)
  let [x, y, rowHeight] = [room.left, 0, 0]
  for (const { text, fill, sample } of items) {
    const before = sample === null ? 0 : BEFORE_TEXT
    const width = Math.min(whole, before + textWidth(text, SIZE))
    if (x > room.left && x + width > room.right) {
      x = room.left
      y += rowHeight + BETWEEN_ROWS
      rowHeight = 0
    }
    // A hair wider than the words are, so that they are not broken for a rounding.
    const words = paragraph(text, x + before, whole - before + 0.01, { size: SIZE, fill })
    const drawn = sample === null ? '' : sample(x, (SIZE * LEADING) / 2)
    parts.push(movedTo(y, drawn + words.markup))
    rowHeight = Math.max(rowHeight, words.height)
    x += width + BETWEEN_ITEMS
  }
  return { markup: parts.join(''), height: y + rowHeight }
}
