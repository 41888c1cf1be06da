import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBatch } from '@/lib/store/batches'
import { temporaryFolder, temporaryStore } from '../ingest/temporary-store'
import { StoreWatch } from './store-watch'
import { trueDay, trueMinute } from './truth'
import { Violations } from './violations'

const RawDatabase = createRequire(import.meta.url)('better-sqlite3') as new (
  file: string,
) => { exec(sql: string): void; close(): void }

const day = '2025-10-07'
const row = { asset: 'ORCL', field: 'close', provider: 'yahoo', day } as const
const instant = '2025-10-07T18:03:00.000Z'
const close = trueDay('ORCL', 'close', day)

async function watched() {
  const file = join(temporaryFolder(), 'watched.db')
  const store = await temporaryStore(`file:${file}`)
  const write = (value: number, read: number) =>
    writeBatch(
      store,
      { kind: 'ingest', provider: 'yahoo', note: 'a test' },
      {
        observations: [{ ...row, value }],
        readings: [{ asset: 'ORCL', field: 'close', provider: 'yahoo', instant, value: read, kind: 'now' }],
      },
    )
  const violations = new Violations()
  const watch = new StoreWatch(file, violations)
  return { file, write, watch, violations }
}

describe('the watch over a store', () => {
  it('is content with true values and new rows', async () => {
    const { write, watch, violations } = await watched()
    await write(close, trueMinute('ORCL', 'close', Date.parse(instant)))
    watch.checkNewValues()
    watch.checkGrowth()
    watch.checkAllGrowth()
    watch.checkIntegrity()
    watch.close()
    expect(violations.examples).toEqual([])
    expect(watch.checked).toBe(2)
  })

  it('tells a value that is not true', async () => {
    const { write, watch, violations } = await watched()
    await write(close * 100, trueMinute('ORCL', 'close', Date.parse(instant)))
    watch.checkNewValues()
    watch.close()
    expect(violations.examples).toEqual([
      `a value that is not true: close of ORCL by yahoo at ${day}: ${close * 100}`,
    ])
  })

  it('tells that an earlier row has changed', async () => {
    const { file, write, watch, violations } = await watched()
    await write(close, trueMinute('ORCL', 'close', Date.parse(instant)))
    watch.checkGrowth()
    const raw = new RawDatabase(file)
    raw.exec('update observation set value = value + 0.01')
    raw.close()
    watch.checkGrowth()
    watch.close()
    expect([...violations.counts.keys()]).toEqual(['earlier rows have changed'])
  })
})
