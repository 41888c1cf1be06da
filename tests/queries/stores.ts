import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openedStore } from '@/lib/queries/opened-store'
import { writeBatch } from '@/lib/store/batches'
import type { ObservationInput } from '@/lib/store/observations'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'

/** The URL of a SQLite database in a folder of its own, which goes when the tests of the file have ended. */
export function temporaryDatabaseUrl(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-queries-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${join(folder, 'test.db')}`
}

/** An empty store, closed when the tests of the file have ended. */
export async function emptyStore(): Promise<Store> {
  const store = await openStore(temporaryDatabaseUrl())
  afterAll(() => closeStore(store))
  return store
}

/** A store with the embedded sample and the events, as a first start leaves it. */
export async function sampleStore(): Promise<Store> {
  const store = await openedStore(temporaryDatabaseUrl())
  afterAll(() => closeStore(store))
  return store
}

/** A store with these observations in one batch for each provider, in the order in which the providers occur. */
export async function storeWith(observations: readonly ObservationInput[]): Promise<Store> {
  const store = await emptyStore()
  await addObservations(store, observations)
  return store
}

async function addObservations(store: Store, observations: readonly ObservationInput[]): Promise<void> {
  for (const provider of new Set(observations.map((row) => row.provider))) {
    const rows = observations.filter((row) => row.provider === provider)
    await writeBatch(store, { kind: 'import', provider, note: 'a test' }, { observations: rows })
  }
}

/** The eight years of `merged.csv`, each source as a provider of its own. */
export async function mergedStore(shared: string): Promise<Store> {
  const [, ...lines] = readFileSync(join(shared, 'data/merged.csv'), 'utf8').trim().split('\n')
  return storeWith(lines.flatMap(observationsOf))
}

function observationsOf(line: string): ObservationInput[] {
  const [day = '', symbol = '', close = '', adjClose = '', volume = '', marketCap = '', source = ''] =
    line.split(',')
  const asset = symbol === 'CRYPTO_TOTAL' ? 'TOTAL' : symbol
  const fields = { close, adjClose, volume, marketCap } as const
  return (Object.keys(fields) as (keyof typeof fields)[]).flatMap((field) =>
    fields[field] === ''
      ? []
      : [{ asset, field, day, provider: source.trim(), value: Number(fields[field]) }],
  )
}
