import fc, { type Arbitrary } from 'fast-check'
import type { CsvInput } from './csv-input'
import { byteMutation, rowMutation } from './mutations'
import { ODD_CELLS, ODD_COLUMNS } from './odd-cells'
import { line, type SoundFile, soundFile } from './sound-file'

const BOMS = { none: Buffer.alloc(0), utf8: Buffer.from('\ufeff'), utf16le: Buffer.from('\ufeff', 'utf16le') }

function bytesOf({ rows, delimiter, eol, bom }: SoundFile): Buffer {
  const text = rows.map((cells) => `${line(cells, delimiter)}${eol}`).join('')
  return Buffer.concat([BOMS[bom], Buffer.from(text, bom === 'utf16le' ? 'utf16le' : 'utf8')])
}

const chunk = fc.constantFrom(1, 7, 64, 65_536)
const provider = fc.option(fc.constantFrom('mine', 'one+two', 'sample', '__proto__', ''), {
  nil: undefined,
  freq: 8,
})

/** `undefined` counts as not given. */
function input(given: { [Key in keyof CsvInput]: CsvInput[Key] | undefined }): CsvInput {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as unknown as CsvInput
}

/** Files without a fault, of which most are then given one or some. */
export const mutatedCsv: Arbitrary<CsvInput> = fc
  .record({
    file: soundFile,
    ofRows: fc.array(rowMutation, { maxLength: 3 }),
    ofBytes: fc.array(byteMutation, { maxLength: 2 }),
    hasCommas: fc.boolean(),
    provider,
    chunk,
  })
  .map(({ file, ofRows, ofBytes, hasCommas, provider, chunk }) => {
    const rows = file.rows.map((cells) => [...cells])
    const isGerman = hasCommas && file.delimiter === ';'
    if (isGerman)
      for (const cells of rows.slice(1))
        for (const [index, cell] of cells.entries())
          if (/^[\d.e+]+$/.test(cell)) cells[index] = cell.replace('.', ',')
    for (const mutate of ofRows) mutate(rows)
    const bytes = ofBytes.reduce((all, mutate) => mutate(all), bytesOf({ ...file, rows }))
    const isSound = ofRows.length + ofBytes.length === 0 && file.delimiter === ',' && provider === undefined
    return input({ bytes, asset: file.asset, provider, chunk, isSound })
  })

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_CELLS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
/** By the name of a column, cells that may be right there. */
const FITTING = new Map([
  ['day', ['2025-10-06', '2025-10-04', '2025-09-30']],
  [
    'instant',
    ['2025-10-07T20:00:00Z', '2025-10-08T00:02:00Z', '2025-10-07 23:59:00 UTC', '2025-10-07T18:00+0200'],
  ],
  ['date', ['2025-10-06', '2025-10-07']],
  ['time', ['2025-10-06', '1759757400']],
  ['snapped_at', ['2025-10-06 00:00:00 UTC', '2025-10-05 00:00:00 UTC']],
  ['asset', ['ORCL', 'btc', 'TOTAL', 'OWN.1']],
  ['symbol', ['ORCL', 'CRYPTO_TOTAL', 'BTC']],
  ['unit', ['USD', 'usd billions', 'usd trillions']],
  ['source', ['', 'one+two']],
])
const NUMBERS = ['284.24', '4.1e12', '7', '']

const row = (names: readonly string[]) =>
  fc.tuple(
    ...names.map((name) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(FITTING.get(name) ?? NUMBERS)) },
        { weight: 1, arbitrary: odd },
      ),
    ),
  )
const headers = [
  'day,asset,value',
  'day;asset;value;unit',
  'instant,asset,value',
  'date,symbol,close,adj_close,volume,market_cap,source',
  'time,open,close,MA,__proto__,constructor',
  'snapped_at,price,market_cap,total_volume',
]
const anyHeader = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...headers) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...ODD_COLUMNS), { maxLength: 6 }).map((names) => names.join(',')),
  },
)
const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', ',\n', '"\n')
const anyTable = anyHeader.chain((header) => {
  const sign = header.includes(';') ? ';' : ','
  return fc
    .array(fc.tuple(row(header.split(sign)), end), { maxLength: 5 })
    .map((rows) =>
      Buffer.from(`${header}\n${rows.map(([cells, after]) => cells.join(sign) + after).join('')}`),
    )
})

/** Bytes, text and cells of any kind, some of them under a header that is known. */
export const randomCsv: Arbitrary<CsvInput> = fc
  .record({
    bytes: fc.oneof(
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
      { weight: 5, arbitrary: anyTable },
    ),
    asset: fc.option(fc.constantFrom('ORCL', 'TOTAL', 'constructor', '__proto__', 'AI', 'x y', ''), {
      nil: undefined,
      freq: 3,
    }),
    provider,
    chunk,
  })
  .map((given) => input({ ...given, isSound: false }))
