import { describe, expect, it } from 'vitest'
import { ingestOnce } from '@/lib/ingest/ingest-once'
import type { ReadingsOptions } from '@/lib/ingest/run-readings'
import { runReadings } from '@/lib/ingest/run-readings'
import { ProviderError } from '@/lib/providers/errors'
import type { Provider, Reading } from '@/lib/providers/provider'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { readSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { readQuarantined } from '@/lib/store/quarantine'
import { readLatestReadings } from '@/lib/store/readings'
import { readRuns } from '@/lib/store/runs'
import { asset, givenProvider, history } from './given-provider'
import { temporaryStore } from './temporary-store'

function total(instant: string, value: number): Reading {
  return { asset: 'TOTAL', field: 'marketCap', instant, value }
}

function answering(id: string, readings: readonly Reading[]) {
  return givenProvider(id, { readings: () => ({ readings, refused: [], notes: [] }) })
}

function run(store: Store, providers: readonly Provider[], now: string, more: Partial<ReadingsOptions> = {}) {
  const signal = new AbortController().signal
  return runReadings({
    store,
    providers,
    assets: [asset('TOTAL')],
    trigger: 'schedule',
    now,
    signal,
    ...more,
  })
}

async function days(store: Store, provider: string) {
  const { days, values } = await readSeries(store, { asset: 'TOTAL', field: 'marketCap', provider })
  return days.map((day, index) => [day, values[index]])
}

describe('runReadings', () => {
  it('files the reading of each provider under its own name', async () => {
    const store = await temporaryStore()
    const instant = '2025-10-08T12:00:00.000Z'
    const providers = [answering('one', [total(instant, 4e12)]), answering('two', [total(instant, 3.9e12)])]
    const summary = await run(store, providers, instant)
    expect(summary).toMatchObject({ outcome: 'all', written: 2 })
    expect(await readRuns(store, { limit: 5 })).toMatchObject([
      { asset: '*', provider: 'two', status: 'ok' },
      { asset: '*', provider: 'one', status: 'ok' },
    ])
  })

  it('compares the first reading after a split with the history that was restated for it', async () => {
    const store = await temporaryStore()
    const oracle = { assets: [asset('ORCL')] }
    const quote = (instant: string, value: number) =>
      answering('one', [{ asset: 'ORCL', field: 'close', instant, value }])
    await run(store, [quote('2025-10-06T19:00:00.000Z', 200)], '2025-10-06T19:01:00.000Z', oracle)
    const after = quote('2025-10-08T14:00:00.000Z', 20.2)
    expect(await run(store, [after], '2025-10-08T14:01:00.000Z', oracle)).toMatchObject({ outcome: 'none' })
    const daily = { asset: 'ORCL', field: 'close', provider: 'one' } as const
    await writeBatch(
      store,
      { kind: 'ingest', provider: 'one', note: 'restated' },
      { observations: [{ ...daily, day: '2025-10-07', value: 20.1 }] },
    )
    expect(await run(store, [after], '2025-10-08T14:01:00.000Z', oracle)).toMatchObject({ written: 1 })
  })

  it('stores nothing of a quote whose price is refused', async () => {
    const store = await temporaryStore()
    const instant = '2025-10-08T12:00:00.000Z'
    const at = { asset: 'BTC', instant } as const
    const quote: Reading[] = [
      { ...at, field: 'close', value: Number.NaN },
      { ...at, field: 'marketCap', value: 2.4e12 },
    ]
    const summary = await run(store, [answering('one', quote)], instant, { assets: [asset('BTC')] })
    expect(summary).toMatchObject({ outcome: 'none', written: 0, assets: [{ quarantined: 2 }] })
    expect((await readQuarantined(store)).map(({ field, reason }) => `${field}: ${reason}`).sort()).toEqual([
      'close: not a finite number',
      'marketCap: the close of the quote is refused: not a finite number',
    ])
  })

  it('asks no provider that covers none of the assets', async () => {
    const one = givenProvider('one', {
      covers: () => false,
      readings: () => ({ readings: [], refused: [], notes: [] }),
    })
    expect(await run(await temporaryStore(), [one], '2025-10-08T12:00:00.000Z')).toMatchObject({ assets: [] })
  })

  it('goes on after a failure, and keeps what is stored', async () => {
    const store = await temporaryStore()
    const instant = '2025-10-08T12:00:00.000Z'
    const failing = givenProvider('one', {
      readings: () => {
        throw new ProviderError('one', 'rate-limited', 'Too many requests.')
      },
    })
    const summary = await run(store, [failing, answering('two', [total(instant, 4e12)])], instant)
    expect(summary).toMatchObject({
      outcome: 'some',
      assets: [{ errorKind: 'rate-limited' }, { status: 'ok' }],
    })
  })

  it('takes an answer without readings for a failure', async () => {
    const summary = await run(await temporaryStore(), [answering('one', [])], '2025-10-08T12:00:00.000Z')
    expect(summary).toMatchObject({
      outcome: 'none',
      assets: [{ status: 'failed', errorKind: 'empty' }],
    })
  })

  it('puts aside what is zero, in the future, of another asset, or absurd beside the last reading', async () => {
    const store = await temporaryStore()
    await run(
      store,
      [answering('one', [total('2025-10-08T11:00:00.000Z', 4e12)])],
      '2025-10-08T11:00:00.000Z',
    )
    const now = '2025-10-08T12:00:00.000Z'
    const readings = [
      total('2025-10-08T11:30:00.000Z', 0),
      total('2025-10-08T12:30:00.000Z', 4e12),
      { ...total(now, 100), asset: 'OTHER' },
      total(now, 4e9),
      total('2025-10-08T12:01:00.000Z', 4.01e12),
    ]
    expect(await run(store, [answering('one', readings)], now)).toMatchObject({
      assets: [{ status: 'partial', written: 1, quarantined: 4 }],
    })
    expect((await readQuarantined(store)).map(({ reason }) => reason).sort()).toEqual([
      '2025-10-08T12:30:00.000Z lies in the future',
      expect.stringContaining('a jump by a factor of 1000'),
      'an asset that was not asked for',
      'not above zero',
    ])
    expect(await readLatestReadings(store, { assets: ['TOTAL'] })).toMatchObject([{ value: 4.01e12 }])
  })
})

describe('the first reading of a provider', () => {
  const now = '2025-10-08T12:00:00.000Z'

  async function afterDay(day: string, provider: string, reading: number) {
    const store = await temporaryStore()
    const observations = [{ asset: 'TOTAL', field: 'marketCap', day, provider, value: 4e12 } as const]
    await writeBatch(store, { kind: 'import', provider, note: 'a test' }, { observations })
    return run(store, [answering('one', [total(now, reading)])], now)
  }

  it('is held against the last day, whoever gave that', async () => {
    expect(await afterDay('2025-10-07', 'other', 4e14)).toMatchObject({ written: 0, outcome: 'none' })
    expect(await afterDay('2025-10-07', 'one', 4e10)).toMatchObject({ written: 0, outcome: 'none' })
    expect(await afterDay('2025-10-07', 'other', 3.2e12)).toMatchObject({ written: 1, outcome: 'all' })
  })

  it('is taken where the last day lies too far back to say anything', async () => {
    expect(await afterDay('2025-09-20', 'other', 4e14)).toMatchObject({ written: 1, outcome: 'all' })
  })
})

describe('a reading of a time that is stored already', () => {
  const earlier = '2025-10-08T11:59:00.000Z'
  const now = '2025-10-08T12:00:00.000Z'

  /** What becomes of a second answer after a first one, the first ever, of `instant`. */
  async function answersAfter(instant: string, second: Reading) {
    const store = await temporaryStore()
    await run(store, [answering('one', [total(instant, 4e12)])], now)
    const summary = await run(store, [answering('one', [second])], now)
    return { summary, latest: await readLatestReadings(store, { assets: ['TOTAL'] }) }
  }

  it('is not replaced by an absurd one, even where nothing is stored before it', async () => {
    const { summary, latest } = await answersAfter(now, total(now, 4e10))
    expect(summary).toMatchObject({ written: 0, outcome: 'none', assets: [{ quarantined: 1 }] })
    expect(latest).toMatchObject([{ value: 4e12 }])
  })

  it('is not replaced by an absurd one where the clock of its source runs ahead', async () => {
    const ahead = '2025-10-08T12:03:00.000Z'
    expect((await answersAfter(ahead, total(ahead, 4e10))).summary).toMatchObject({
      written: 0,
      outcome: 'none',
    })
  })

  it('is replaced where its history was restated after a split', async () => {
    const store = await temporaryStore()
    const oracle = { assets: [asset('ORCL')] }
    const close = (instant: string, value: number) =>
      answering('one', [{ asset: 'ORCL', field: 'close', instant, value }])
    const after = '2025-10-08T20:00:01.000Z'
    await run(store, [close('2025-10-08T19:02:00.000Z', 1000)], '2025-10-08T19:03:00.000Z', oracle)
    await run(store, [close(after, 1000)], '2025-10-08T20:01:00.000Z', oracle)
    const restated = {
      asset: 'ORCL',
      field: 'close',
      provider: 'one',
      day: '2025-10-08',
      value: 100,
    } as const
    await writeBatch(store, { kind: 'ingest', provider: 'one', note: 'a test' }, { observations: [restated] })
    const summary = await run(store, [close(after, 100)], '2025-10-08T21:00:00.000Z', oracle)
    expect(summary).toMatchObject({ written: 1, outcome: 'all' })
  })

  it('is replaced by a correction', async () => {
    const { summary, latest } = await answersAfter(now, total(now, 4.02e12))
    expect(summary).toMatchObject({ written: 1, outcome: 'all' })
    expect(latest).toMatchObject([{ value: 4.02e12 }])
  })

  it('is what one of a time before it is held against, where nothing else is', async () => {
    expect((await answersAfter(now, total(earlier, 4e14))).summary).toMatchObject({
      written: 0,
      outcome: 'none',
    })
    expect((await answersAfter(now, total(earlier, 3.9e12))).summary).toMatchObject({
      written: 1,
      outcome: 'all',
    })
  })
})

describe('runReadings and the value of a day', () => {
  it('files the reading nearest to midnight UTC under the day that ended, once it has', async () => {
    const store = await temporaryStore()
    const at = async (instant: string, value: number) =>
      run(store, [answering('one', [total(instant, value)])], instant)
    await at('2025-10-07T23:02:00.000Z', 1e12)
    expect(await days(store, 'one')).toEqual([])
    await at('2025-10-08T00:02:00.000Z', 2e12)
    expect(await days(store, 'one')).toEqual([['2025-10-07', 2e12]])
    await at('2025-10-08T01:02:00.000Z', 3e12)
    expect(await days(store, 'one')).toEqual([['2025-10-07', 2e12]])
  })

  it('takes the last reading before midnight when the next came too late', async () => {
    const store = await temporaryStore()
    await run(
      store,
      [answering('one', [total('2025-10-07T22:30:00.000Z', 1e12)])],
      '2025-10-07T22:30:00.000Z',
    )
    await run(
      store,
      [answering('one', [total('2025-10-08T09:00:00.000Z', 2e12)])],
      '2025-10-08T09:00:00.000Z',
    )
    expect(await days(store, 'one')).toEqual([['2025-10-07', 1e12]])
  })

  it('writes nothing the second time', async () => {
    const store = await temporaryStore()
    const again = () =>
      run(store, [answering('one', [total('2025-10-08T00:02:00.000Z', 2e12)])], '2025-10-08T00:03:00.000Z')
    expect(await again()).toMatchObject({ written: 2 })
    expect(await again()).toMatchObject({ written: 0, assets: [{ status: 'unchanged' }] })
    expect(await readVintage(store)).toBe(1)
  })

  it('leaves the days to the history of a provider that has one', async () => {
    const store = await temporaryStore()
    const both = givenProvider('one', {
      history: () => history([]),
      readings: () => ({ readings: [total('2025-10-08T00:02:00.000Z', 2e12)], refused: [], notes: [] }),
    })
    await run(store, [both], '2025-10-08T00:03:00.000Z')
    expect(await days(store, 'one')).toEqual([])
  })
})

describe('ingestOnce', () => {
  it('pulls history and readings, and asks for no history that only readings can replace', async () => {
    const store = await temporaryStore()
    const now = '2025-10-08T12:00:00.000Z'
    const shares = givenProvider('shares', {
      covers: ({ id }) => id === 'ORCL',
      history: () => history([{ field: 'close', day: '2025-10-07', value: 284.24 }]),
    })
    const summary = await ingestOnce(
      {
        store,
        providers: [shares, answering('one', [total(now, 4e12)])],
        assets: [asset('ORCL'), asset('TOTAL')],
        trigger: 'command',
        now,
        signal: new AbortController().signal,
      },
      ['history', 'readings'],
    )
    expect(summary).toMatchObject({ written: 2 })
    expect(summary.assets.map(({ asset: id, provider }) => [id, provider])).toContainEqual(['ORCL', 'shares'])
    expect(summary.assets.map(({ asset: id, status }) => [id, status])).toEqual([
      ['ORCL', 'ok'],
      ['*', 'ok'],
    ])
  })
})
