import { describe, expect, it } from 'vitest'
import { writeBatch } from '@/lib/store/batches'
import { finishRun, startRun } from '@/lib/store/runs'
import { DIALECTS, openTestStore } from '../store/databases'
import { closes, IMPORT } from '../store/observation-rows'
import { storeFaults } from './store-faults'

async function filled(dialect: (typeof DIALECTS)[number]) {
  const store = await openTestStore(dialect)
  await writeBatch(store, IMPORT, closes({ '2025-10-06': 291.59, '2025-10-07': 284.24 }))
  await writeBatch(store, IMPORT, closes({ '2025-10-08': 288.63 }))
  return store
}

describe.each(DIALECTS)('what is looked for after a kill on %s', (dialect) => {
  it('is not in a store that is whole', async () => {
    expect(await storeFaults(await filled(dialect))).toEqual([])
  })

  it('is found where a row of a vintage is lost', async () => {
    const store = await filled(dialect)
    await store.writer.$executeRaw`delete from observation where day = '2025-10-07'`
    expect(await storeFaults(store)).toEqual(['vintage 1 says 2 and 0 rows and has 1 and 0'])
  })

  it('is found where a vintage is missing', async () => {
    const store = await filled(dialect)
    await store.writer.$executeRaw`delete from observation where batch_id = 1`
    await store.writer.$executeRaw`delete from batch where id = 1`
    expect(await storeFaults(store)).toEqual(['vintage 2 stands in place 1'])
  })

  it('is found where a vintage was drawn and nothing written', async () => {
    const store = await filled(dialect)
    const row = { id: 3, ...IMPORT, committedAt: '', recordedAt: '', observed: 0, read: 0 }
    await store.writer.batch.create({ data: row })
    expect(await storeFaults(store)).toEqual(['vintage 3 is empty'])
  })

  it('is found where a run says more than its vintage holds', async () => {
    const store = await filled(dialect)
    const id = await startRun(store, { provider: 'test', asset: 'ORCL', trigger: 'command' })
    const counts = { written: 3, unchanged: 0, quarantined: 0 }
    await finishRun(store, id, { status: 'ok', ...counts, errorKind: null, message: null, batch: 1 })
    expect(await storeFaults(store)).toEqual([`run ${id} has written 3 rows, which vintage 1 does not have`])
  })
})
