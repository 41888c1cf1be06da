import type { Decimal } from '@/lib/share/decimal'

/** A cell: a number in full precision, a text, or null for a missing value, which is an empty cell and never 0. */
export type Cell = number | string | null

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Columns as CSV (RFC 4180): one header row and nothing else, CRLF line ends.
 * Numbers are the shortest text that reads back to the same double.
 *
 * @param decimal with 'comma' cells are parted by semicolons, and a byte order mark says that the text is UTF-8: German
 *   spreadsheets open it as it is
 */
export function csv(
  header: readonly string[],
  columns: readonly (readonly Cell[])[],
  decimal: Decimal = 'point',
): string {
  const separator = decimal === 'point' ? ',' : ';'
  const count = columns.reduce((most, column) => Math.max(most, column.length), 0)
  const lines = [header.map(text).join(separator)]
  for (let row = 0; row < count; row++)
    lines.push(columns.map((column) => cellText(column[row] ?? null, decimal)).join(separator))
  return `${decimal === 'point' ? '' : BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function cellText(cell: Cell, decimal: Decimal): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return text(cell)
  if (!Number.isFinite(cell)) throw new RangeError(`${cell} is no value for a CSV; a missing one is null.`)
  return decimal === 'point' ? String(cell) : String(cell).replace('.', ',')
}

/** With what a formula may begin, for some spreadsheets in the full width of East Asian type, or after a sign that is not seen. */
const FORMULA_SIGNS = ['=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20', '\t', '\r', '\n', '\0']

/** A spreadsheet runs a text that begins like a formula: an apostrophe before it keeps it a text. */
function text(value: string): string {
  const safe = FORMULA_SIGNS.some((sign) => value.startsWith(sign)) ? `'${value}` : value
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
