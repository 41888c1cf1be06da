import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImportRefused } from '@/lib/ingest/csv-lines'
import { type ImportSummary, importCsv } from '@/lib/ingest/import-csv'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'
import type { Surface, Verdict } from '../surface'
import type { CsvInput } from './csv-input'
import { mutatedCsv, randomCsv } from './csv-inputs'
import { dayEndsOf } from './day-ends'
import { expectedValues } from './expected-values'
import { readSimply } from './read-simply'
import { TableRows } from './table-rows'

/** Where a write need not wait for a disk, if there is such a place. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const NOW = '2025-10-10T12:00:00.000Z'

/** So many files go into one store before it is compared as a whole and the next one begins empty. */
const FILES_PER_STORE = 400

interface OpenStore {
  readonly store: Store
  readonly rows: TableRows
  /** What the files taken so far have said. */
  readonly said: Map<string, number>
  readonly own: Set<string>
  readonly remove: () => Promise<void>
  files: number
}

/** The import of files into real SQLite stores. */
export function csvSurface(): Surface<CsvInput> {
  let open: OpenStore | null = null

  async function finish(): Promise<void> {
    if (open === null) return
    const { rows, said, own, remove } = open
    open = null
    try {
      requireSame('the whole store', rows.standing(), said)
      const assets = rows.ownAssets().join(' ')
      if (assets !== [...own].sort().join(' ')) throw new Error(`Own assets: ${assets}.`)
    } finally {
      await remove()
    }
  }

  return {
    random: randomCsv,
    mutated: mutatedCsv,
    async check(input) {
      if (input.isSound || (open !== null && open.files >= FILES_PER_STORE)) await finish()
      open ??= await openEmpty()
      try {
        open.files += 1
        return await checkOne(open, input)
      } catch (error) {
        await open.remove()
        open = null
        throw error
      }
    },
    show: ({ bytes, ...rest }) =>
      `${JSON.stringify(rest)} ${JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 2_000))}`,
    close: finish,
  }
}

async function openEmpty(): Promise<OpenStore> {
  const folder = mkdtempSync(join(MEMORY, 'spillover-fuzz-'))
  const file = join(folder, 'fuzz.db')
  const store = await openStore(`file:${file}`)
  const rows = new TableRows(file)
  const remove = async () => {
    rows.close()
    await closeStore(store)
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, rows, said: new Map(), own: new Set(), remove, files: 0 }
}

async function checkOne(open: OpenStore, input: CsvInput): Promise<Verdict> {
  const { store, rows, said, own } = open
  const before = rows.lastBatch()
  const foretold = open.files % 8 === 0 ? await imported(store, input, true) : undefined
  const summary = await imported(store, input, false)
  if (summary === null || summary.outcome === 'refused') {
    if (rows.lastBatch() !== before) throw new Error('A refused file has left a batch.')
    if (input.isSound) throw new Error(`A sound file is refused: ${JSON.stringify(summary)}`)
    if (summary !== null) requireCounts(summary)
    return 'refused'
  }
  requireCounts(summary)
  if (foretold !== undefined && foretold?.written !== summary.written)
    throw new Error(`Without writing ${foretold?.written} values were new, with it ${summary.written}.`)
  if (input.isSound && summary.linesRefused > 0) throw new Error(JSON.stringify(summary.refused[0]))

  const file = readSimply(input.bytes)
  if (file === null) throw new Error('A file with stray quotes was taken.')
  if (file.lines.length - 1 !== summary.linesRead)
    throw new Error(`${summary.linesRead} lines read of ${file.lines.length - 1}.`)
  const refused = new Set(summary.refused.map(({ line }) => line))
  const numbers = new Set(file.lines.map(({ number }) => number))
  for (const line of refused) if (!numbers.has(line)) throw new Error(`There is no line ${line}.`)
  const isTaken = ({ number }: { readonly number: number }) => !refused.has(number)
  const options = { format: summary.format, asset: input.asset, provider: input.provider, isTaken }

  const batch = summary.batch === null ? new Map<string, number>() : rows.ofBatch(summary.batch)
  const roundTheClock = rows.roundTheClock()
  const readings = expectedValues(file, options).map(
    (values) => new Map([...values, ...dayEndsOf(values, said, roundTheClock, NOW)]),
  )
  const fits = readings.find((values) => differing(changesOf(values, said), batch) === null)
  if (fits === undefined)
    throw new Error(`Written otherwise: ${differing(changesOf(readings[0]!, said), batch)}.`)
  if (summary.valuesRead !== fits.size) throw new Error(`${summary.valuesRead} values read of ${fits.size}.`)
  for (const [key, value] of fits) said.set(key, value)
  for (const { asset, addedWith } of summary.assets) if (addedWith !== null) own.add(asset)
  return 'accepted'
}

/** What came of an import, or null where the file as a whole is refused with a sentence. */
async function imported(store: Store, input: CsvInput, isDryRun: boolean): Promise<ImportSummary | null> {
  const { asset, provider } = input
  try {
    return await importCsv(store, chunksOf(input), {
      name: 'fuzz.csv',
      now: NOW,
      isDryRun,
      ...(asset === undefined ? {} : { asset }),
      ...(provider === undefined ? {} : { provider }),
    })
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error
    if (!/[.?]$/.test(error.message) || error.message.length > 500)
      throw new Error(`Refused without a sentence: ${error.message}`)
    return null
  }
}

async function* chunksOf({ bytes, chunk }: CsvInput): AsyncGenerator<Uint8Array> {
  const size = bytes.length > 10_000 ? 65_536 : chunk
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

function requireCounts(summary: ImportSummary): void {
  const { outcome, valuesRead, written, unchanged, linesRead, linesRefused, refused } = summary
  const isWhole = outcome === 'refused' ? written + unchanged === 0 : written + unchanged === valuesRead
  const isListed = refused.length === Math.min(1000, linesRefused) && linesRefused <= linesRead
  const isOrdered = refused.every(({ line }, index) => line > 1 && line > (refused[index - 1]?.line ?? 0))
  if (!isWhole || !isListed || !isOrdered) throw new Error(`Counts: ${JSON.stringify(summary)}`)
  if (outcome === 'refused' && linesRefused * 2 <= linesRead) throw new Error('Refused for too little.')
  for (const { reason } of refused) if (reason === '' || reason.length > 400) throw new Error(`'${reason}'`)
}

function changesOf(values: ReadonlyMap<string, number>, said: ReadonlyMap<string, number>) {
  return new Map([...values].filter(([key, value]) => said.get(key) !== value))
}

function requireSame(
  what: string,
  found: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
) {
  const difference = differing(expected, found)
  if (difference !== null) throw new Error(`In ${what}: ${difference}.`)
}

/** The first value that is not in both alike, or null. */
function differing(expected: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): string | null {
  for (const key of new Set([...expected.keys(), ...found.keys()]))
    if (expected.get(key) !== found.get(key))
      return `${key} is ${found.get(key)} where the file says ${expected.get(key)}`
  return null
}
