import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRefresher, expectedDay, isStale } from '@/lib/ingest/refresh-stale'
import type { IngestSummary } from '@/lib/ingest/run-ingest'
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

describe('expectedDay', () => {
  it('is the last closed session for a share', () => {
    expect(expectedDay(asset('ORCL'), '2025-10-07T15:00:00.000Z')).toBe('2025-10-06')
  })

  it('is yesterday for a total, and Friday over a weekend', () => {
    expect(expectedDay(asset('TOTAL'), '2025-10-07T22:00:00.000Z')).toBe('2025-10-06')
    expect(expectedDay(asset('TOTAL'), '2025-10-05T22:00:00.000Z')).toBe('2025-10-03')
  })
})

describe('isStale', () => {
  it('is so before the expected day and where nothing is stored', () => {
    const at = '2025-10-07T21:00:00.000Z'
    expect(isStale(asset('ORCL'), '2025-10-06', at)).toBe(true)
    expect(isStale(asset('ORCL'), '2025-10-07', at)).toBe(false)
    expect(isStale(asset('ORCL'), null, at)).toBe(true)
  })
})

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
