import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestOptions } from '@/lib/ingest/run-ingest'
import { runIngest } from '@/lib/ingest/run-ingest'
import type { Day } from '@/lib/market/day'
import type { FailureKind } from '@/lib/providers/errors'
import { ProviderError } from '@/lib/providers/errors'
import type { Provider } from '@/lib/providers/provider'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { readSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { readQuarantined } from '@/lib/store/quarantine'
import { readReadings } from '@/lib/store/readings'
import { readRuns } from '@/lib/store/runs'
import { asset, givenProvider, history, rising } from './given-provider'
import { temporaryStore } from './temporary-store'

/** Wednesday, an hour and a half after the close in New York. */
const now = '2025-10-08T21:30:00.000Z'

/** Run rows carry the time of the clock: the next morning, when the figures of the session have settled. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-10-09T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

function run(store: Store, providers: readonly Provider[], more: Partial<IngestOptions> = {}) {
  const options = {
    assets: [asset('ORCL')],
    trigger: 'command',
    now,
    signal: new AbortController().signal,
  } as const
  return runIngest({ store, providers, ...options, ...more })
}

function failing(id: string, kind: FailureKind) {
  return givenProvider(id, {
    history: () => {
      throw new ProviderError(id, kind, `${id} failed: ${kind}.`)
    },
  })
}

async function closes(
  store: Store,
  provider = 'good',
  field: 'close' | 'adjClose' | 'marketCap' = 'close',
  id = 'ORCL',
) {
  const { days, values } = await readSeries(store, { asset: id, field, provider })
  return days.map((day, index) => [day, values[index]])
}

const good = () =>
  givenProvider('good', { history: (request) => history(rising({ ...request, from: '2025-10-01' })) })

describe('runIngest', () => {
  it('stores a history in one batch and keeps a run row of it', async () => {
    const store = await temporaryStore()
    const summary = await run(store, [good()])
    expect(summary).toMatchObject({ outcome: 'all', isCancelled: false, written: 6 })
    expect(summary.assets).toMatchObject([
      { asset: 'ORCL', provider: 'good', status: 'ok', written: 6, unchanged: 0 },
    ])
    expect((await closes(store)).at(-1)).toEqual(['2025-10-08', 105])
    expect(await readRuns(store, { limit: 5 })).toMatchObject([
      {
        asset: 'ORCL',
        provider: 'good',
        trigger: 'command',
        status: 'ok',
        written: 6,
        batch: 1,
        errorKind: null,
      },
    ])
  })

  it('writes nothing the second time and draws no vintage', async () => {
    const store = await temporaryStore()
    await run(store, [good()])
    const summary = await run(store, [good()], { from: '2025-10-01' })
    expect(summary.assets).toMatchObject([{ status: 'unchanged', written: 0, unchanged: 6 }])
    expect(await readVintage(store)).toBe(1)
  })

  it('does not ask again for what is stored and has settled', async () => {
    const store = await temporaryStore()
    const provider = good()
    await run(store, [provider])
    const summary = await run(store, [provider])
    expect(provider.asked).toHaveLength(1)
    expect(summary).toMatchObject({
      outcome: 'all',
      assets: [{ status: 'unchanged', message: expect.stringContaining('Up to date') }],
    })
  })

  it('asks only for the last days when the next session has closed', async () => {
    const store = await temporaryStore()
    const provider = good()
    await run(store, [provider])
    await run(store, [provider], { now: '2025-10-09T21:30:00.000Z' })
    expect(provider.asked.map(({ from, to }) => [from, to])).toEqual([
      ['2018-01-01', '2025-10-08'],
      ['2025-09-28', '2025-10-09'],
    ])
    expect(await closes(store)).toHaveLength(7)
  })

  it('keeps the notes on splits and counts the many others', async () => {
    const values = rising({ asset: asset('ORCL'), from: '2025-10-01', to: '2025-10-08' })
    const notes = ['Paid 1.', 'Paid 2.', 'Paid 3.', 'ORCL split 2:1 on 2000-10-13.']
    const noted = givenProvider('good', { history: () => history(values, notes) })
    const summary = await run(await temporaryStore(), [noted])
    expect(summary.assets[0]?.message).toBe('ORCL split 2:1 on 2000-10-13. Paid 1. Paid 2. And 1 more.')
  })

  it('tells progress before each asset and at the end', async () => {
    const seen: string[] = []
    await run(await temporaryStore(), [good()], {
      assets: [asset('ORCL'), asset('NVDA')],
      onProgress: ({ done, total, asset: id }) => seen.push(`${done}/${total} ${id}`),
    })
    expect(seen).toEqual(['0/2 ORCL', '1/2 NVDA', '2/2 '])
  })

  it('fails an asset that nobody covers, with a way out', async () => {
    const summary = await run(await temporaryStore(), [])
    expect(summary).toMatchObject({ outcome: 'none', assets: [{ provider: null, status: 'failed' }] })
    expect(summary.assets[0]?.message).toContain('import a CSV file')
  })
})

describe('runIngest when a source fails', () => {
  it.each([
    'unreachable',
    'timeout',
    'rate-limited',
    'server-error',
    'incomplete',
    'empty',
    'unauthorised',
    'not-found',
    'refused',
    'not-the-format',
    'circuit-open',
  ] as const)('asks the next one after %s', async (kind) => {
    const store = await temporaryStore()
    const summary = await run(store, [failing('bad', kind), good()])
    expect(summary).toMatchObject({
      outcome: 'all',
      assets: [
        { provider: 'bad', status: 'failed', errorKind: kind, message: `bad failed: ${kind}.` },
        { provider: 'good', status: 'ok' },
      ],
    })
    expect(await readRuns(store, { limit: 5 })).toMatchObject([
      { provider: 'good', status: 'ok' },
      { provider: 'bad', status: 'failed', errorKind: kind, message: `bad failed: ${kind}.` },
    ])
  })

  it('leaves what is stored as it is and goes on with the other assets', async () => {
    const store = await temporaryStore()
    await run(store, [good()])
    const before = await closes(store)
    const moody = givenProvider('good', {
      history: (request) => {
        if (request.asset.id === 'ORCL') throw new ProviderError('good', 'server-error', 'It is down.')
        return history(rising(request))
      },
    })
    const later = { now: '2025-10-09T21:30:00.000Z', assets: [asset('ORCL'), asset('NVDA')] }
    const summary = await run(store, [moody], later)
    expect(summary).toMatchObject({ outcome: 'some', assets: [{ status: 'failed' }, { status: 'ok' }] })
    expect(await closes(store)).toEqual(before)
  })

  it('takes an answer without values for a failure', async () => {
    const store = await temporaryStore()
    const summary = await run(store, [givenProvider('empty', { history: () => history([]) })])
    expect(summary).toMatchObject({
      outcome: 'none',
      assets: [{ status: 'failed', errorKind: 'empty' }],
    })
    expect(summary.assets[0]?.message).toContain('without a single value')
    expect(await readVintage(store)).toBe(0)
  })

  it('takes an answer with nothing but wrong values for a failure, and keeps them aside', async () => {
    const store = await temporaryStore()
    const wrong = givenProvider('wrong', {
      history: () => history([{ field: 'close', day: '2025-10-07', value: 0 }]),
    })
    expect(await run(store, [wrong])).toMatchObject({
      outcome: 'none',
      assets: [{ status: 'failed', errorKind: 'not-the-format', quarantined: 1 }],
    })
    expect(await readRuns(store, { limit: 1 })).toMatchObject([{ status: 'failed', quarantined: 1 }])
    expect(await readQuarantined(store)).toMatchObject([
      { asset: 'ORCL', at: '2025-10-07', value: '0', provider: 'wrong' },
    ])
  })

  it('throws what is no fault of a source, and says so in the run row', async () => {
    const store = await temporaryStore()
    const broken = givenProvider('broken', {
      history: () => {
        throw new TypeError('a mistake in the program')
      },
    })
    await expect(run(store, [broken])).rejects.toThrow('a mistake in the program')
    expect(await readRuns(store, { limit: 1 })).toMatchObject([{ status: 'failed', errorKind: null }])
  })
})

describe('runIngest puts aside what must not be stored', () => {
  it("with the provider's own refusals, and stores the rest", async () => {
    const store = await temporaryStore()
    const values = rising({ asset: asset('ORCL'), from: '2025-10-01', to: '2025-10-08' })
    const mixed = givenProvider('good', {
      history: () => ({
        values: [
          ...values.map((entry) => (entry.day === '2025-10-03' ? { ...entry, value: 10_200 } : entry)),
          { field: 'close', day: '2025-10-05', value: 100 },
          { field: 'close', day: '2025-10-31', value: 100 },
          { field: 'close', day: '2025-10-02', value: Number.NaN },
          { field: 'close', day: '2025-10-01', value: 55 },
        ],
        refused: [{ asset: 'ORCL', field: 'close', at: '2025-09-30', value: 'null', reason: 'no close' }],
        notes: [],
      }),
    })
    const summary = await run(store, [mixed])
    expect(summary).toMatchObject({
      outcome: 'all',
      assets: [{ status: 'partial', written: 5, quarantined: 6 }],
    })
    const reasons = Object.fromEntries((await readQuarantined(store)).map(({ at, reason }) => [at, reason]))
    expect(reasons).toEqual({
      '2025-09-30': 'no close',
      '2025-10-01': 'a second value for the day; 100 came first',
      '2025-10-02': 'not a finite number',
      '2025-10-03': expect.stringContaining('a jump by a factor of 101'),
      '2025-10-05': '2025-10-05 is no NYSE session',
      '2025-10-31': '2025-10-31 lies in the future',
    })
    expect((await closes(store)).map(([day]) => day)).not.toContain('2025-10-03')
  })

  it.each([
    ['close', -5, 'not above zero'],
    ['close', 1e12, 'a jump by a factor of'],
    ['adjClose', 0, 'not above zero'],
  ] as const)('with a %s of %d the whole bar of the day', async (field, wrong, reason) => {
    const store = await temporaryStore()
    const days = ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06']
    const provider = givenProvider('good', {
      history: () =>
        history(
          days.flatMap((day, index) =>
            (['close', 'adjClose', 'volume'] as const).map((name) => ({
              field: name,
              day,
              value: index === 1 && name === field ? wrong : 100 + index,
            })),
          ),
        ),
    })
    expect((await run(store, [provider])).assets).toMatchObject([{ written: 9, quarantined: 3 }])
    const refused = (await readQuarantined(store)).map((row) => [row.field, row.at, row.reason])
    expect(refused).toHaveLength(3)
    for (const [, at, why] of refused) {
      expect(at).toBe('2025-10-02')
      expect(why).toContain(reason)
    }
    expect(new Set(refused.map(([name]) => name))).toEqual(new Set(['close', 'adjClose', 'volume']))
  })

  it('but not the price of a day without a sound volume', async () => {
    const store = await temporaryStore()
    const provider = givenProvider('good', {
      history: () =>
        history([
          { field: 'close', day: '2025-10-01', value: 100 },
          { field: 'volume', day: '2025-10-01', value: -1 },
        ]),
    })
    expect((await run(store, [provider])).assets).toMatchObject([{ written: 1, quarantined: 1 }])
  })

  it('and leaves the day that is still running for the next pull', async () => {
    const store = await temporaryStore()
    const eager = givenProvider('good', {
      history: () =>
        history([
          { field: 'close', day: '2025-10-07', value: 100 },
          { field: 'close', day: '2025-10-08', value: 101 },
        ]),
    })
    const summary = await run(store, [eager], { now: '2025-10-08T15:00:00.000Z' })
    expect(summary.assets).toMatchObject([{ status: 'ok', written: 1, quarantined: 0 }])
  })

  it('and takes a step for sound on the day a split is noted', async () => {
    const store = await temporaryStore()
    const values = [1000, 1010, 101, 102].map((value, index) => ({
      field: 'close' as const,
      day: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06'][index]!,
      value,
    }))
    const noted = givenProvider('good', {
      history: () => history(values, ['ORCL split 10:1 on 2025-10-03.']),
    })
    expect((await run(store, [noted])).assets).toMatchObject([
      { status: 'ok', written: 4, message: 'ORCL split 10:1 on 2025-10-03.' },
    ])
  })
})

describe('runIngest of days before all that is stored', () => {
  const reaching = (from: Day, scale: number) =>
    givenProvider('good', {
      history: (request) =>
        history(rising({ ...request, from }, 90).map((entry) => ({ ...entry, value: scale * entry.value }))),
    })

  it('stores them where they meet it', async () => {
    const store = await temporaryStore()
    await run(store, [good()])
    await run(store, [reaching('2025-09-15', 1)], { from: '2025-09-01' })
    expect((await closes(store))[0]).toEqual(['2025-09-15', 90])
  })

  it('puts them aside in another scale, as if the whole history were in cents, and a newer day of it', async () => {
    const store = await temporaryStore()
    await run(store, [good()])
    const before = await closes(store)
    const next = { from: '2025-09-01', now: '2025-10-09T21:30:00.000Z' }
    const summary = await run(store, [reaching('2025-09-15', 100)], next)
    expect(summary).toMatchObject({ outcome: 'none', written: 0 })
    expect(await closes(store)).toEqual(before)
    expect((await readQuarantined(store)).map(({ reason }) => reason)).toContain(
      'off by a factor of 100.0 from the 101 stored for 2025-10-02, more than 5, and no split is known',
    )
  })
})

describe('runIngest of a history of which one part is in another scale', () => {
  const given = (factorOf: (day: Day) => number) =>
    givenProvider('good', {
      history: (request) =>
        history(
          rising({ ...request, from: '2025-08-01' }, 100).map((entry) => ({
            ...entry,
            value: entry.value * factorOf(entry.day),
          })),
        ),
    })
  const atLast = { from: '2025-07-01', now: '2025-10-09T21:30:00.000Z' }

  /** Days that are stored after a second answer in which the days up to one are in cents. */
  async function daysAfter(lastInCents: Day) {
    const store = await temporaryStore()
    await run(store, [good()])
    await run(store, [given((day) => (day <= lastInCents ? 100 : 1))], atLast)
    return (await closes(store)).map(([day]) => day)
  }

  it('stores the part that follows what is stored, though an older one is refused', async () => {
    const stored = await daysAfter('2025-09-30')
    expect([stored[0], stored.at(-1)]).toEqual(['2025-10-01', '2025-10-09'])
  })

  it('takes no older part for the beginning because what lies between was refused', async () => {
    expect((await daysAfter('2025-09-12'))[0]).toBe('2025-10-01')
  })

  it('lets no single wrong value at the beginning of what is stored stand for all of it', async () => {
    const store = await temporaryStore()
    const wrong = (await rising({ asset: asset('ORCL'), from: '2025-10-01', to: '2025-10-08' })).map(
      (entry, index) => ({
        asset: 'ORCL',
        provider: 'good',
        ...entry,
        value: index === 0 ? 10_000 : entry.value,
      }),
    )
    await writeBatch(store, { kind: 'import', provider: 'good', note: 'a test' }, { observations: wrong })
    await run(store, [given(() => 1)], atLast)
    expect((await closes(store))[0]).toEqual(['2025-08-01', 100])
  })
})

