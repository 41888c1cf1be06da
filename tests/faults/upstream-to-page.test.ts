import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readEnv } from '@/lib/env'
import { ingestOnce } from '@/lib/ingest/ingest-once'
import { createRefresher } from '@/lib/ingest/refresh-stale'
import { assetById } from '@/lib/market/catalogue'
import type { Day } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import type { Politeness } from '@/lib/providers/polite'
import type { Provider } from '@/lib/providers/provider'
import { createProviders } from '@/lib/providers/registry'
import { getDashboard } from '@/lib/queries/dashboard'
import { readSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { readRuns } from '@/lib/store/runs'
import { temporaryStore } from '../ingest/temporary-store'
import { QUICK } from '../providers/quick'
import { type Answer, chartBody, send, sendHalf, silence, startPosingYahoo } from './posing-yahoo'

const ASSETS = ['ORCL', 'NVDA'].flatMap((id) => assetById(id) ?? [])
/** Friday's close is stored; by Wednesday those of Monday and Tuesday are missing. */
const KNOWN = sessionsBetween('2025-06-02', '2026-03-06')
const MISSED = ['2026-03-09', '2026-03-10']
const SATURDAY = '2026-03-07T12:00:00.000Z'
const WEDNESDAY = '2026-03-11T12:00:00.000Z'

const closesOn = (days: readonly Day[], symbol: string) =>
  days.map((_, index) => Math.round(20_000 + 3_000 * Math.sin(index * (symbol === 'ORCL' ? 1 : 1.3))) / 100)

const good: Answer = (response, symbol) =>
  send(200, chartBody(KNOWN, closesOn(KNOWN, symbol)))(response, symbol)

// Run rows carry the time of the clock.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(SATURDAY) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Gives up on a silent source soon. Only where it is silent: a busy machine may be slow to answer, too. */
const IMPATIENT = { ...QUICK, silenceMs: 50, retries: 1 }

/** A store filled by a good pull on Saturday, and on Wednesday the way from Yahoo to it. */
async function filled(politeness: Partial<Politeness> = QUICK) {
  const yahoo = await startPosingYahoo(good)
  const store = await temporaryStore()
  const environment = readEnv({ YAHOO_BASE_URL: yahoo.url })
  const pull = (providers: readonly Provider[]) => {
    const { signal } = new AbortController()
    const now = new Date().toISOString()
    return ingestOnce({ store, providers, assets: ASSETS, trigger: 'schedule', now, signal }, ['history'])
  }
  const first = await pull(createProviders(environment, { politeness: QUICK }))
  expect(first).toMatchObject({ outcome: 'all', written: 4 * KNOWN.length })
  const known = { values: await storedValues(store), page: await pageAt(store, SATURDAY) }
  vi.setSystemTime(new Date(WEDNESDAY))
  const providers = createProviders(environment, { politeness })
  return { yahoo, store, providers, known, pull: () => pull(providers) }
}

const storedValues = (store: Store) =>
  Promise.all(
    ASSETS.flatMap(({ id }) =>
      (['close', 'adjClose'] as const).map((field) =>
        readSeries(store, { asset: id, field, provider: 'yahoo' }),
      ),
    ),
  )

async function pageAt(store: Store, now: string) {
  const query = new URLSearchParams('x=ORCL&y=NVDA')
  const dashboard = await getDashboard(store, query, { language: 'en', urlLanguage: null }, new Date(now))
  const { quotes, answer, evidence, charts, table } = dashboard
  // How old the last value is by now moves on, and is not one of them.
  const drawn = charts.map(({ staleEnd: _, ...chart }) => chart)
  return { quotes, figures: { answer, evidence, drawn, table } }
}

const answerWith = (...closes: readonly unknown[]) =>
  send(200, chartBody(MISSED.slice(-closes.length), closes))
const page = '<!DOCTYPE html><html><body><p>Will be right back</p></body></html>'
const whole = chartBody(MISSED, [210, 211])

const FAULTS: readonly [what: string, answer: Answer, kind: string, sentence: string][] = [
  [
    '429 without Retry-After',
    send(429, 'Edge: Too Many Requests'),
    'rate-limited',
    "Yahoo Finance answered with status 429, saying 'Edge: Too Many Requests'.",
  ],
  [
    '429 with a Retry-After longer than we wait',
    send(429, '', { 'retry-after': '120' }),
    'rate-limited',
    'Yahoo Finance answered with status 429. It asked to wait 120 s.',
  ],
  [
    'a page of HTML',
    send(200, page, { 'content-type': 'text/html' }),
    'not-the-format',
    "Yahoo Finance answered with a page instead of JSON, saying 'Will be right back'.",
  ],
  [
    'closes that are null',
    answerWith(null, null),
    'not-the-format',
    'Yahoo Finance: 2 values were refused; the first: close of ORCL at 2026-03-09, no close given.',
  ],
  [
    'closes that are text',
    answerWith('n/a'),
    'not-the-format',
    'Yahoo Finance: 2 values were refused; the first: close of ORCL at 2026-03-10, not a number.',
  ],
  [
    'times that are text',
    send(200, chartBody([], [], { timestamp: ['yesterday'] })),
    'not-the-format',
    'The reply of Yahoo Finance does not have the expected form (timestamp.0: Invalid input: expected number',
  ],
  [
    'a number in place of a chart',
    send(200, '5'),
    'not-the-format',
    'Yahoo Finance answered with something that cannot be used (Unexpected result).',
  ],
  [
    'a whole history in another scale',
    send(
      200,
      chartBody(
        [...KNOWN, ...MISSED],
        [...closesOn(KNOWN, 'ORCL'), 210, 211].map((close) => close * 100),
      ),
    ),
    'not-the-format',
    'values were refused; the first: close of ORCL at 2025-06-02, off by a factor of',
  ],
  [
    'prices in another currency',
    send(200, chartBody(MISSED, [180, 181], { meta: { currency: 'EUR', symbol: 'ORCL' } })),
    'not-the-format',
    'Yahoo Finance: 2 values were refused; the first: close of ORCL at 2026-03-09, given in EUR, not in USD.',
  ],
  ['a body that breaks off', sendHalf(whole), 'incomplete', 'The reply of Yahoo Finance broke off.'],
  [
    'JSON that breaks off',
    send(200, whole.slice(0, -9)),
    'incomplete',
    'The JSON of Yahoo Finance breaks off',
  ],
  ['an empty body', send(200, ''), 'incomplete', 'Yahoo Finance answered with nothing.'],
  [
    'a chart without a bar',
    send(200, chartBody([], [])),
    'empty',
    'Yahoo Finance answered without a single value of ORCL from 2026-02-24 to 2026-03-10.',
  ],
  ['a connection that is never answered', silence, 'timeout', 'Yahoo Finance did not answer in time.'],
  [
    'a connection that is closed at once',
    (response) => response.destroy(),
    'unreachable',
    'Yahoo Finance cannot be reached (ECONNRESET).',
  ],
]

describe('after a good pull, a source that fails', () => {
  it.each(FAULTS)('with %s leaves the figures as they are and says so', async (_, answer, kind, sentence) => {
    const { yahoo, store, known, pull } = await filled(answer === silence ? IMPATIENT : QUICK)
    yahoo.answer = answer
    expect(await pull()).toMatchObject({ outcome: 'none', written: 0 })

    const [run] = await readRuns(store, { limit: 1, asset: 'ORCL' })
    expect(run).toMatchObject({ provider: 'yahoo', status: 'failed', errorKind: kind, written: 0 })
    expect(run?.message).toContain(sentence)
    expect(run?.message).toMatch(/^[A-Z].*\.$/)

    expect(await storedValues(store)).toEqual(known.values)
    const now = await pageAt(store, WEDNESDAY)
    expect(now.figures).toEqual(known.page.figures)
    for (const { id } of ASSETS) {
      const [before, after] = [known.page, now].map(({ quotes }) => quotes.find(({ asset }) => asset === id))
      expect(before).toMatchObject({ state: 'closed' })
      expect(after).toMatchObject({
        price: before?.price,
        time: '6 Mar 2026, 16:00 New York',
        age: '4 days old',
        state: 'stale',
      })
    }
  })

  it('with one null among good closes stores the good ones, and counts and names the other', async () => {
    const { yahoo, store, known, pull } = await filled()
    yahoo.answer = answerWith(211.5, null)
    expect(await pull()).toMatchObject({ outcome: 'all', written: 4 })
    expect((await readRuns(store, { limit: 1, asset: 'ORCL' }))[0]).toMatchObject({
      status: 'partial',
      errorKind: null,
      quarantined: 1,
      message: 'One value was refused; it: close of ORCL at 2026-03-10, no close given.',
    })
    const [closes] = await storedValues(store)
    expect(closes?.days).toEqual([...(known.values[0]?.days ?? []), '2026-03-09'])
    const { quotes } = await pageAt(store, WEDNESDAY)
    expect(quotes.find(({ asset }) => asset === 'ORCL')).toMatchObject({
      price: 'USD\u00a0211.50',
      state: 'stale',
    })
  })

  it('is up to date again once it answers', async () => {
    const { yahoo, store, pull } = await filled()
    yahoo.answer = send(503, '')
    expect(await pull()).toMatchObject({ outcome: 'none' })
    yahoo.answer = answerWith(210, 211)
    expect(await pull()).toMatchObject({ outcome: 'all', written: 8 })
    const { quotes } = await pageAt(store, WEDNESDAY)
    expect(quotes.find(({ asset }) => asset === 'ORCL')).toMatchObject({
      price: 'USD\u00a0211.00',
      state: 'closed',
    })
  })
})

describe('while a source does not answer', () => {
  it('the page of a stale asset is there within a second, and asking for a pull returns at once', async () => {
    const { yahoo, store, known, providers } = await filled()
    yahoo.answer = silence
    const refresher = createRefresher({ store, providers, now: () => WEDNESDAY })
    onTestFinished(() => {
      refresher.stop()
      return refresher.settled()
    })
    const asked = yahoo.nextRequest()
    let start = performance.now()
    refresher.requestRefresh(ASSETS)
    expect(performance.now() - start).toBeLessThan(50)
    await asked
    start = performance.now()
    const { quotes, figures } = await pageAt(store, WEDNESDAY)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(figures).toEqual(known.page.figures)
    expect(quotes.find(({ asset }) => asset === 'ORCL')?.state).toBe('stale')
  })
})
