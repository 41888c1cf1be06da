import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openedStore } from '@/lib/queries/opened-store'
import { syncCatalogue } from '@/lib/store/assets'
import { writeBatch } from '@/lib/store/batches'
import { closeStore, connect, type Store } from '@/lib/store/connect'
import { migrate, readApplied, readMigrations } from '@/lib/store/migrate'
import events from '@/prisma/sample/events.json'
import type { MakeKind } from '../kind'
import { ASSETS, DAYS, roundOf, valuesIn } from '../round-values'
import type { ScratchDatabases } from '../scratch-databases'
import { storeFaults } from '../store-faults'

const SNAPSHOTS = 300

/** A server that opens a store of the first version: tables, catalogue, sample and events are brought to the present. */
export const migrateKind: MakeKind = async (databases) => {
  const old = await oldStore(databases)
  let databaseUrl = ''
  return {
    databaseUrl: null,
    async prepare() {
      databaseUrl = await databases.copyOf(old)
      return { name: 'open', words: [], environment: { DATABASE_URL: databaseUrl } }
    },
    async check(_, { said }) {
      const found = await connect(databaseUrl)
      const faults = await halfMigrated(found)
      await closeStore(found)
      const isAcknowledged = said.includes('opened')
      const store = await openedStore(databaseUrl)
      try {
        if (isAcknowledged && faults.length > 0) faults.push('an acknowledged migration is lost')
        faults.push(...(await storeFaults(store)))
        faults.push(...(await notPresent(store)))
        return faults
      } finally {
        await closeStore(store)
        await databases.drop(databaseUrl)
      }
    },
  }
}

/** A store as the first version left it, with values and snapshots. */
async function oldStore(databases: ScratchDatabases): Promise<string> {
  const [first] = readMigrations()
  const folder = join(databases.folder, 'first-version')
  mkdirSync(folder)
  cpSync(`prisma/migrations/${first!.name}`, join(folder, first!.name), { recursive: true })
  const databaseUrl = await databases.fresh()
  const store = await connect(databaseUrl)
  await migrate(store, folder)
  await syncCatalogue(store)
  const values = valuesIn(1)
  const observations = ASSETS.flatMap((asset) =>
    DAYS.map((day, place) => ({
      asset,
      field: 'close' as const,
      provider: 'old',
      day,
      value: values[place]!,
    })),
  )
  await writeBatch(store, { kind: 'import', provider: 'old', note: 'of the first version' }, { observations })
  for (let number = 0; number < SNAPSHOTS; number += 1)
    await store.writer.$executeRaw`
      insert into snapshot (id, "view", vintage, methods, seed, answer, hash, created_at)
      values (${`old${number}`}, '{}', 1, '{}', 1, ${`{"number":${number}}`}, 'hash', '2026-01-01T00:00:00.000Z')`
  await closeStore(store)
  return databaseUrl
}

/** The tables are those of the record: all columns of a migration or none. */
async function halfMigrated(store: Store): Promise<string[]> {
  const applied = (await readApplied(store.client, store.dialect)).length
  const columns = await Promise.all(
    ['question', 'answer_hash'].map((name) =>
      store.client.$queryRawUnsafe(`select ${name} from snapshot limit 1`).then(
        () => true,
        () => false,
      ),
    ),
  )
  return columns.every((has) => has === applied > 1)
    ? []
    : [`half migrated: ${applied} recorded, columns ${columns}`]
}

async function notPresent(store: Store): Promise<string[]> {
  const faults: string[] = []
  for (const asset of ASSETS)
    if ((await roundOf(store, asset, 'old', 1)) !== 1) faults.push(`${asset} of the old store is lost`)
  const counts = {
    snapshots: await store.client.snapshot.count({ where: { question: 'correlation', hash: 'hash' } }),
    samples: await store.client.batch.count({ where: { kind: 'sample' } }),
    events: await store.client.event.count(),
    migrations: (await readApplied(store.client, store.dialect)).length,
  }
  const expected = {
    snapshots: SNAPSHOTS,
    samples: 1,
    events: events.length,
    migrations: readMigrations().length,
  }
  if (JSON.stringify(counts) !== JSON.stringify(expected)) faults.push(`found ${JSON.stringify(counts)}`)
  return faults
}
