import { type Cell, csv } from './csv'

/** Records as CSV, a column for each key named, in that order. true and false are written out, a list is joined by blanks. */
export function recordsCsv<Key extends string>(
  keys: readonly Key[],
  records: readonly Readonly<Record<Key, Cell | boolean | readonly string[]>>[],
): string {
  return csv(
    keys,
    keys.map((key) => records.map((record) => cellOf(record[key]))),
  )
}

function cellOf(value: Cell | boolean | readonly string[]): Cell {
  if (typeof value === 'boolean') return String(value)
  return value !== null && typeof value === 'object' ? value.join(' ') : value
}
