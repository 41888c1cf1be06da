import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'

const undo: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A folder of its own that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-ingest-'))
  undo.push(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty SQLite store in a folder of its own, closed when the test ends. Or a second opening of one that is there. */
export async function temporaryStore(
  databaseUrl = `file:${join(temporaryFolder(), 'test.db')}`,
): Promise<Store> {
  const store = await openStore(databaseUrl)
  undo.push(() => closeStore(store))
  return store
}
