import { syncCatalogue } from './assets'
import { closeStore, connect, type Store } from './connect'
import { migrate } from './migrate'

export { closeStore, type Store }

/** After opening, SQLite itself waits for a writer of another process only this long: see `inWriteTransaction`. */
const BUSY_MS = 50

/**
 * Opens the database, makes or migrates its tables and brings the catalogue's assets into it.
 *
 * @throws StoreError in one sentence when the database cannot be reached, is not one of ours or is too new
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  const store = await connect(databaseUrl)
  try {
    await migrate(store)
    await syncCatalogue(store)
    if (store.dialect === 'sqlite') await store.writer.$queryRawUnsafe(`pragma busy_timeout = ${BUSY_MS}`)
  } catch (error) {
    await closeStore(store)
    throw error
  }
  return store
}
