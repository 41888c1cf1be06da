import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importCsv } from '@/lib/ingest/import-csv'
import { readVintage } from '@/lib/store/batches'
import { sharedFolder } from '../shared-folder'
import { temporaryStore } from './temporary-store'

const shared = sharedFolder()

describe.runIf(shared)('importCsv on eight years of 28 assets', () => {
  it('reads 57,104 lines, and the second time writes nothing', async () => {
    const store = await temporaryStore()
    const run = () => {
      const file = createReadStream(join(shared ?? '', 'data/merged.csv'))
      return importCsv(store, file, { name: 'merged.csv', now: '2026-09-01T00:00:00.000Z' })
    }
    const first = await run()
    expect(first).toMatchObject({
      outcome: 'written',
      linesRead: 57_104,
      written: 138_987,
      linesRefused: 0,
      notes: [],
    })
    expect(first.assets).toHaveLength(28)
    expect(await run()).toMatchObject({ outcome: 'unchanged', written: 0, unchanged: 138_987 })
    expect(await readVintage(store)).toBe(1)
  }, 120_000)
})
