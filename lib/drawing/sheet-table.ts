import { fittedSize } from './fitted-size'
import { type Block, textLine } from './sheet-block'
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

const SIZES = { most: 17, least: 7, bold: true }
const NAME_SIZES = { most: 15, least: 7, bold: true }
const CORNER = 13
const LARGEST_NOTE = 12
/** What would be smaller than this is left out: nobody could read it. */
const READABLE = 8
const TEXT_LEADING = 1.5
const NOTE_LEADING = 1.4
const HEAD_LEADING = 1.2
const HEAD_ROOM = 12
/** Of the names of columns that stand upright, since none could be read across. */
const UPRIGHT = 12
const PADDING = 6
const LEAST_ROW = 26
/** The most of the width that the names of the rows may take. */
const NAMES = 0.24

/** A table of numbers on coloured grounds, which fills the width; its letters are as large as its narrowest cell allows. */
export function sheetTable(table: SheetTable, room: Room, colours: SheetColours): Block {
  const sizes = sizesOf(table, widthOf(room))
  const { names, width, head, row: height, nameSize } = sizes
  const rows = table.rows.flatMap(({ name, isBold, cells }, index) => {
    const y = head + index * height
    return [
      textLine(name, room.left, y + height / 2, { size: nameSize, fill: colours.ink, bold: isBold }),
      ...cells.map((cell, column) =>
        cellMarkup(cell, { x: room.left + names + column * width, y, width, height }, sizes, colours),
      ),
    ]
  })
  return {
    markup: [headMarkup(table, room, sizes, colours), ...rows].join(''),
    height: head + table.rows.length * height,
  }
}

interface Sizes {
  /** Width of the names of the rows, and of each column. */
  readonly names: number
  readonly width: number
  /** Height of the head, and of each row. */
  readonly head: number
  readonly row: number
  readonly heads: readonly (readonly string[])[]
  readonly isUpright: boolean
  readonly headSize: number
  readonly nameSize: number
  readonly size: number
  /** null where notes could not be read. */
  readonly noteSize: number | null
}

function sizesOf({ corner, columns, rows }: SheetTable, whole: number): Sizes {
  const rowNames = rows.map(({ name }) => name)
  const widest = Math.max(
    textWidth(corner, CORNER),
    ...rowNames.map((name) => textWidth(name, NAME_SIZES.most, true)),
  )
  const names = Math.min(whole * NAMES, widest + 2 * PADDING)
  const width = (whole - names) / columns.length
  const inner = width - PADDING
  const cells = rows.flatMap((row) => row.cells)
  const texts = cells.map(({ text }) => text)
  const notes = cells.flatMap((cell) => cell.notes)
  const size = fittedSize(texts, inner, SIZES)
  const largestNote = fittedSize(notes, inner, { most: LARGEST_NOTE, least: 1 })
  const noteSize = largestNote < READABLE ? null : largestNote
  const broken = columns.map((name) => headLines(name, inner))
  const across = fittedSize(broken.flat(), inner, NAME_SIZES)
  const isUpright = across < READABLE
  const heads = isUpright ? columns.map((name) => [name]) : broken
  const headSize = isUpright ? Math.min(UPRIGHT, inner / HEAD_LEADING) : across
  const headHeight = isUpright
    ? Math.max(...columns.map((name) => textWidth(name, headSize, true)))
    : Math.max(...heads.map((lines) => lines.length)) * headSize * HEAD_LEADING
  const most = Math.max(...cells.map((cell) => heightOf(cell, size, noteSize)))
  return {
    names,
    width,
    head: headHeight + HEAD_ROOM,
    row: Math.max(LEAST_ROW, most + 8),
    heads,
    isUpright,
    headSize,
    nameSize: fittedSize(rowNames, names - PADDING, NAME_SIZES),
    size,
    noteSize,
  }
}

/** The name of a column; one that is too long has each member of a basket, or each word, on a line of its own. */
function headLines(name: string, width: number): string[] {
  return textWidth(name, NAME_SIZES.most, true) <= width ? [name] : name.split(/(?<=\+)| /)
}

function heightOf({ notes }: TableCell, size: number, noteSize: number | null): number {
  return size * TEXT_LEADING + (noteSize === null ? 0 : notes.length * noteSize * NOTE_LEADING)
}

/** The names of the columns, each ending where the rows begin; upright ones read upwards from there. */
function headMarkup(
  { corner }: SheetTable,
  room: Room,
  { names, width, head, heads, isUpright, headSize }: Sizes,
  { ink, muted }: SheetColours,
): string {
  const style = { size: headSize, fill: ink, bold: true } as const
  const middle = (column: number) => room.left + names + (column + 0.5) * width
  const cornerSize = fittedSize([corner], names - PADDING, { most: CORNER, least: 1 })
  return [
    ...(cornerSize < READABLE
      ? []
      : [textLine(corner, room.left, head / 2, { size: cornerSize, fill: muted })]),
    ...heads.flatMap((lines, column) =>
      lines.map((line, row) => {
        const rise = (lines.length - row - 0.5) * headSize * HEAD_LEADING
        const y = head - HEAD_ROOM / 2
        if (!isUpright) return textLine(line, middle(column), y - rise, { ...style, anchor: 'middle' })
        const transform = `translate(${middle(column).toFixed(2)} ${y.toFixed(2)}) rotate(-90)`
        return svgElement('g', { transform }, textLine(line, 0, 0, style))
      }),
    ),
  ].join('')
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function cellMarkup(
  cell: TableCell,
  box: Box,
  { size, noteSize }: Pick<Sizes, 'size' | 'noteSize'>,
  colours: SheetColours,
): string {
  const { text, isBold, notes, fill, ink } = cell
  const middle = box.x + box.width / 2
  const top = box.y + (box.height - heightOf(cell, size, noteSize)) / 2
  const style = { fill: ink, anchor: 'middle' } as const
  const small =
    noteSize === null
      ? []
      : notes.map((note, row) => {
          const y = top + size * TEXT_LEADING + (row + 0.5) * noteSize * NOTE_LEADING
          return textLine(note, middle, y, { ...style, size: noteSize })
        })
  return [
    svgElement('rect', { ...box, fill, stroke: colours.line, 'data-cell': '' }),
    textLine(text, middle, top + (size * TEXT_LEADING) / 2, { ...style, size, bold: isBold }),
    ...small,
  ].join('')
}