describe('runIngest when a provider has rescaled its prices', () => {
  it('asks for the whole history again, so that no false return remains', async () => {
    const store = await temporaryStore()
    let scale = 1
    const provider = givenProvider('good', {
      history: (request) => {
        const start = request.from < '2025-09-01' ? '2025-09-02' : request.from
        return history(
          rising({ ...request, from: '2025-09-02' })
            .filter(({ day }) => day >= start)
            .flatMap((entry) => [
              entry,
              { ...entry, field: 'adjClose' as const, value: entry.value * scale },
            ]),
        )
      },
    })
    await run(store, [provider])
    scale = 0.995
    const summary = await run(store, [provider], { now: '2025-10-09T21:30:00.000Z' })
    expect(provider.asked.map(({ from }) => from)).toEqual(['2018-01-01', '2025-09-28', '2018-01-01'])
    expect(summary.assets).toMatchObject([{ status: 'ok', quarantined: 0 }])
    expect((await closes(store, 'good', 'adjClose'))[0]).toEqual(['2025-09-02', 99.5])
    expect((await closes(store, 'good', 'close'))[0]).toEqual(['2025-09-02', 100])
  })
})

describe('runIngest with several providers', () => {
  it('asks no second one for a share', async () => {
    const second = givenProvider('second', { history: (request) => history(rising(request)) })
    await run(await temporaryStore(), [good(), second])
    expect(second.asked).toEqual([])
  })

  it('asks the next one for the market cap of a coin, each under its own name', async () => {
    const store = await temporaryStore()
    const caps = givenProvider('caps', {
      history: () => history([{ field: 'marketCap', day: '2025-10-07', value: 2.4e12 }]),
    })
    const summary = await run(store, [good(), caps], { assets: [asset('BTC')] })
    expect(summary.assets.map(({ provider, status }) => [provider, status])).toEqual([
      ['good', 'ok'],
      ['caps', 'ok'],
    ])
    expect(await closes(store, 'caps', 'marketCap', 'BTC')).toEqual([['2025-10-07', 2.4e12]])
  })

  it('asks all of them for a total and joins none', async () => {
    const store = await temporaryStore()
    const total = (id: string, value: number) =>
      givenProvider(id, { history: () => history([{ field: 'marketCap', day: '2025-10-07', value }]) })
    const summary = await run(store, [total('one', 4e12), total('two', 3.9e12)], { assets: [asset('TOTAL')] })
    expect(summary).toMatchObject({ outcome: 'all', written: 2 })
    expect(await closes(store, 'one', 'marketCap', 'TOTAL')).toEqual([['2025-10-07', 4e12]])
    expect(await closes(store, 'two', 'marketCap', 'TOTAL')).toEqual([['2025-10-07', 3.9e12]])
    expect(await readVintage(store)).toBe(2)
  })

  it('does not call a total good of which one provider failed', async () => {
    const one = givenProvider('one', {
      history: () => history([{ field: 'marketCap', day: '2025-10-07', value: 4e12 }]),
    })
    const summary = await run(await temporaryStore(), [one, failing('two', 'timeout')], {
      assets: [asset('TOTAL'), asset('ORCL')],
    })
    expect(summary.outcome).not.toBe('all')
  })
})

