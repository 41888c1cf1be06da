import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readBatches, readVintage, vintageAt, withdrawBatch, writeBatch } from '@/lib/store/batches'
import type { Store, Transaction } from '@/lib/store/connect'
import { readSeries } from '@/lib/store/observations'
import { readQuarantined } from '@/lib/store/quarantine'
import { DIALECTS, openAgain, openTestStore } from './databases'
import { closes, IMPORT, ORCL } from './observation-rows'

const REFUSED = {
  asset: 'ORCL',
  field: 'close',
  at: '2025-10-07',
  provider: 'test',
  value: 'null',
  reason: 'no number',
}

afterEach(() => void vi.useRealTimers())

describe.each(DIALECTS)('batches on %s', (dialect) => {
  it('an empty store is at vintage 0', async () => {
    const store = await openTestStore(dialect)
    expect(await readVintage(store)).toBe(0)
    expect(await readBatches(store)).toEqual([])
  })

  it('a second write of the same rows writes nothing and draws no vintage', async () => {
    const store = await openTestStore(dialect)
    const rows = closes({ '2025-10-06': 291.59, '2025-10-07': 284.24 })
    const first = { batch: 1, written: 2, unchanged: 0, quarantined: 0 }
    expect(await writeBatch(store, IMPORT, rows)).toEqual(first)
    expect(await writeBatch(store, IMPORT, rows)).toEqual({ ...first, batch: null, written: 0, unchanged: 2 })
    expect(await readVintage(store)).toBe(1)
    expect(await writeBatch(store, IMPORT, closes({ '2025-10-08': 288.63 }))).toMatchObject({ batch: 2 })
  })

  it('only what differs is written, and a reader as of the vintage before sees what was known then', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 291.59, '2025-10-07': 284.2 }))
    const correction = closes({ '2025-10-06': 291.59, '2025-10-07': 284.24 })
    expect(await writeBatch(store, { ...IMPORT, kind: 'correction' }, correction)).toEqual({
      batch: 2,
      written: 1,
      unchanged: 1,
      quarantined: 0,
    })
    expect(await readSeries(store, ORCL)).toMatchObject({ values: [291.59, 284.24], batches: [1, 2] })
    expect(await readSeries(store, { ...ORCL, asof: 2 })).toMatchObject({ values: [291.59, 284.24] })
    expect(await readSeries(store, { ...ORCL, asof: 1 })).toMatchObject({
      values: [291.59, 284.2],
      batches: [1, 1],
    })
    expect(await readSeries(store, { ...ORCL, asof: 0 })).toEqual({ days: [], values: [], batches: [] })
  })

  it('a withdrawn batch no longer counts, what stood before stands again, earlier vintages still see it', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 291.59, '2025-10-07': 284.24 }))
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 999, '2025-10-08': 999 }))
    expect(await withdrawBatch(store, 2, 'wrong file')).toBe(3)
    expect(await readSeries(store, ORCL)).toMatchObject({ values: [291.59, 284.24], batches: [1, 1] })
    expect(await readSeries(store, { ...ORCL, asof: 2 })).toMatchObject({ values: [291.59, 999, 999] })
    expect(await readVintage(store)).toBe(3)
  })

  it('a value that was withdrawn can be written again', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))
    await withdrawBatch(store, 1, 'by mistake')
    expect(await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))).toMatchObject({
      batch: 3,
      written: 1,
    })
    expect(await readSeries(store, ORCL)).toMatchObject({ values: [284.24], batches: [3] })
    expect((await readSeries(store, { ...ORCL, asof: 2 })).values).toEqual([])
    expect((await readSeries(store, { ...ORCL, asof: 1 })).values).toEqual([284.24])
  })

  it('a batch that does not exist, is withdrawn already or is a withdrawal cannot be withdrawn', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))
    await expect(withdrawBatch(store, 9, '')).rejects.toThrow('There is no batch 9; the last is 1.')
    await withdrawBatch(store, 1, '')
    await expect(withdrawBatch(store, 1, '')).rejects.toThrow('Batch 1 is withdrawn already, in batch 2.')
    await expect(withdrawBatch(store, 2, '')).rejects.toThrow(
      'Batch 2 is a withdrawal and cannot be withdrawn',
    )
    expect(await readVintage(store)).toBe(2)
  })

  it('lists batches newest first with what they brought and what became of them', async () => {
    const store = await openTestStore(dialect)
    const input = { ...IMPORT, recordedAt: '2025-10-07T21:00:00Z' }
    await writeBatch(store, input, closes({ '2025-10-06': 1, '2025-10-07': 2 }), '2025-10-08T00:00:00Z')
    await withdrawBatch(store, 1, 'wrong file', '2025-10-09T00:00:00Z')
    const withdrawal = {
      batch: 2,
      kind: 'withdrawal',
      note: 'wrong file',
      observations: 0,
      withdrawnIn: null,
    }
    expect(await readBatches(store)).toMatchObject([
      withdrawal,
      {
        batch: 1,
        kind: 'import',
        provider: 'test',
        note: 'a file',
        committedAt: '2025-10-08T00:00:00.000Z',
        recordedAt: '2025-10-07T21:00:00.000Z',
        withdrawnIn: 2,
        observations: 2,
        readings: 0,
      },
    ])
    expect(await readBatches(store, 1)).toMatchObject([withdrawal])
  })

  it('an instant maps to the last batch committed by then', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 1 }), '2025-10-06T22:30:00Z')
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 2 }), '2025-10-07T22:30:00Z')
    expect(await vintageAt(store, '2025-10-06T22:29:59.999Z')).toBe(0)
    expect(await vintageAt(store, '2025-10-06T22:30:00Z')).toBe(1)
    expect(await vintageAt(store, '2025-10-08T00:00:00+02:00')).toBe(1)
    expect(await vintageAt(store, '2030-01-01')).toBe(2)
    await expect(vintageAt(store, 'yesterday')).rejects.toThrow(RangeError)
  })

  it('an instant goes on meaning the vintage that it meant, however long a batch waits and is written', async () => {
    const store = await openTestStore(dialect)
    const begun = Date.UTC(2025, 9, 8)
    vi.useFakeTimers({ toFake: ['Date'], now: begun })
    let statements = 0
    // The first takes the lock, the last inserts.
    const slow = withEachStatement(store, () => {
      statements += 1
      vi.setSystemTime(begun + 60_000 * statements)
    })
    await writeBatch(slow, IMPORT, closes({ '2025-10-07': 1 }))
    expect(statements).toBeGreaterThan(1)
    const last = Date.now()
    expect(await vintageAt(store, new Date(last - 1).toISOString())).toBe(0)
    expect(await vintageAt(store, new Date(last).toISOString())).toBe(1)
    await withdrawBatch(slow, 1, '')
    expect(Date.now()).toBeGreaterThan(last)
    expect(await vintageAt(store, new Date(Date.now() - 1).toISOString())).toBe(1)
    expect(await vintageAt(store, new Date().toISOString())).toBe(2)
  })

  it('a clock that was set back does not put a later vintage before an earlier one', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 1 }), '2025-10-07T12:00:00Z')
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 2 }), '2025-10-07T11:00:00Z')
    expect(await vintageAt(store, '2025-10-07T11:30:00Z')).toBe(0)
    expect(await vintageAt(store, '2025-10-07T12:00:00Z')).toBe(2)
  })

  it('a statement that fails leaves nothing of its batch behind', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 1 }))
    // The table of readings comes after the observations, so these are written when it fails.
    await store.writer.$executeRawUnsafe('drop table reading')
    const reading = { ...ORCL, kind: 'now', instant: '2025-10-07T20:00:00Z', value: 3 } as const
    const rows = {
      ...closes({ '2025-10-06': 2, '2025-10-07': 3 }),
      readings: [reading],
      quarantined: [REFUSED],
    }
    await expect(writeBatch(store, IMPORT, rows)).rejects.toThrow()
    expect(await readVintage(store)).toBe(1)
    expect(await readSeries(store, ORCL)).toMatchObject({ values: [1], batches: [1] })
    expect(await readQuarantined(store)).toEqual([])
    expect(await writeBatch(store, IMPORT, closes({ '2025-10-07': 3 }))).toMatchObject({ batch: 2 })
  })

  it('a batch of an unknown asset is refused whole and by name', async () => {
    const store = await openTestStore(dialect)
    const observations = [
      ...closes({ '2025-10-06': 1 }).observations,
      { ...ORCL, asset: 'NOPE', day: '2025-10-06', value: 1 },
    ]
    await expect(writeBatch(store, IMPORT, { observations })).rejects.toThrow(
      new RangeError('no such asset: NOPE'),
    )
    expect(await readVintage(store)).toBe(0)
    expect((await readSeries(store, ORCL)).days).toEqual([])
  })

  it('a batch may bring an own asset with its first values', async () => {
    const store = await openTestStore(dialect)
    const own = {
      id: 'MINE',
      name: 'Mine',
      kind: 'own',
      calendar: 'utc-days',
      currency: 'USD',
      unit: 'USD',
      mainField: 'close',
    } as const
    const rows = { observations: [{ ...ORCL, asset: 'MINE', day: '2025-10-06', value: 7 }], assets: [own] }
    expect(await writeBatch(store, IMPORT, rows)).toMatchObject({ written: 1 })
    expect((await readSeries(store, { ...ORCL, asset: 'MINE' })).values).toEqual([7])
  })

  it('refused values are kept once, also when nothing else was written', async () => {
    const store = await openTestStore(dialect)
    const rows = { observations: [], quarantined: [REFUSED] }
    expect(await writeBatch(store, IMPORT, rows, '2025-10-08T00:00:00Z')).toEqual({
      batch: null,
      written: 0,
      unchanged: 0,
      quarantined: 1,
    })
    expect(await writeBatch(store, IMPORT, rows)).toMatchObject({ quarantined: 0 })
    expect(await readQuarantined(store)).toEqual([{ ...REFUSED, recordedAt: '2025-10-08T00:00:00.000Z' }])
    expect(await readVintage(store)).toBe(0)
  })

  it('refused values are kept however long they are and whatever characters they hold, the long ones cut', async () => {
    const store = await openTestStore(dialect)
    const quarantined = [
      { ...REFUSED, value: 'x'.repeat(1_000_000), reason: 'too long '.repeat(1000) },
      { ...REFUSED, value: '€'.repeat(5000), reason: 'ü'.repeat(5000), at: '日'.repeat(5000) },
      { ...REFUSED, value: 'nothing\0after' },
    ]
    const written = await writeBatch(store, IMPORT, { observations: [], quarantined })
    expect(written).toMatchObject({ quarantined: 3 })
    const values = (await readQuarantined(store)).map(({ value }) => value)
    expect(values).toContain('nothing\ufffdafter')
    expect(values).toContain(`${'x'.repeat(199)}…`)
    expect(await writeBatch(store, IMPORT, { observations: [], quarantined })).toMatchObject({
      quarantined: 0,
    })
  })

  it('keeps thousands of refused values of one file', async () => {
    const store = await openTestStore(dialect)
    const quarantined = Array.from({ length: 1201 }, (_, line) => ({ ...REFUSED, at: `line ${line}` }))
    expect(await writeBatch(store, IMPORT, { observations: [], quarantined })).toMatchObject({
      quarantined: 1201,
    })
  })

  it('writers of one process wait for each other', async () => {
    const store = await openTestStore(dialect)
    const days = ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07']
    const results = await Promise.all(
      days.map((day, index) => writeBatch(store, IMPORT, closes({ [day]: index }))),
    )
    expect(results.map(({ batch }) => batch).sort()).toEqual([1, 2, 3, 4, 5])
    expect((await readSeries(store, ORCL)).days).toEqual(days)
  })

  it('what was committed is there when the store is opened again', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))
    const again = await openAgain(store.databaseUrl)
    expect(await readVintage(again)).toBe(1)
    expect((await readSeries(again, ORCL)).values).toEqual([284.24])
  })

  it('a reader sees nothing of a batch that is still being written', async () => {
    const store = await openTestStore(dialect)
    const rows = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${1800 + index}-01-01`, index]),
    )
    const writing = writeBatch(store, IMPORT, closes(rows))
    let isDone = false
    const done = writing.finally(() => {
      isDone = true
    })
    while (!isDone) {
      const { days } = await readSeries(store, ORCL)
      expect([0, 200]).toContain(days.length)
      await nextTurn()
    }
    await done
    expect((await readSeries(store, ORCL)).days).toHaveLength(200)
  })
})

/** The store, with something that happens at each statement of those who write. */
function withEachStatement(store: Store, happens: () => void): Store {
  const told = (tx: Transaction) =>
    new Proxy(tx, {
      get: (target, name) => {
        if (name === '$executeRaw') happens()
        return Reflect.get(target, name)
      },
    })
  const writer = {
    $transaction: (work: (tx: Transaction) => Promise<unknown>, options: object) =>
      store.writer.$transaction((tx) => work(told(tx)), options),
  }
  return { ...store, writer: writer as unknown as Store['writer'] }
}
