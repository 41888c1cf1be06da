import type { Cell } from './csv'

/** Records as the columns of a CSV, one for each key named, in that order. true and false are written out, a list is joined by blanks. */
export function recordColumns<Key extends string>(
  keys: readonly Key[],
  records: readonly Readonly<Record<Key, Cell | boolean | readonly string[]>>[],
): { readonly header: readonly Key[]; readonly columns: readonly (readonly Cell[])[] } {
  return { header: keys, columns: keys.map((key) => records.map((record) => cellOf(record[key]))) }
}

function cellOf(value: Cell | boolean | readonly string[]): Cell {
  if (typeof value === 'boolean') return String(value)
  return value !== null && typeof value === 'object' ? value.join(' ') : value
}
