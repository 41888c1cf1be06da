import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/market/day'
import { readVintage, withdrawBatch, writeBatch } from '@/lib/store/batches'
import { readSeries } from '@/lib/store/observations'
import { DIALECTS, openTestStore } from './databases'
import { closes, IMPORT, ORCL } from './observation-rows'

const AWKWARD = [
  0,
  1,
  -1,
  0.1,
  0.1 + 0.2,
  1 / 3,
  284.24,
  4_178_250_000_000,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  2 ** 64,
  1e20,
  1e21,
  1e22,
  123_456_789_012_345_680_000,
  1.7976931348623157e308,
  5e-324,
  2.2250738585072014e-308,
  1e-7,
  -1e-300,
  9007199254740993e3,
]

const DAYS = Array.from({ length: 8 }, (_, index) => addDays('2025-10-01', index))

describe.each(DIALECTS)('observations on %s', (dialect) => {
  it('doubles come back exactly', async () => {
    const store = await openTestStore(dialect)
    const drawn = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      numRuns: 500,
      seed: 20251007,
    })
    const values = [...AWKWARD, ...drawn].map((value) => value + 0)
    const observations = values.map((value, index) => ({ ...ORCL, day: addDays('2000-01-01', index), value }))
    await writeBatch(store, IMPORT, { observations })
    expect((await readSeries(store, ORCL)).values).toEqual(values)
    expect(await writeBatch(store, IMPORT, { observations })).toMatchObject({ batch: null, written: 0 })
  })

  it('the smallest difference there is makes a new row', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 0.3 }))
    expect(await writeBatch(store, IMPORT, closes({ '2025-10-07': 0.1 + 0.2 }))).toMatchObject({ written: 1 })
  })

  it('days come in order however they were written', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-08': 3, '2025-10-06': 1 }))
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 2 }))
    expect(await readSeries(store, ORCL)).toEqual({
      days: ['2025-10-06', '2025-10-07', '2025-10-08'],
      values: [1, 2, 3],
      batches: [1, 2, 1],
    })
  })

  it('series of other fields, providers and assets stay apart', async () => {
    const store = await openTestStore(dialect)
    const day = '2025-10-07'
    const others = [{ field: 'volume' }, { provider: 'other' }, { asset: 'NVDA' }] as const
    const observations = [{}, ...others].map((change, value) => ({ ...ORCL, ...change, day, value }))
    await writeBatch(store, IMPORT, { observations })
    expect((await readSeries(store, ORCL)).values).toEqual([0])
    for (const [index, change] of others.entries()) {
      expect((await readSeries(store, { ...ORCL, ...change })).values).toEqual([index + 1])
    }
  })

  it('a series nobody has written is empty', async () => {
    const store = await openTestStore(dialect)
    expect(await readSeries(store, ORCL)).toEqual({ days: [], values: [], batches: [] })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s is a RangeError and changes nothing',
    async (value) => {
      const store = await openTestStore(dialect)
      await expect(
        writeBatch(store, IMPORT, closes({ '2025-10-06': 1, '2025-10-07': value })),
      ).rejects.toThrow(RangeError)
      expect(await readVintage(store)).toBe(0)
    },
  )

  it.each(['2025-02-30', '2025-1-1', '', '2025-10-07T00:00:00Z'])("'%s' is no day", async (day) => {
    const store = await openTestStore(dialect)
    await expect(writeBatch(store, IMPORT, closes({ [day]: 1 }))).rejects.toThrow(RangeError)
  })

  it('two values for one day in one batch are a RangeError', async () => {
    const store = await openTestStore(dialect)
    const row = { ...ORCL, day: '2025-10-07' }
    const observations = [
      { ...row, value: 1 },
      { ...row, value: 2 },
    ]
    await expect(writeBatch(store, IMPORT, { observations })).rejects.toThrow(
      new RangeError('ORCL close test at 2025-10-07 has two values in one batch: 1 and 2'),
    )
  })

  it('the same value twice for one day counts once', async () => {
    const store = await openTestStore(dialect)
    const row = { ...ORCL, day: '2025-10-07', value: 1 }
    expect(await writeBatch(store, IMPORT, { observations: [row, row] })).toMatchObject({
      written: 1,
      unchanged: 0,
    })
  })

  it('writes and reads more rows than one statement takes', async () => {
    const store = await openTestStore(dialect)
    const rows = Array.from({ length: 60_001 }, (_, index) => ({
      ...ORCL,
      day: addDays('1900-01-01', index),
      value: index / 7,
    }))
    const observations = [...rows, ...rows.map((row) => ({ ...row, asset: 'NVDA' }))]
    expect(await writeBatch(store, IMPORT, { observations })).toMatchObject({ batch: 1, written: 120_002 })
    const { days, values } = await readSeries(store, { ...ORCL, asset: 'NVDA' })
    expect(days).toHaveLength(60_001)
    expect(values).toEqual(rows.map((row) => row.value))
    expect(await writeBatch(store, IMPORT, { observations })).toMatchObject({
      batch: null,
      unchanged: 120_002,
    })
  }, 120_000)

  it('reading as of any vintage equals a plain replay of what was written and withdrawn', async () => {
    const store = await openTestStore(dialect)
    const written: { day: string; batch: number; value: number }[] = []
    const withdrawnIn = new Map<number, number>()
    const standing = (day: string, asof: number) =>
      written
        .filter(
          (row) =>
            row.day === day && row.batch <= asof && !((withdrawnIn.get(row.batch) ?? Infinity) <= asof),
        )
        .at(-1)
    const step = fc.record({
      values: fc.dictionary(fc.constantFrom(...DAYS), fc.integer({ min: 1, max: 3 }), {
        minKeys: 1,
        noNullPrototype: true,
      }),
      withdraw: fc.option(fc.nat(), { freq: 2 }),
    })
    let vintage = 0
    for (const { values, withdraw } of fc.sample(step, { numRuns: 14, seed: 20251007 })) {
      const news = Object.entries(values).filter(([day, value]) => standing(day, vintage)?.value !== value)
      const { written: count } = await writeBatch(store, IMPORT, closes(values))
      expect(count).toBe(news.length)
      if (count > 0) vintage += 1
      for (const [day, value] of news) written.push({ day, batch: vintage, value })
      const open = [...new Set(written.map((row) => row.batch))].filter((batch) => !withdrawnIn.has(batch))
      if (withdraw === null || open.length === 0) continue
      const chosen = open[withdraw % open.length]!
      vintage = await withdrawBatch(store, chosen, '')
      withdrawnIn.set(chosen, vintage)
    }
    expect(withdrawnIn.size).toBeGreaterThan(2)
    for (let asof = 0; asof <= vintage; asof += 1) {
      const rows = DAYS.flatMap((day) => standing(day, asof) ?? [])
      expect(await readSeries(store, { ...ORCL, asof })).toEqual({
        days: rows.map((row) => row.day),
        values: rows.map((row) => row.value),
        batches: rows.map((row) => row.batch),
      })
    }
  }, 60_000)
})
