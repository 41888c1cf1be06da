import type { Asset, Field } from '@/lib/market/asset'
import { AI_BASKET, assetById, isAssetId } from '@/lib/market/catalogue'
import type { Day, Instant } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import { printable } from '@/lib/providers/printable'
import { readAssets } from '@/lib/store/assets'
import { type BatchInput, writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { numberWith } from './csv-cells'
import { CSV_FORMATS, type CsvFormat, columnName, formatOf } from './csv-formats'
import type { CsvLine } from './csv-lines'
import { ImportRefused, readCsvLines } from './csv-lines'
import { decimalSignOf } from './decimal-sign'
import { guessCalendar, withoutContradictions, withoutImpossibleDays, withoutSpikes } from './import-checks'
import type { ImportLine, RefusedLine } from './import-line'
import { DEFAULT_PROVIDER, isProviderName, lineReader, ownAsset } from './import-line'
import type { ImportRows } from './import-rows'
import { countNew, readStoredFor, rowsOf } from './import-rows'
import { type PutAside, valuesPutAside } from './values-put-aside'

/** How many refused lines a summary lists; the rest are counted. */
const MAX_LISTED = 1000

export interface ImportOptions {
  /** What the batch is called: the file's name. */
  readonly name: string
  /** The asset of a file that names none; unknown ids become assets of one's own. */
  readonly asset?: string
  /** Who is named as provider of every value, whatever the file says. */
  readonly provider?: string
  /** Says what would be done and writes nothing. */
  readonly isDryRun?: boolean
  readonly now: Instant
}

export interface ImportedAsset {
  readonly asset: string
  readonly values: number
  readonly firstDay: Day
  readonly lastDay: Day
  readonly providers: readonly string[]
  /** Set where the import adds the asset: the calendar guessed from its days. */
  readonly addedWith: Asset['calendar'] | null
}

export interface ImportSummary {
  readonly file: string
  readonly format: string
  /** 'refused': more than half of the lines cannot be stored, so that nothing was written. */
  readonly outcome: 'written' | 'unchanged' | 'refused' | 'dry-run'
  /** Number of the batch, by which `npm run withdraw` undoes the import; null where nothing was written. */
  readonly batch: number | null
  readonly linesRead: number
  /** Values in accepted lines. Each is either written or unchanged. */
  readonly valuesRead: number
  readonly written: number
  readonly unchanged: number
  readonly linesRefused: number
  /** The first 1,000 of them, by line. */
  readonly refused: readonly Pick<RefusedLine, 'line' | 'reason'>[]
  readonly assets: readonly ImportedAsset[]
  readonly notes: readonly string[]
}

/**
 * Imports a CSV file in one batch, so that nothing is half-written. Its kind is known by its header (`CSV_FORMATS`).
 *
 * A line is refused as a whole when one of its cells cannot be read, its day cannot be (no session, in the future),
 * it contradicts an earlier line, or its value is absurd beside its neighbours. The other lines are written. When
 * more than half of the lines are refused the file is probably not what it seems, and nothing of it is written.
 * The values of refused lines are put aside with their reason, the first 1,000 of a file.
 * An empty cell is an absent value, not a fault.
 *
 * @throws ImportRefused, with a sentence, where the file cannot be read as a whole or an option is wrong.
 */
export async function importCsv(
  store: Store,
  source: AsyncIterable<Uint8Array | string>,
  options: ImportOptions,
): Promise<ImportSummary> {
  const known = await readAssets(store)
  const { provider = null, now } = options
  if (provider !== null && !isProviderName(provider)) {
    throw new ImportRefused(
      provider === SAMPLE_PROVIDER
        ? "The provider name 'sample' belongs to the embedded sample; choose another."
        : `'${provider}' cannot be the name of a provider: use 1 to 40 letters, digits, blanks, '+', '.', '_' or '-'.`,
    )
  }
  const { delimiter, lines } = await readCsvLines(source)
  const iterator = lines[Symbol.asyncIterator]()
  const header = await iterator.next()
  const columns = header.done ? [] : header.value.cells.map(columnName)
  const format = formatOf(columns)
  if (format === null) throw new ImportRefused(unknownHeader(columns))
  const twice = columnReadTwice(columns, format)
  if (twice !== undefined)
    throw new ImportRefused(`The header names the column '${twice}' twice; leave one of them out.`)
  const single = assetFor(options.asset, format.asset === null, known)
  // Without commas between the cells, the decimal sign is known only when all numbers have been seen.
  const body = { [Symbol.asyncIterator]: () => iterator }
  const places = Object.keys(format.values).map((name) => columns.indexOf(name))
  const held = delimiter === ';' ? await heldLines(body, places) : null
  const reader = lineReader({
    format,
    columns,
    assets: known,
    asset: single,
    provider,
    ...(held === null ? {} : { numberIn: (text: string) => numberWith(held.decimal, text) }),
  })

  const read: ImportLine[] = []
  const refused: RefusedLine[] = []
  const linesRead = await forEachLine(held?.lines ?? body, (line) => {
    const result = reader.read(line.number, line.cells)
    if ('reason' in result) refused.push(result)
    else read.push(result)
  })
  if (linesRead === 0) throw new ImportRefused('The file has a header and no lines.')

  const added = new Map(
    [...reader.newAssets.values(), ...(single === null || isKnown(single, known) ? [] : [single])].map(
      (asset) => [asset.id, guessCalendar(asset, read)],
    ),
  )
  const assets = new Map([...known.map((asset) => [asset.id, asset] as const), ...added])
  const possible = withoutImpossibleDays(read, assets, now)
  const consistent = withoutContradictions(possible.lines)
  const stored = await readStoredFor(store, consistent.lines)
  const accepted = withoutSpikes(consistent.lines, assets, stored)
  refused.push(...possible.refused, ...consistent.refused, ...accepted.refused)
  refused.sort((a, b) => a.line - b.line)

  const rows = rowsOf(accepted.lines, assets, stored, now)
  const isRefused = refused.length > linesRead / 2
  const putAside = valuesPutAside(refused, options.name, isRefused ? linesRead : null)
  const imported = importedAssets(accepted.lines, added)
  const newAssets = imported.flatMap(({ asset }) => added.get(asset) ?? [])
  const result = await write(store, { rows, assets: newAssets, putAside, isRefused }, options)
  return {
    file: options.name,
    format: format.name,
    linesRead,
    ...result,
    linesRefused: refused.length,
    refused: refused.slice(0, MAX_LISTED).map(({ line, reason }) => ({ line, reason })),
    assets: isRefused ? [] : imported,
    notes: [
      ...accepted.notes,
      ...(putAside.note === null ? [] : [`Of the values of refused lines ${putAside.note}.`]),
      ...unreadColumns(columns, format.values, [format.time, format.asset, format.source, format.unit]),
    ],
  }
}

interface ToWrite {
  readonly rows: ImportRows
  /** Those that the rows need and the store does not know. */
  readonly assets: readonly Asset[]
  readonly putAside: PutAside
  /** The file as a whole, so that of its rows none is written. */
  readonly isRefused: boolean
}

type Written = Pick<ImportSummary, 'outcome' | 'batch' | 'valuesRead' | 'written' | 'unchanged'>

async function write(
  store: Store,
  { rows, assets, putAside, isRefused }: ToWrite,
  { name, provider, isDryRun = false, now }: ImportOptions,
): Promise<Written> {
  const valuesRead = rows.observations.length + rows.readings.length
  if (isDryRun && !isRefused) {
    const written = await countNew(store, rows)
    return { outcome: 'dry-run', batch: null, valuesRead, written, unchanged: valuesRead - written }
  }
  const providers = new Set([...rows.observations, ...rows.readings].map((row) => row.provider))
  const input: BatchInput = {
    kind: 'import',
    provider: provider ?? (providers.size === 1 ? [...providers][0]! : DEFAULT_PROVIDER),
    note: `import of ${name}${putAside.note === null ? '' : `; of its refused values ${putAside.note}`}`,
    recordedAt: now,
  }
  const quarantined = putAside.values
  if (isRefused) {
    if (!isDryRun && quarantined.length > 0) await writeBatch(store, input, { observations: [], quarantined })
    return { outcome: 'refused', batch: null, valuesRead, written: 0, unchanged: 0 }
  }
  const { observations, readings } = rows
  const { batch, written, unchanged } = await writeBatch(store, input, {
    observations,
    readings,
    quarantined,
    assets: [...assets],
  })
  return { outcome: batch === null ? 'unchanged' : 'written', batch, valuesRead, written, unchanged }
}

async function forEachLine(
  lines: AsyncIterable<CsvLine> | Iterable<CsvLine>,
  use: (line: CsvLine) => void,
): Promise<number> {
  let count = 0
  for await (const line of lines) {
    count += 1
    use(line)
  }
  return count
}

/** All lines, with the decimal sign that their numbers prove. */
async function heldLines(source: AsyncIterable<CsvLine>, places: readonly number[]) {
  const lines: CsvLine[] = []
  await forEachLine(source, (line) => lines.push(line))
  const decimal = decimalSignOf(lines.flatMap(({ cells }) => places.map((place) => cells[place] ?? '')))
  if ('reason' in decimal) throw new ImportRefused(decimal.reason)
  return { lines, decimal: decimal.value }
}

function assetFor(id: string | undefined, isNeeded: boolean, known: readonly Asset[]): Asset | null {
  if (!isNeeded) {
    if (id === undefined) return null
    throw new ImportRefused('This file names the asset of each line; leave --asset out.')
  }
  if (id === undefined) {
    throw new ImportRefused('This file does not say which asset it is about; name it, as in --asset ORCL.')
  }
  const asset = assetById(id, known)
  if (asset !== null) return asset
  const own = id.trim().toUpperCase()
  if (isAssetId(own)) return ownAsset(own)
  throw new ImportRefused(
    own === AI_BASKET || own.includes('+')
      ? `'${own}' is a basket, computed from its members; import those.`
      : `'${own}' cannot be the id of an asset: use 1 to 24 of A-Z, 0-9, '.', '_', '-'.`,
  )
}

function isKnown(asset: Asset, known: readonly Asset[]): boolean {
  return known.some(({ id }) => id === asset.id)
}

function unknownHeader(columns: readonly string[]): string {
  const shown = printable(columns.join(',').slice(0, 80))
  return `The first line '${shown}' is no header known here. Known: ${CSV_FORMATS.map(({ name }) => name).join('; ')}.`
}

/** A column that is read and stands there more than once, so that nobody knows which of them is meant. */
function columnReadTwice(columns: readonly string[], { time, values }: CsvFormat): string | undefined {
  return [time, ...Object.keys(values)].find((name) => columns.indexOf(name) !== columns.lastIndexOf(name))
}

function unreadColumns(
  columns: readonly string[],
  values: Readonly<Record<string, Field | 'main'>>,
  others: readonly (string | null)[],
): string[] {
  const unread = columns.filter((column) => !Object.hasOwn(values, column) && !others.includes(column))
  return unread.length === 0 ? [] : [`Columns not stored: ${unread.join(', ')}.`]
}

function importedAssets(lines: readonly ImportLine[], added: ReadonlyMap<string, Asset>): ImportedAsset[] {
  const all = new Map<string, { values: number; firstDay: Day; lastDay: Day; providers: Set<string> }>()
  for (const { asset, day, provider, cells } of lines) {
    if (cells.length === 0) continue
    const entry = all.get(asset) ?? { values: 0, firstDay: day, lastDay: day, providers: new Set() }
    entry.values += cells.length
    if (day < entry.firstDay) entry.firstDay = day
    if (day > entry.lastDay) entry.lastDay = day
    entry.providers.add(provider)
    all.set(asset, entry)
  }
  return [...all].map(([asset, entry]) => ({
    asset,
    ...entry,
    providers: [...entry.providers],
    addedWith: added.get(asset)?.calendar ?? null,
  }))
}
