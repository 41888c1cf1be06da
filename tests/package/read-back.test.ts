import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chapter } from '@/lib/i18n/story-text'
import { STORY } from '@/lib/share/story'
import { pythonWithPandas } from '../python'
import { sampleStore } from '../queries/stores'
import { packed } from './pack'
import {
  type Columns,
  type Kind,
  kindsOf,
  type ReadTable,
  type WrittenFile,
  writeBoth,
} from './readers/files'
import { hasLibreOffice, readByLibreOffice } from './readers/libreoffice'
import { readByPandas } from './readers/pandas'
import { hasR, readByR } from './readers/r'

/** Every question as it opens, and views whose columns have unusual names or holes. */
const VIEWS: readonly (readonly [question: Chapter, query: string])[] = [
  ...STORY.map((question) => [question, ''] as const),
  ['correlation', 'x=NVDA,ORCL%2BAMD&y=BTC&given=QQQ&from=3M'],
  ['event-study', 'source=NVDA&target=BTC&day=2026-02-04&fall=0.03'],
]

/** Texts that a spreadsheet would compute, words that only UTF-8 gets right, and numbers at the ends of the range. */
const ODD: Columns = {
  header: ['text', 'number', 'day', 'none', '=2+3'],
  columns: [
    ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|" /C calc"!A0', 'Größe, „Maß“; "ß"', 'two\nlines', 'a\\b'],
    [0.1 + 0.2, 1e-300, 1.7976931348623157e308, -1e-7, 1e21, 123456789012345680000, 2 ** 53, null],
    ['2025-10-07', '1998-01-02', '2030-12-31', null, '2024-02-29', '2025-01-31', '2025-12-01', '2025-10-07'],
    Array.from({ length: 8 }, () => null),
    [1, 2, 3, 4, 5, 6, 7, -8],
  ],
}

let folder: string
let files: WrittenFile[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spillover-read-back-'))
  const store = await sampleStore()
  files = writeBoth(folder, 'odd', ODD)
  for (const [place, [question, query]] of VIEWS.entries()) {
    const { tables } = await packed(store, question, query, 'de')
    for (const [name, table] of Object.entries(tables))
      files.push(...writeBoth(folder, `${place}-${question}-${name}`, table))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A text as the exporter writes it: what a spreadsheet would compute has an apostrophe before it. */
const written = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text)

/** How far apart two numbers are, in steps from one double to the next. */
function stepsApart(one: number, other: number): number {
  return one === other ? 0 : Math.abs(one - other) / (2 ** -52 * Math.abs(other))
}

interface Difference {
  readonly file: string
  readonly column: string
  readonly written: unknown
  readonly read: unknown
}

/** The cells that came back as something else. */
function differences(
  read: readonly ReadTable[],
  of: readonly WrittenFile[],
  isSame: (read: number, written: number) => boolean,
): Difference[] {
  return of.flatMap(({ path, table }, place) =>
    table.columns.flatMap((column, at) =>
      column.flatMap((cell, row) => {
        const found = read[place]!.columns[at]?.[row] ?? null
        const same =
          typeof cell === 'number'
            ? typeof found === 'number' && isSame(found, cell)
            : (found === null ? '' : String(found)) === (cell === null ? '' : written(cell))
        return same ? [] : [{ file: basename(path), column: table.header[at]!, written: cell, read: found }]
      }),
    ),
  )
}

/** The kinds of columns that came back as another one; `as` says what a reader makes of a kind. */
function wrongKinds(
  read: readonly ReadTable[],
  of: readonly WrittenFile[],
  as: Partial<Record<Kind, Kind>> = {},
): unknown[] {
  return of.flatMap(({ path, table }, place) => {
    const wanted = kindsOf(table).map((kind) => as[kind] ?? kind)
    // Of no rows nothing can be said.
    const { kinds } = read[place]!
    return wanted.flatMap((kind, at) =>
      kind === kinds[at] ? [] : [{ file: basename(path), column: table.header[at], kind, read: kinds[at] }],
    )
  })
}

function expectNames(read: readonly ReadTable[], of: readonly WrittenFile[]): void {
  expect(read.map(({ names }) => names)).toEqual(of.map(({ table }) => table.header.map(written)))
}

describe('the columns of every CSV', () => {
  it('hold numbers or texts, never both', () => {
    const mixed = files.filter(({ table }) => kindsOf(table).includes('mixed'))
    expect(mixed.map(({ path }) => basename(path))).toEqual([])
    expect(files.length).toBeGreaterThan(60)
  })
})

describe('the comparison', () => {
  it('can fail: on another number, another text, a missing cell and another type', () => {
    const table = {
      header: ['a', 'b'],
      columns: [
        [1, 2, 3],
        ['x', 'y', null],
      ],
    }
    const file = { path: 'planted.csv', table, isComma: false }
    const read: ReadTable = {
      names: ['a', 'b'],
      kinds: ['text', 'text'],
      columns: [
        [1, 2.0000000000000004, null],
        ['x', 'z', 'null'],
      ],
    }
    const found = differences([read], [file], Object.is)
    expect(found.map(({ read }) => read)).toEqual([2.0000000000000004, null, 'z', 'null'])
    expect(wrongKinds([read], [file])).toEqual([
      { file: 'planted.csv', column: 'a', kind: 'number', read: 'text' },
    ])
  })
})

describe.runIf(pythonWithPandas())('every CSV, read by pandas (python3-pandas)', () => {
  it('has the same names and types: numbers, days, texts', () => {
    const read = readByPandas(files, true)
    expectNames(read, files)
    expect(wrongKinds(read, files)).toEqual([])
  })

  it('has the same numbers to the last bit where pandas is asked for that', () => {
    expect(differences(readByPandas(files, true), files, Object.is)).toEqual([])
  })

  it('has the same numbers to 15 decimals as pandas reads by default, which takes in 17 digits with leading zeros', () => {
    const read = readByPandas(files, false)
    const isSame = (one: number, other: number) =>
      Math.abs(one - other) <= 1e-15 * Math.max(1, Math.abs(other))
    expect(differences(read, files, isSame)).toEqual([])
  })
})

describe.runIf(hasR())('every CSV, read by R (r-base-core)', () => {
  it('has the same names, types and numbers', () => {
    const read = readByR(files)
    expectNames(read, files)
    // 'true' in small letters is a text to R.
    expect(wrongKinds(read, files, { flag: 'text' })).toEqual([])
    // Four of 50,000 numbers come back as the neighbouring double.
    expect(differences(read, files, (one, other) => stepsApart(one, other) <= 1)).toEqual([])
  })
})

describe.runIf(hasLibreOffice())(
  'every CSV for German spreadsheets, opened by a German LibreOffice (libreoffice-calc-nogui)',
  () => {
    it('has numbers, days and texts where they belong, and the numbers to 15 digits', () => {
      const german = files.filter(({ isComma }) => isComma)
      const read = readByLibreOffice(german, folder)
      expectNames(read, german)
      // A deal's date is a day or, where no more is known, a month, which stays a text; its column `day` has days alone.
      const date = {
        file: expect.stringContaining('-deals-data'),
        column: 'date',
        kind: 'text',
        read: 'mixed',
      }
      expect(wrongKinds(read, german, { flag: 'text' })).toEqual([date])
      // It computes with all digits and writes 15 of them, and no more than 20 decimals.
      const isSame = (one: number, other: number) =>
        Math.abs(one - other) <= Math.max(1e-20, 5.01e-15 * Math.abs(other))
      expect(differences(read, german, isSame)).toEqual([])
    })
  },
)
