import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRefresher } from '@/lib/ingest/refresh-stale'
import type { IngestSummary } from '@/lib/ingest/run-ingest'
import { eachDay } from '@/lib/market/day'
import { ProviderError } from '@/lib/providers/errors'
import { writeBatch } from '@/lib/store/batches'
import { acquireLease } from '@/lib/store/lease'
import type { Store } from '@/lib/store/open-store'
import { readRuns } from '@/lib/store/runs'
import { asset, givenProvider, history } from './given-provider'
import { temporaryStore } from './temporary-store'

const now = '2026-10-06T12:00:00.000Z'
const lastSession = '2026-10-05'

// Run rows carry the time of the clock.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
})
afterEach(() => {
  vi.useRealTimers()
})

function good() {
  return givenProvider('good', {
    history: (request) => history([{ field: request.asset.mainField, day: request.to, value: 100 }]),
  })
}

async function storeUntil(day: string): Promise<Store> {
  const store = await temporaryStore()
  await writeBatch(
    store,
    { kind: 'sample', provider: 'sample', note: 'embedded' },
    { observations: [{ asset: 'ORCL', field: 'close', day, provider: 'sample', value: 100 }] },
  )
  return store
}

async function totalUntil(day: string): Promise<Store> {
  const store = await temporaryStore()
  const row = { asset: 'TOTAL', field: 'marketCap', day, provider: 'shown', value: 4e12 } as const
  await writeBatch(store, { kind: 'import', provider: 'shown', note: 'test' }, { observations: [row] })
  return store
}

/** What a provider that has everything is asked for when a view shows the asset. */
async function askedFor(store: Store, id: string, at = now): Promise<string[]> {
  const provider = good()
  const refresher = createRefresher({ store, providers: [provider], now: () => at })
  refresher.requestRefresh([asset(id)])
  await refresher.settled()
  return provider.asked.map((request) => request.asset.id)
}