describe('runIngest of a total that is a sum over some assets', () => {
  const partial = () => {
    const provider = givenProvider('some', {
      history: () =>
        history([
          { field: 'marketCap', day: '2025-10-06', value: 3.6e12 },
          { field: 'marketCap', day: '2025-10-07', value: 3.724e12 },
        ]),
    })
    return { ...provider, facts: { ...provider.facts, isPartialTotal: true as const } }
  }
  const stored = async (...totals: [provider: string, day: string, value: number][]) => {
    const store = await temporaryStore()
    for (const [provider, day, value] of totals) {
      const observations = [{ asset: 'TOTAL', field: 'marketCap' as const, day, provider, value }]
      await writeBatch(store, { kind: 'import', provider, note: 'test' }, { observations })
    }
    return store
  }
  const message = async (store: Store, provider: Provider, id = 'TOTAL') =>
    (await run(store, [provider], { assets: [asset(id)] })).assets[0]?.message

  it('says what share it covers of the whole total known for the latest day in common', async () => {
    const store = await stored(
      ['older', '2025-10-06', 8e12],
      ['whole', '2025-10-06', 9e12],
      ['whole', '2025-10-07', 4e12],
      ['whole', '2025-10-08', 9e12],
      ['sample', '2025-10-07', 8e12],
    )
    expect(await message(store, partial())).toBe('It covers 93.1 % of the total of whole on 2025-10-07.')
  })

  it('takes the embedded sample for the whole only where there is no other', async () => {
    const sample = await stored(['sample', '2025-10-07', 4e12])
    expect(await message(sample, partial())).toBe('It covers 93.1 % of the total of sample on 2025-10-07.')
    const both = await stored(['sample', '2025-10-07', 4e12], ['whole', '2025-10-06', 4e12])
    expect(await message(both, partial())).toBe('It covers 90.0 % of the total of whole on 2025-10-06.')
  })

  it('says nothing where no day is in common, and nothing of a whole total', async () => {
    expect(await message(await stored(['whole', '2025-10-01', 4e12]), partial())).toBeNull()
    const { facts, ...rest } = partial()
    const { isPartialTotal: _, ...whole } = facts
    const store = await stored(['whole', '2025-10-07', 4e12])
    expect(await message(store, { ...rest, facts: whole })).toBeNull()
  })
})

