import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csv } from '@/lib/export/csv'
import type { PackedTable } from '@/lib/views/take-away/packed-answer'

/** What a column holds by what its cells are. */
export type Kind = 'number' | 'day' | 'flag' | 'text' | 'empty' | 'mixed'

/** A table as it came back from a file. */
export interface ReadTable {
  readonly names: readonly string[]
  readonly kinds: readonly Kind[]
  readonly columns: readonly (readonly (number | string | boolean | null)[])[]
}

export type Columns = Pick<PackedTable, 'header' | 'columns'>

/** A file with a table, in one of its two variants. */
export interface WrittenFile {
  readonly path: string
  readonly table: Columns
  readonly isComma: boolean
}

/** Writes a table under a name, once for everybody and once for German spreadsheets. */
export function writeBoth(folder: string, name: string, table: Columns): WrittenFile[] {
  return (['point', 'comma'] as const).map((decimal) => {
    const path = join(folder, `${name}.${decimal}.csv`)
    writeFileSync(path, csv(table.header, table.columns, decimal))
    return { path, table, isComma: decimal === 'comma' }
  })
}

/** The kind of each column, by the cells that were written. */
export function kindsOf({ columns }: Columns): Kind[] {
  return columns.map((column) => {
    // A text of no letters is an empty cell as well.
    const cells = column.filter((cell) => cell !== null && cell !== '')
    const are = (test: (cell: string | number) => boolean) =>
      cells.every((cell) => cell !== null && test(cell))
    if (cells.length === 0) return 'empty'
    if (are((cell) => typeof cell === 'number')) return 'number'
    if (!are((cell) => typeof cell === 'string')) return 'mixed'
    if (are((cell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell)))) return 'day'
    return are((cell) => cell === 'true' || cell === 'false') ? 'flag' : 'text'
  })
}

/** The names of the columns that hold days. */
export function daysOf(table: Columns): string[] {
  const kinds = kindsOf(table)
  return table.header.filter((_, place) => kinds[place] === 'day')
}
