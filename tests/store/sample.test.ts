import { describe, expect, it } from 'vitest'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import { readBatches, withdrawBatch } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { readSeries } from '@/lib/store/observations'
import { loadSample, readSampleSources } from '@/lib/store/sample'
import { DIALECTS, openTestStore } from './databases'

const TOTAL = { asset: 'TOTAL', field: 'marketCap', provider: SAMPLE_PROVIDER } as const

describe.each(DIALECTS)('the embedded sample on %s', (dialect) => {
  it('is one batch of ten assets, recorded at its own instant', async () => {
    const store = await openTestStore(dialect)
    expect(await loadSample(store)).toEqual({ batch: 1, written: 3535, unchanged: 0, quarantined: 0 })
    const { recordedAt } = readSampleSources()
    expect(await readBatches(store)).toMatchObject([
      { kind: 'sample', provider: 'sample', recordedAt, observations: 3535 },
    ])
    const coverage = await readCoverage(store)
    expect(coverage.map(({ asset, count }) => [asset, count])).toEqual([
      ['AMD', 324],
      ['AVGO', 324],
      ['BTC', 471],
      ['CRWV', 324],
      ['MSFT', 324],
      ['NVDA', 324],
      ['ORCL', 324],
      ['QQQ', 324],
      ['SPY', 324],
      ['TOTAL', 472],
    ])
  })

  it('gives the total in USD to the last digit, and prices as published', async () => {
    const store = await openTestStore(dialect)
    await loadSample(store)
    const { days, values } = await readSeries(store, TOTAL)
    expect([days[0], values[0]]).toEqual(['2025-05-07', 3_019_100_000_000])
    expect(values.every((value) => Number.isInteger(value))).toBe(true)
    const oracle = await readSeries(store, { asset: 'ORCL', field: 'close', provider: SAMPLE_PROVIDER })
    expect(oracle.values[oracle.days.indexOf('2025-10-07')]).toBe(284.24)
  })

  it('is loaded once and cannot be withdrawn, as it would not come back', async () => {
    const store = await openTestStore(dialect)
    await loadSample(store)
    expect(await loadSample(store)).toBeNull()
    await expect(withdrawBatch(store, 1, 'not wanted')).rejects.toThrow(
      'Batch 1 is the embedded sample and cannot be withdrawn: it stands back by itself once other data are there.',
    )
    expect((await readSeries(store, TOTAL)).days).toHaveLength(472)
  })
})

describe('the sources of the embedded sample', () => {
  it('name every asset in it', () => {
    const named = readSampleSources().sources.flatMap(({ assets }) => assets)
    expect([...named].sort()).toEqual([
      'AMD',
      'AVGO',
      'BTC',
      'CRWV',
      'MSFT',
      'NVDA',
      'ORCL',
      'QQQ',
      'SPY',
      'TOTAL',
    ])
  })

  it('forbid to pass the figures on as a feed', () => {
    expect(readSampleSources().terms.en).toBe(
      'Published closing figures, cited, not for redistribution as a feed.',
    )
  })
})