describe('runIngest when it is cancelled', () => {
  it('stops at once, keeps what is stored, and says what was not asked for', async () => {
    const store = await temporaryStore()
    const stopping = new AbortController()
    const slow = givenProvider('slow', {
      history: (request) => {
        if (request.asset.id === 'ORCL') return history(rising({ ...request, from: '2025-10-01' }))
        return new Promise((_, reject) => {
          request.signal.addEventListener('abort', () =>
            reject(new ProviderError('slow', 'cancelled', 'Cancelled.')),
          )
          stopping.abort()
        })
      },
    })
    const assets = [asset('ORCL'), asset('NVDA'), asset('AMD')]
    const summary = await run(store, [slow, good()], { assets, signal: stopping.signal })
    expect(summary).toMatchObject({ outcome: 'some', isCancelled: true })
    expect(summary.assets.map(({ asset: id, status, message }) => [id, status, message])).toEqual([
      ['ORCL', 'ok', null],
      ['NVDA', 'failed', 'Cancelled.'],
      ['AMD', 'failed', expect.stringContaining('cancelled before')],
    ])
    expect(await closes(store, 'slow')).toHaveLength(6)
  })
})

describe('runIngest of hourly values', () => {
  const hours = (...instants: string[]) => ({
    readings: instants.map((instant, index) => ({
      asset: 'ORCL',
      field: 'close' as const,
      instant,
      value: 100 + index,
    })),
    refused: [],
    notes: [],
  })

  it('stores them as readings and the next time asks from the last stored day on', async () => {
    const store = await temporaryStore()
    const froms: string[] = []
    const provider = givenProvider('good', {
      intraday: async (request) => {
        froms.push(request.from)
        return hours('2025-10-07T14:30:00.000Z', '2025-10-07T15:30:00.000Z')
      },
    })
    const summary = await run(store, [provider], { interval: '1h' })
    expect(summary).toMatchObject({ outcome: 'all', written: 2, assets: [{ status: 'ok' }] })
    const range = { from: '2025-10-01T00:00:00.000Z', to: now }
    expect(await readReadings(store, { asset: 'ORCL', field: 'close', kind: '1h', ...range })).toHaveLength(2)
    expect(await run(store, [provider], { interval: '1h' })).toMatchObject({
      written: 0,
      assets: [{ status: 'unchanged' }],
    })
    expect(froms).toEqual(['2023-10-10', '2025-10-06'])
    expect(await closes(store)).toEqual([])
  })

  const split = (values: readonly number[], notes: readonly string[] = []) =>
    givenProvider('good', {
      intraday: async () => ({
        readings: ['2025-10-06T15:30:00.000Z', '2025-10-06T16:30:00.000Z', '2025-10-07T15:30:00.000Z']
          .slice(0, values.length)
          .map((instant, index) => ({
            asset: 'ORCL',
            field: 'close' as const,
            instant,
            value: values[index]!,
          })),
        refused: [],
        notes,
      }),
    })

  it('asks for all of them again after a split, and stores them in the new scale', async () => {
    const store = await temporaryStore()
    await run(store, [split([100, 101])], { interval: '1h' })
    const provider = split([10, 10.1, 10.2], ['ORCL split 10:1 on 2025-10-07: restated.'])
    expect(await run(store, [provider], { interval: '1h' })).toMatchObject({
      outcome: 'all',
      written: 3,
      assets: [{ status: 'ok', message: 'ORCL split 10:1 on 2025-10-07: restated.' }],
    })
  })

  it('stores none in another scale where no split is known', async () => {
    const store = await temporaryStore()
    await run(store, [split([100, 101])], { interval: '1h' })
    expect(await run(store, [split([10_000, 10_100, 10_200])], { interval: '1h' })).toMatchObject({
      outcome: 'none',
      written: 0,
      assets: [{ status: 'failed', errorKind: 'not-the-format', quarantined: 3 }],
    })
  })

  it('puts older ones aside that are of another scale than the first that is stored', async () => {
    const store = await temporaryStore()
    const stored = givenProvider('good', { intraday: async () => hours('2025-10-06T16:30:00.000Z') })
    await run(store, [stored], { interval: '1h' })
    expect(await run(store, [split([10_000])], { interval: '1h', from: '2025-10-06' })).toMatchObject({
      outcome: 'none',
      written: 0,
    })
  })

  it('takes no values for a failure', async () => {
    const provider = givenProvider('good', { intraday: async () => hours() })
    expect(await run(await temporaryStore(), [provider], { interval: '1h' })).toMatchObject({
      outcome: 'none',
      assets: [{ status: 'failed', errorKind: 'empty' }],
    })
  })
})
