import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ingestWhenDue } from '@/lib/ingest/ingest-when-due'
import type { Reading } from '@/lib/providers/provider'
import { readLastDue, recordDue } from '@/lib/store/due'
import { acquireLease } from '@/lib/store/lease'
import type { Store } from '@/lib/store/open-store'
import { readRuns } from '@/lib/store/runs'
import { inWriteTransaction } from '@/lib/store/write-transaction'
import { DIALECTS, openAgain, openTestStore } from '../store/databases'
import { asset, givenProvider } from './given-provider'

const DUE = '2025-10-10T22:02:00.000Z'
const LATER = '2025-10-10T23:02:00.000Z'
const QUICK = { pauseMs: 10, patienceMs: 20_000 }
const signal = new AbortController().signal

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-10-10T22:02:00.250Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A source of present totals that counts how often it was asked; each answer may take until something happens. */
function source(wait: () => Promise<unknown> = async () => {}) {
  let asked = 0
  const reading = (): Reading => ({
    asset: 'TOTAL',
    field: 'marketCap',
    instant: new Date(Date.now() - 1000).toISOString(),
    value: 4e12 + asked,
  })
  const provider = givenProvider('counted', {
    covers: ({ id }) => id === 'TOTAL',
    readings: async () => {
      asked += 1
      await wait()
      return { readings: [reading()], refused: [], notes: [] }
    },
  })
  return { provider, asked: () => asked }
}

function pull(
  store: Store,
  { provider }: ReturnType<typeof source>,
  due = DUE,
  stopping = signal,
  pace = QUICK,
) {
  const options = { store, providers: [provider], assets: [asset('TOTAL')], trigger: 'schedule' } as const
  return ingestWhenDue({ ...options, signal: stopping }, 'readings', due, pace)
}

describe.each(DIALECTS)('a pull that is due in several processes on %s', (dialect) => {
  it('is done by one of those that begin at once; the others wait for it and ask nobody', async () => {
    const store = await openTestStore(dialect)
    const stores = [store, await openAgain(store.databaseUrl), await openAgain(store.databaseUrl)]
    const counted = source()
    const summaries = await Promise.all(stores.map((one) => pull(one, counted)))
    expect(summaries.filter((summary) => summary !== null)).toMatchObject([{ outcome: 'all', written: 1 }])
    expect(counted.asked()).toBe(1)
    expect(await readRuns(store, { limit: 10 })).toHaveLength(1)
  })

  it('is done by none whose timer comes after the first has ended, and by one again at the next time', async () => {
    const store = await openTestStore(dialect)
    const other = await openAgain(store.databaseUrl)
    const counted = source()
    expect(await pull(store, counted)).not.toBeNull()
    expect(await pull(other, counted)).toBeNull()
    expect(await pull(other, counted, LATER)).not.toBeNull()
    expect(await pull(store, counted, LATER)).toBeNull()
    expect(await pull(store, counted, DUE)).toBeNull()
    expect(counted.asked()).toBe(2)
  })

  it('is done by another where the one that had begun is stopped', async () => {
    const store = await openTestStore(dialect)
    const other = await openAgain(store.databaseUrl)
    const stopping = new AbortController()
    const first = source(async () => stopping.abort())
    const second = source()
    const both = await Promise.all([
      pull(store, first, DUE, stopping.signal),
      vi.waitUntil(() => first.asked() > 0, { timeout: 10_000 }).then(() => pull(other, second)),
    ])
    expect(both).toMatchObject([{ isCancelled: true }, { isCancelled: false, outcome: 'all' }])
    expect([first.asked(), second.asked()]).toEqual([1, 1])
  })

  it('is done by another where the one that had begun died, once its lease has run out', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'a process that died', 120_000)
    const counted = source()
    const waiting = pull(store, counted)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(counted.asked()).toBe(0)
    // By the clock of the database, which no test can turn forward.
    const past = { expiresAt: '2025-10-07T22:32:00.000Z' }
    await inWriteTransaction(store, (tx) => tx.lease.updateMany({ data: past }))
    expect(await waiting).toMatchObject({ outcome: 'all' })
    expect(await readLastDue(store, 'readings')).toBe(DUE)
  })

  it('is given up where another is still at it after as long as one waits, in one sentence', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'a process that is slow', 120_000)
    await expect(pull(store, source(), DUE, signal, { pauseMs: 5, patienceMs: 10 })).rejects.toThrow(
      /^Another process is ingesting; try again when it has ended, or after 20\S+Z if it died\.$/,
    )
  })

  it('is not kept from being done by a process whose clock was years ahead', async () => {
    const store = await openTestStore(dialect)
    await recordDue(store, 'readings', '2031-01-01T00:00:00.000Z')
    expect(await pull(store, source())).not.toBeNull()
    expect(await readLastDue(store, 'readings')).toBe(DUE)
  })
})
