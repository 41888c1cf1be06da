import { fittedSize } from './fitted-size'
import { type TextStyle, textLine } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import { type Room, widthOf } from './sheet-room'
import { svgElement } from './svg-element'
import { textWidth } from './wrap-text'

/** One cell: what stands in it, from above, and its ground. */
export interface TableCell {
  readonly text: string
  readonly isBold: boolean
  /** Smaller, below the text. */
  readonly notes: readonly string[]
  readonly fill: string
  readonly ink: string
}

export interface SheetTable {
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly isBold: boolean
    readonly cells: readonly TableCell[]
  }[]
}

const LARGEST = 17
const SMALLEST = 7
const LARGEST_NOTE = 12
/** Notes that would be smaller than this are left out: nobody could read them. */
const SMALLEST_NOTE = 8
const LARGEST_NAME = 15
const PADDING = 6
/** The most of the width that the names of the rows may take. */
const NAMES = 0.24

/** A table of numbers on coloured grounds, which fills the width; its letters are as large as its narrowest cell allows. */
export function sheetTable({ corner, columns, rows }: SheetTable, room: Room, colours: SheetColours) {
  const whole = widthOf(room)
  const rowNames = rows.map(({ name }) => name)
  const widest = Math.max(...rowNames.map((name) => textWidth(name, LARGEST_NAME, true)))
  const names = Math.min(whole * NAMES, widest + 2 * PADDING)
  const width = (whole - names) / columns.length
  const inner = width - PADDING
  const cells = rows.flatMap((row) => row.cells)
  const size = fittedSize(
    cells.map(({ text }) => text),
    inner,
    { most: LARGEST, least: SMALLEST, bold: true },
  )
  const noteSize = fittedSize(
    cells.flatMap(({ notes }) => notes),
    inner,
    { most: LARGEST_NOTE, least: 1 },
  )
  const hasNotes = noteSize >= SMALLEST_NOTE
  const nameSize = fittedSize(rowNames, names - PADDING, { most: LARGEST_NAME, least: SMALLEST, bold: true })
  const headSize = fittedSize(columns, inner, { most: LARGEST_NAME, least: SMALLEST, bold: true })
  const notes = hasNotes ? Math.max(...cells.map((cell) => cell.notes.length)) : 0
  const head = 30
  const height = Math.max(26, size * 1.5 + notes * noteSize * 1.4 + 8)
  const headStyle: TextStyle = { size: headSize, fill: colours.ink, bold: true, anchor: 'middle' }
  const cornerSize = fittedSize([corner], names - PADDING, { most: 13, least: 1 })
  const parts = [
    ...(cornerSize < SMALLEST_NOTE
      ? []
      : [textLine(corner, room.left, head / 2, { size: cornerSize, fill: colours.muted })]),
    ...columns.map((name, column) =>
      textLine(name, room.left + names + (column + 0.5) * width, head / 2, headStyle),
    ),
    ...rows.flatMap((row, index) => {
      const top = head + index * height
      const style = { size: nameSize, fill: colours.ink, bold: row.isBold }
      return [
        textLine(row.name, room.left, top + height / 2, style),
        ...row.cells.map((cell, column) => {
          const box = { x: room.left + names + column * width, y: top, width, height }
          return cellMarkup(cell, box, { size, noteSize: hasNotes ? noteSize : null }, colours)
        }),
      ]
    }),
  ]
  return { markup: parts.join(''), height: head + rows.length * height }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function cellMarkup(
  { text, isBold, notes, fill, ink }: TableCell,
  box: Box,
  { size, noteSize }: { readonly size: number; readonly noteSize: number | null },
  colours: SheetColours,
): string {
  const middle = box.x + box.width / 2
  const small = noteSize === null ? [] : notes
  const tall = size * 1.5 + small.length * (noteSize ?? 0) * 1.4
  const top = box.y + (box.height - tall) / 2
  const style = { fill: ink, anchor: 'middle' } as const
  return [
    svgElement('rect', { ...box, fill, stroke: colours.line }),
    textLine(text, middle, top + 0.75 * size, { ...style, size, bold: isBold }),
    ...small.map((note, row) =>
      textLine(note, middle, top + 1.5 * size + (row + 0.5) * (noteSize ?? 0) * 1.4, {
        ...style,
        size: noteSize ?? 0,
      }),
    ),
  ].join('')
}
