import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readBatches, readVintage } from '@/lib/store/batches'
import { readSeries } from '@/lib/store/observations'
import { DIALECTS, openTestStore } from './databases'
import { runProcess, startProcess } from './run-process'

const WRITERS = ['one', 'two', 'three']
const BATCHES = 12

describe.each(DIALECTS)('writers in several processes on %s', (dialect) => {
  it('lose nothing, and commit vintages in the order of their numbers', async () => {
    const store = await openTestStore(dialect)
    const writing = Promise.all(
      WRITERS.map((name) => runProcess('write-batches.ts', store.databaseUrl, name, `${BATCHES}`)),
    )
    let isDone = false
    const done = writing.finally(() => {
      isDone = true
    })
    // What a vintage held when it was the last one must be what it holds for ever.
    const seen = new Map<number, number>()
    while (!isDone) {
      const vintage = await readVintage(store)
      seen.set(vintage, await store.client.observation.count({ where: { batchId: { lte: vintage } } }))
      await sleep(5)
    }
    await done
    for (const [vintage, count] of seen) {
      expect(await store.client.observation.count({ where: { batchId: { lte: vintage } } })).toBe(count)
    }
    const batches = (await readBatches(store)).reverse()
    expect(batches.map(({ batch }) => batch)).toEqual(
      Array.from({ length: WRITERS.length * BATCHES }, (_, index) => index + 1),
    )
    const instants = batches.map(({ committedAt }) => committedAt)
    expect(instants).toEqual([...instants].sort())
    for (const provider of WRITERS) {
      const { values } = await readSeries(store, { asset: 'ORCL', field: 'close', provider })
      expect(values).toHaveLength(20 * BATCHES)
    }
  }, 120_000)

  it('one that is killed leaves whole batches only, and the others go on', async () => {
    const store = await openTestStore(dialect)
    const child = startProcess('write-batches.ts', store.databaseUrl, 'killed', '100000')
    const ended = new Promise((resolve) => child.once('close', resolve))
    while ((await readVintage(store)) < 5) await sleep(5)
    child.kill('SIGKILL')
    await ended
    await runProcess('write-batches.ts', store.databaseUrl, 'other', '2')
    const batches = (await readBatches(store, 1_000_000)).reverse()
    expect(batches.map(({ batch }) => batch)).toEqual(batches.map((_, index) => index + 1))
    for (const { batch, observations } of batches) {
      expect(observations).toBe(20)
      expect(await store.client.observation.count({ where: { batchId: batch } })).toBe(20)
    }
    expect(batches.slice(-2).map(({ provider }) => provider)).toEqual(['other', 'other'])
  }, 120_000)
})
