import { OPERATIONS } from '@/lib/contract/operations'
import { cellsOf } from '../../api/requests'
import type { ApiInput } from './api-inputs'

/** What is stored of a series: by provider and day, its value. */
export type StoredValue = (series: {
  readonly asset: string
  readonly field: string
  readonly provider: string
  readonly at: string
}) => number | undefined

interface SeriesAnswer {
  readonly asset: string
  readonly field: string
  readonly days: readonly string[]
  readonly values: readonly number[]
  readonly provenance: readonly { readonly provider: string }[]
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

/** Holds an answer against what its operation promises, and rows against the store. Throws where they part. */
export async function checkAnswer(input: ApiInput, response: Response, stored: StoredValue): Promise<void> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const ending = input.route.split('.')[1]
  if (ending === 'csv') return checkCsv(bytes.toString())
  if (ending === 'svg' && !bytes.toString().startsWith('<svg')) throw new Error('No drawing.')
  if (ending === 'png' && !bytes.subarray(0, 4).equals(PNG)) throw new Error('No picture.')
  if (ending === 'zip' && bytes.subarray(0, 2).toString() !== 'PK') throw new Error('No archive.')
  if (ending !== undefined && ending !== 'json') return
  const json: unknown = JSON.parse(bytes.toString())
  const { error } = OPERATIONS.find(({ name }) => name === input.operation)!.answer.safeParse(json)
  if (error !== undefined) throw new Error(`Not as promised: ${JSON.stringify(error.issues.slice(0, 3))}`)
  const hash = response.headers.get('answer-hash')
  if (hash !== null && (json as { hash?: unknown }).hash !== hash)
    throw new Error('Another hash in the header.')
  if (input.operation === 'series') checkSeries(json as SeriesAnswer, stored)
}

/** As many cells in every row, none of which a spreadsheet would compute. */
function checkCsv(text: string): void {
  if (!text.endsWith('\r\n')) throw new Error('The last line is not ended.')
  if (text.includes('"')) return
  const { header, rows } = cellsOf(text.replace(/^\ufeff/, ''))
  const width = header.length === 1 ? header[0]!.split(';').length : header.length
  for (const row of rows) {
    const cells = row.length === header.length && header.length > 1 ? row : row.join(',').split(';')
    if (cells.length !== width)
      throw new Error(`A row of ${cells.length} cells under ${width}: ${row.join(',')}`)
    const odd = cells.find((cell) => /^[=+@\t]/.test(cell) || /^-(?![\d.])/.test(cell))
    if (odd !== undefined) throw new Error(`A cell that may be computed: ${odd}`)
  }
}

/** Every row of a series stands in the store. */
function checkSeries({ asset, field, days, values, provenance }: SeriesAnswer, stored: StoredValue): void {
  for (const [index, at] of days.entries()) {
    const provider = provenance[index]?.provider ?? ''
    const value = stored({ asset, field, provider, at })
    if (value === undefined || value !== values[index])
      throw new Error(`${asset} on ${at} is ${values[index]}; stored is ${value}.`)
  }
}
