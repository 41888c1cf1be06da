import { valueProblem } from '@/lib/market/accepted-value'
import type { Asset, Field } from '@/lib/market/asset'
import { assetById, isAssetId } from '@/lib/market/catalogue'
import type { Day, Instant } from '@/lib/market/day'
import { utcDay } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { QuarantinedInput } from '@/lib/store/quarantine'
import type { Read } from './csv-cells'
import { numberIn, shorten } from './csv-cells'
import type { CsvFormat } from './csv-formats'
import { UNITS } from './csv-formats'

/** One line of a file, read but not yet held against the calendar, other lines or the store. */
export interface ImportLine {
  readonly line: number
  readonly asset: string
  readonly provider: string
  readonly day: Day
  /** Set where the line carries an instant: then its values are readings. */
  readonly instant: Instant | null
  readonly cells: readonly { readonly field: Field; readonly value: number }[]
}

/** A line that cannot be stored, with what it held, as far as that was legible. */
export interface RefusedLine {
  readonly line: number
  readonly reason: string
  readonly values: readonly RefusedValue[]
}

/** A value as it was found. */
export type RefusedValue = Pick<QuarantinedInput, 'asset' | 'field' | 'at' | 'provider' | 'value'>

export interface LineReader {
  /** Reads one line's cells, or says why it is refused. */
  read(line: number, cells: readonly string[]): ImportLine | RefusedLine
  /** Assets that were named and are not known yet, in order of appearance. */
  readonly newAssets: ReadonlyMap<string, Asset>
}

export interface LineReaderOptions {
  readonly format: CsvFormat
  readonly columns: readonly string[]
  /** Catalogue and own assets. */
  readonly assets: readonly Asset[]
  /** The asset of a file that does not name one. */
  readonly asset: Asset | null
  /** Overrides the file's source column where the caller gave it. */
  readonly provider: string | null
  readonly numberIn?: (text: string) => Read<number>
}

/** Who is named as provider where neither the file nor the caller names one. */
export const DEFAULT_PROVIDER = 'import'

/** How many cells of a line are kept where it cannot be told which of them are values. */
const MAX_CELLS = 20

/** Whether a provider may be called so. 'sample' belongs to the embedded sample. */
export function isProviderName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 +._-]{0,39}$/.test(name) && name !== SAMPLE_PROVIDER
}

/** An asset of the user's own. Its calendar is set when the whole file has been seen. */
export function ownAsset(id: string): Asset {
  return { id, name: id, kind: 'own', calendar: 'utc-days', currency: 'USD', unit: 'USD', mainField: 'close' }
}

/** A reader of the lines of one file: which column is what is worked out once. */
export function lineReader(options: LineReaderOptions): LineReader {
  const { format, columns } = options
  const readNumber = options.numberIn ?? numberIn
  const newAssets = new Map<string, Asset>()
  const found = new Map<string, Read<Asset>>()
  const place = (name: string | null) => (name === null ? -1 : columns.indexOf(name))
  const [time, asset, source, unit] = [format.time, format.asset, format.source, format.unit].map(place) as [
    number,
    number,
    number,
    number,
  ]
  const valueColumns = Object.entries(format.values)
    .map(([column, field]) => ({ index: place(column), column, field }))
    .filter(({ index }) => index >= 0)

  return {
    newAssets,
    read(line, cells) {
      const refused = (reason: string) => ({ line, reason, values: valuesIn(cells) })
      if (cells.length !== columns.length) {
        return refused(`has ${cells.length} cells where the header has ${columns.length}`)
      }
      const at = format.readTime(cells[time] ?? '')
      if ('reason' in at) return refused(at.reason)
      const named = asset < 0 ? asRead(options.asset) : findAsset(cells[asset] ?? '')
      if ('reason' in named) return refused(named.reason)
      const provider = options.provider ?? ((source < 0 ? '' : cells[source]) || DEFAULT_PROVIDER)
      if (!isProviderName(provider)) return refused(`'${shorten(provider)}' cannot be the name of a source`)
      const scale = unit < 0 ? 1 : UNITS.get((cells[unit] ?? '').toLowerCase())
      if (scale === undefined) {
        return refused(
          `'${shorten(cells[unit] ?? '')}' is not a unit known here (${[...UNITS.keys()].join(', ')})`,
        )
      }
      const values: { field: Field; value: number }[] = []
      for (const { index, column, field: columnField } of valueColumns) {
        const text = cells[index] ?? ''
        const field = fieldFor(named.value, columnField)
        if (text === '' || (text === 'null' && format.asset === null) || field === null) continue
        const number = readNumber(text)
        if ('reason' in number) return refused(`${column}: ${number.reason}`)
        const value = number.value * scale
        const problem = valueProblem(field, value)
        if (problem !== null) return refused(`${column}: ${shorten(text)} is ${problem}`)
        values.push({ field, value })
      }
      const isInstant = format.time === 'instant'
      return {
        line,
        asset: named.value.id,
        provider,
        day: isInstant ? utcDay(at.value) : at.value,
        instant: isInstant ? at.value : null,
        cells: values,
      }
    },
  }

  /** What a refused line holds: each of its values, or the line itself where nobody knows which cells those are. */
  function valuesIn(cells: readonly string[]): RefusedValue[] {
    const text = (index: number) => cells[index] ?? ''
    const day = format.readTime(text(time))
    const known = asset < 0 ? options.asset : assetById(text(asset), options.assets)
    const from = {
      asset: known?.id ?? text(asset),
      at: 'reason' in day ? text(time) : day.value,
      provider: options.provider ?? (text(source) || DEFAULT_PROVIDER),
    }
    const fieldOf = (field: Field | 'main') =>
      known === null ? (field === 'main' ? 'close' : field) : fieldFor(known, field)
    const values =
      cells.length !== columns.length
        ? []
        : valueColumns.flatMap(({ index, field: column }) => {
            const field = fieldOf(column)
            return field === null || text(index) === '' ? [] : [{ ...from, field, value: text(index) }]
          })
    if (values.length > 0) return values
    const field = fieldOf(valueColumns[0]?.field ?? 'main') ?? 'marketCap'
    return [{ ...from, field, value: cells.slice(0, MAX_CELLS).join(',') }]
  }

  function findAsset(text: string): Read<Asset> {
    const known = found.get(text)
    if (known !== undefined) return known
    const id = text.toUpperCase()
    const asset = assetById(text, options.assets) ?? newAssets.get(id)
    const answer = asset === undefined ? newAsset(id) : { value: asset }
    found.set(text, answer)
    return answer
  }

  function newAsset(id: string): Read<Asset> {
    if (!isAssetId(id))
      return { reason: `'${shorten(id)}' cannot be the id of an asset (1 to 24 of A-Z, 0-9, '.', '_', '-')` }
    const asset = ownAsset(id)
    newAssets.set(id, asset)
    return { value: asset }
  }
}

function asRead(asset: Asset | null): Read<Asset> {
  return asset === null ? { reason: 'names no asset' } : { value: asset }
}

/** A chart export of a total calls the market cap `close`; its other columns mean nothing for a total. */
function fieldFor(asset: Asset, field: Field | 'main'): Field | null {
  if (field === 'main') return asset.mainField
  if (asset.mainField === 'close') return field
  return field === 'marketCap' ? field : null
}