describe('createRefresher', () => {
  it('pulls a stale asset, the embedded sample included', async () => {
    const store = await storeUntil('2026-08-21')
    const provider = good()
    const refresher = createRefresher({ store, providers: [provider], now: () => now })
    refresher.requestRefresh([asset('ORCL')])
    await refresher.settled()
    expect(provider.asked).toMatchObject([{ asset: { id: 'ORCL' }, from: '2018-01-01' }])
    expect(await readRuns(store, { limit: 5 })).toMatchObject([
      { asset: 'ORCL', trigger: 'view', status: 'ok' },
    ])
  })

  it('leaves a fresh asset alone, and one that nobody covers', async () => {
    const store = await storeUntil(lastSession)
    const provider = givenProvider('good', { covers: ({ id }) => id === 'ORCL', history: () => history([]) })
    const refresher = createRefresher({ store, providers: [provider], now: () => now })
    refresher.requestRefresh([asset('ORCL'), asset('TOTAL')])
    await refresher.settled()
    expect(provider.asked).toEqual([])
  })

  it('pulls a stale history that is shown, although another provider has a few newer days', async () => {
    const store = await storeUntil('2026-08-21')
    const observations = eachDay('2026-08-01', '2026-09-30').map((day) => ({
      asset: 'TOTAL',
      field: 'marketCap' as const,
      day,
      provider: 'good',
      value: 4e12,
    }))
    const newer = { ...observations[0]!, provider: 'new', day: '2026-10-05' }
    await writeBatch(store, { kind: 'import', provider: 'good', note: 'test' }, { observations })
    await writeBatch(store, { kind: 'import', provider: 'new', note: 'test' }, { observations: [newer] })
    expect(await askedFor(store, 'TOTAL')).toEqual(['TOTAL'])
  })

  it('pulls on a Sunday a total that ends on Thursday, and leaves one that ends on Saturday', async () => {
    const sunday = '2026-10-04T12:00:00.000Z'
    expect(await askedFor(await totalUntil('2026-10-01'), 'TOTAL', sunday)).toEqual(['TOTAL'])
    expect(await askedFor(await totalUntil('2026-10-03'), 'TOTAL', sunday)).toEqual([])
  })

  it('pulls where the quote is a reading that has grown old, as the page calls it stale', async () => {
    const store = await totalUntil('2026-10-05')
    const reading = (instant: string, provider: string) => ({
      asset: 'TOTAL',
      field: 'marketCap' as const,
      instant,
      provider,
      value: 4e12,
      kind: 'now' as const,
    })
    const put = (instant: string, provider: string) =>
      writeBatch(
        store,
        { kind: 'ingest', provider, note: 'test' },
        { observations: [], readings: [reading(instant, provider)] },
      )
    await put('2026-10-06T11:30:00.000Z', 'other')
    expect(await askedFor(store, 'TOTAL')).toEqual([])
    await put('2026-10-06T09:00:00.000Z', 'shown')
    expect(await askedFor(store, 'TOTAL')).toEqual(['TOTAL'])
  })

  it('starts no second pull while one runs', async () => {
    const store = await temporaryStore()
    const provider = good()
    const refresher = createRefresher({ store, providers: [provider], now: () => now })
    refresher.requestRefresh([asset('ORCL')])
    refresher.requestRefresh([asset('NVDA')])
    await refresher.settled()
    expect(provider.asked.map((request) => request.asset.id)).toEqual(['ORCL'])
  })

  it('asks for an asset again only after a quarter of an hour', async () => {
    const store = await temporaryStore()
    const failing = givenProvider('bad', {
      history: () => {
        throw new ProviderError('bad', 'timeout', 'No answer.')
      },
    })
    let clock = now
    const refresher = createRefresher({ store, providers: [failing], now: () => clock })
    const request = async (at: string) => {
      clock = at
      vi.setSystemTime(new Date(at))
      refresher.requestRefresh([asset('ORCL')])
      await refresher.settled()
      return failing.asked.length
    }
    expect(await request('2026-10-06T12:00:00.000Z')).toBe(1)
    expect(await request('2026-10-06T12:14:59.000Z')).toBe(1)
    expect(await request('2026-10-06T12:15:00.000Z')).toBe(2)
  })

  it('heeds that another process has asked lately', async () => {
    const store = await temporaryStore()
    const provider = good()
    const first = createRefresher({ store, providers: [provider], now: () => now })
    first.requestRefresh([asset('ORCL')])
    await first.settled()
    const [run] = await readRuns(store, { limit: 1 })
    const soon = new Date(Date.parse(run!.startedAt) + 60_000).toISOString()
    const bad = givenProvider('other', { history: () => history([]) })
    const second = createRefresher({ store, providers: [bad], now: () => soon })
    second.requestRefresh([asset('ORCL')])
    await second.settled()
    expect(bad.asked).toEqual([])
  })

  it('says nothing when another process is ingesting', async () => {
    const store = await temporaryStore()
    await acquireLease(store, 'ingest', 'another', 60_000)
    const provider = good()
    const ends: unknown[] = []
    const refresher = createRefresher({
      store,
      providers: [provider],
      now: () => now,
      onEnd: (end) => ends.push(end),
    })
    refresher.requestRefresh([asset('ORCL')])
    await refresher.settled()
    expect([provider.asked, ends]).toEqual([[], []])
  })

  it('ends a pull that takes too long, and tells', async () => {
    const slow = givenProvider('slow', {
      history: ({ signal }) =>
        new Promise((_, reject) => {
          if (signal.aborted) reject(new ProviderError('slow', 'cancelled', 'Cancelled.'))
          signal.addEventListener('abort', () => reject(new ProviderError('slow', 'cancelled', 'Cancelled.')))
        }),
    })
    const ends: (IngestSummary | Error)[] = []
    const store = await temporaryStore()
    const refresher = createRefresher({
      store,
      providers: [slow],
      now: () => now,
      limitMs: 50,
      onEnd: (end) => ends.push(end),
    })
    refresher.requestRefresh([asset('ORCL')])
    await refresher.settled()
    expect(ends).toMatchObject([{ isCancelled: true, outcome: 'none' }])
  })

  it('tells an error instead of throwing it', async () => {
    const broken = givenProvider('broken', {
      history: () => {
        throw new TypeError('a mistake in the program')
      },
    })
    const ends: (IngestSummary | Error)[] = []
    const store = await temporaryStore()
    const refresher = createRefresher({
      store,
      providers: [broken],
      now: () => now,
      onEnd: (end) => ends.push(end),
    })
    refresher.requestRefresh([asset('ORCL')])
    await refresher.settled()
    expect(ends).toEqual([new TypeError('a mistake in the program')])
  })

  it('starts nothing once it is stopped', async () => {
    const provider = good()
    const refresher = createRefresher({
      store: await temporaryStore(),
      providers: [provider],
      now: () => now,
    })
    refresher.stop()
    refresher.requestRefresh([asset('ORCL')])
    await refresher.settled()
    expect(provider.asked).toEqual([])
  })
})
