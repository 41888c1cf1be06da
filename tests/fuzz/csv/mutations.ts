import fc, { type Arbitrary } from 'fast-check'
import { ODD_CELLS, ODD_COLUMNS } from './odd-cells'

/** The cells of a file, header first; to be changed in place. */
export type Rows = string[][]

type Mutation = (rows: Rows) => void

const place = fc.nat(10_000)
const oddCell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD_CELLS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
)

/** Of a list, the one that a large number points to. */
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** Changes of cells, lines and columns. */
export const rowMutation: Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, place, oddCell).map<Mutation>(([row, column, text]) => (rows) => {
      const cells = at(rows, row)
      if (rows.indexOf(cells) > 0 && cells.length > 0) cells[column % cells.length] = text
    }),
  },
  fc.tuple(place, oddCell).map<Mutation>(([row, text]) => (rows) => {
    at(rows, row).push(text)
  }),
  place.map<Mutation>((row) => (rows) => {
    at(rows, row).pop()
  }),
  fc.tuple(place, place).map<Mutation>(([from, to]) => (rows) => {
    rows.splice(1 + (to % rows.length), 0, [...at(rows, from)])
  }),
  // The same day again, with another value.
  fc.tuple(place, oddCell).map<Mutation>(([from, text]) => (rows) => {
    rows.push(at(rows, from).map((cell, index) => (index === 2 ? text : cell)))
  }),
  fc.tuple(place, place).map<Mutation>(([one, other]) => (rows) => {
    const [a, b] = [one % rows.length, other % rows.length]
    ;[rows[a], rows[b]] = [at(rows, b), at(rows, a)]
  }),
  fc.tuple(place, fc.constantFrom('', ' ', '\t', '"')).map<Mutation>(([row, text]) => (rows) => {
    rows.splice(1 + (row % rows.length), 0, [text])
  }),
  // A quoted cell over several lines.
  fc
    .tuple(place, place, fc.constantFrom('\n', '\r\n', '\r'))
    .map<Mutation>(([row, column, eol]) => (rows) => {
      const cells = at(rows, row)
      if (cells.length > 0) cells[column % cells.length] += eol
    }),
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.constantFrom(...ODD_COLUMNS)).map<Mutation>(([column, name]) => (rows) => {
      const [header] = rows
      if (header !== undefined && header.length > 0) header[column % header.length] = name
    }),
  },
  // One more column, perhaps one that is there.
  fc.tuple(fc.constantFrom(...ODD_COLUMNS), oddCell).map<Mutation>(([name, text]) => (rows) => {
    for (const [index, cells] of rows.entries()) cells.push(index === 0 ? name : text)
  }),
)

/** Changes of the bytes that a file was written in. */
export const byteMutation: Arbitrary<(bytes: Buffer) => Buffer> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([index, byte]) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes)
    if (changed.length > 0) changed[index % changed.length] = byte
    return changed
  }),
  fc.tuple(place, fc.uint8Array({ maxLength: 6 })).map(([index, given]) => (bytes: Buffer) => {
    const cut = index % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, cut), given, bytes.subarray(cut)])
  }),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '"',
        ',',
        ';',
        '\0',
        '\ufeff',
        '""',
        '\n\n',
        '\u2028',
        '\xff\xfe',
        '\x80',
        '\xf0\x9f',
      ),
    )
    .map(([index, text]) => (bytes: Buffer) => {
      const cut = index % (bytes.length + 1)
      return Buffer.concat([bytes.subarray(0, cut), Buffer.from(text, 'latin1'), bytes.subarray(cut)])
    }),
  place.map((index) => (bytes: Buffer) => bytes.subarray(0, index % (bytes.length + 1))),
  fc.tuple(place, fc.nat(9)).map(([index, length]) => (bytes: Buffer) => {
    const cut = index % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + length)])
  }),
  // Now and then one line that is far too long.
  fc
    .constantFrom(9_000, 300_000)
    .map((length) => (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(length, '9')])),
)
