import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/market/day'
import { readVintage, withdrawBatch, writeBatch } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { underLease } from '@/lib/store/lease'
import { DIALECTS, openAgain, openTestStore } from './databases'
import { closes, IMPORT, ORCL } from './observation-rows'

describe.each(DIALECTS)('coverage on %s', (dialect) => {
  it('an empty store covers nothing', async () => {
    expect(await readCoverage(await openTestStore(dialect))).toEqual([])
  })

  it('says from when to when, how many days, since when unbroken and how recent', async () => {
    const store = await openTestStore(dialect)
    const days = { '2025-09-01': 1, '2025-09-20': 2, '2025-09-28': 3, '2025-10-06': 4 }
    await writeBatch(store, { ...IMPORT, recordedAt: '2025-10-06T21:00:00Z' }, closes(days))
    expect(await readCoverage(store)).toEqual([
      {
        ...ORCL,
        firstDay: '2025-09-01',
        lastDay: '2025-10-06',
        count: 4,
        unbrokenSince: '2025-09-20',
        recordedAt: '2025-10-06T21:00:00.000Z',
      },
    ])
  })

  it('a corrected day counts once and makes the series more recent', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(
      store,
      { ...IMPORT, recordedAt: '2025-10-06T21:00:00Z' },
      closes({ '2025-10-06': 1, '2025-10-07': 2 }),
    )
    await writeBatch(store, { ...IMPORT, recordedAt: '2025-10-09T21:00:00Z' }, closes({ '2025-10-06': 5 }))
    expect(await readCoverage(store)).toMatchObject([{ count: 2, recordedAt: '2025-10-09T21:00:00.000Z' }])
    expect(await readCoverage(store, { asof: 1 })).toMatchObject([
      { count: 2, recordedAt: '2025-10-06T21:00:00.000Z' },
    ])
  })

  it('lists each provider and field by itself, in order', async () => {
    const store = await openTestStore(dialect)
    const others = [{}, { provider: 'other' }, { field: 'volume' }, { asset: 'NVDA' }] as const
    const observations = others.map((change) => ({ ...ORCL, ...change, day: '2025-10-07', value: 1 }))
    await writeBatch(store, IMPORT, { observations })
    expect(
      (await readCoverage(store)).map(({ asset, field, provider }) => `${asset} ${field} ${provider}`),
    ).toEqual(['NVDA close test', 'ORCL close other', 'ORCL close test', 'ORCL volume test'])
  })

  it('follows new batches, also those of another process, and withdrawals', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 1 }))
    expect(await readCoverage(store)).toMatchObject([{ lastDay: '2025-10-06' }])
    const other = await openAgain(store.databaseUrl)
    await writeBatch(other, IMPORT, closes({ '2025-10-07': 2 }))
    expect(await readCoverage(store)).toMatchObject([{ lastDay: '2025-10-07' }])
    await withdrawBatch(other, 2, '')
    expect(await readCoverage(store)).toMatchObject([{ lastDay: '2025-10-06' }])
    await withdrawBatch(other, 1, '')
    expect(await readCoverage(store)).toEqual([])
  })

  it('is read from nothing once for a process, also where it pulls under one lease after another', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 1 }))
    const covered = await readCoverage(underLease(store, 'ingest', 'one'))
    expect(await readCoverage(underLease(store, 'ingest', 'two'))).toBe(covered)
    const reading = { ...ORCL, instant: '2025-10-07T12:00:00.000Z', kind: 'now', value: 2 } as const
    await writeBatch(store, IMPORT, { observations: [], readings: [reading] })
    // Another vintage, in which no series was written to.
    expect(await readCoverage(underLease(store, 'ingest', 'three'))).toBe(covered)
  })

  it('is the same whether a process has followed every batch or begins with the last one', async () => {
    const store = await openTestStore(dialect)
    const [step, pick] = [fc.integer({ min: 0, max: 9 }), fc.nat(999)]
    const steps = fc.sample(fc.tuple(step, pick, pick), { numRuns: 40, seed: 11 })
    for (const [kind, one, other] of steps) {
      const vintage = await readVintage(store)
      const asset = ['ORCL', 'NVDA', 'MSFT'][one % 3]!
      const key = { asset, field: other % 2 === 0 ? 'close' : 'volume', provider: 'test' } as const
      const day = addDays('2025-01-01', other % 30)
      const row = { ...key, value: one }
      if (kind === 0 && vintage > 0) {
        // A batch that cannot be withdrawn, as it is one already or a withdrawal, is left alone.
        await withdrawBatch(store, 1 + (one % vintage), '').catch(() => {})
      } else if (kind < 4) {
        const reading = { ...row, instant: `${day}T12:00:00.000Z`, kind: 'now' } as const
        await writeBatch(store, IMPORT, { observations: [], readings: [reading] })
      } else {
        await writeBatch(store, IMPORT, { observations: [{ ...row, day }] })
      }
      await readCoverage(store)
    }
    const last = await readVintage(store)
    expect(last).toBeGreaterThan(30)
    const beginning = await openAgain(store.databaseUrl)
    // From the last to the first: each is computed from nothing.
    for (let asof = last; asof > last - 8; asof -= 1)
      expect(await readCoverage(beginning, { asof })).toEqual(await readCoverage(store, { asof }))
    expect((await readCoverage(beginning)).length).toBeGreaterThan(3)
  })
})
