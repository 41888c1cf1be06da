import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { GET as getCorrelation } from '@/app/api/v1/correlation/route'
import { GET as getMetrics } from '@/app/metrics/route'
import { store } from '@/app/store'
import { recordAttempt } from '@/lib/ingest/attempt'
import { logger } from '@/lib/logger'
import { meters } from '@/lib/metrics/meters'
import { metricsText } from '@/lib/metrics/metrics-text'
import { observeComputation } from '@/lib/metrics/observe-computation'
import { observeRequest } from '@/lib/metrics/observe-request'
import { ProviderError } from '@/lib/providers/errors'
import { closeStore } from '@/lib/store/open-store'
import { fillStore } from '../queries/filled-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { get } from './requests'

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  process.env.LOG_LEVEL = 'silent'
  const opened = await store()
  await fillStore(opened)
  return () => closeStore(opened)
})

const VALUE = String.raw`(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|Na[nN]|[+-]Inf)`
const LABEL = String.raw`[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*"`
const SAMPLE = new RegExp(`^([a-zA-Z_:][\\w:]*)(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (${VALUE})$`)
const COMMENT =
  /^# (?:HELP [a-zA-Z_:][\w:]* .*|TYPE [a-zA-Z_:][\w:]* (?:counter|gauge|histogram|summary|untyped))$/

/** The samples of an exposition by name and labels, each line held to the text format of Prometheus. */
function parsed(text: string): Map<string, number> {
  expect(text.endsWith('\n')).toBe(true)
  const typed = new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name))
  const samples = new Map<string, number>()
  for (const line of text.split('\n').filter((one) => one !== '')) {
    if (line.startsWith('#')) {
      expect(line).toMatch(COMMENT)
      continue
    }
    const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? []
    expect([line, name]).not.toEqual([line, ''])
    expect(typed).toContain(typed.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, ''))
    const key = labels === '' ? name : `${name}{${labels}}`
    expect(samples.has(key), `${key} stands there twice`).toBe(false)
    samples.set(key, value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value))
  }
  return samples
}

const scraped = async () => parsed(await (await getMetrics(get('/metrics'))).text())

describe('GET /metrics', () => {
  it('answers in the text format, line for line, and is kept by nobody', async () => {
    const response = await getMetrics(get('/metrics'))
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const samples = parsed(await response.text())
    expect(samples.get('spillover_ready')).toBe(1)
    expect(samples.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6)
  })

  it('says of the store what is in it', async () => {
    const samples = await scraped()
    expect(samples.get('spillover_database_up')).toBe(1)
    expect(samples.get('spillover_data_vintage')).toBe(6)
    expect(samples.get('spillover_values_refused')).toBe(1)
    expect(samples.get('spillover_assets{state="sample"}')).toBe(7)
    expect(samples.get('spillover_assets{state="none"}')).toBe(28)
    expect(samples.get('spillover_asset_age_seconds{asset="ORCL"}')).toBeGreaterThan(0)
    expect(samples.has('spillover_asset_age_seconds{asset="TAO"}')).toBe(false)
    expect(samples.get('spillover_ingest_last_success_timestamp_seconds{provider="yahoo"}')).toBe(
      Date.parse('2026-11-29T09:11:00.000Z') / 1_000,
    )
    expect(samples.has('spillover_ingest_last_success_timestamp_seconds{provider="coingecko"}')).toBe(false)
  })

  it('counts attempts by provider, result and kind, and the values they brought', async () => {
    const opened = await store()
    const about = { asset: 'ORCL', provider: 'yahoo', trigger: 'command' } as const
    const gained = { written: 7, unchanged: 3, quarantined: 2, batch: null, message: null }
    await recordAttempt(opened, about, async () => gained)
    await recordAttempt(opened, about, async () => {
      throw new ProviderError('yahoo', 'rate-limited', 'Too fast.')
    })
    const samples = await scraped()
    const attempts = (result: string, kind: string) =>
      samples.get(`spillover_ingest_attempts_total{provider="yahoo",result="${result}",kind="${kind}"}`)
    expect([attempts('partial', 'none'), attempts('failed', 'rate-limited')]).toEqual([1, 1])
    const values = (outcome: string) =>
      samples.get(`spillover_ingest_values_total{provider="yahoo",outcome="${outcome}"}`)
    expect([values('written'), values('unchanged'), values('refused')]).toEqual([7, 3, 2])
  })

  it('counts computations by queue, and those that were turned away without a duration', async () => {
    const answered = 'spillover_computations_total{queue="quick",outcome="answered"}'
    const first = await scraped()
    const before = first.get(answered)
    expect(first.get('spillover_computations_total{queue="long",outcome="busy"}')).toBe(0)
    expect((await getCorrelation(get('/api/v1/correlation?window=31'))).status).toBe(200)
    observeComputation({ queue: 'long', outcome: 'busy', seconds: 0 })
    const samples = await scraped()
    expect(samples.get(answered)).toBeGreaterThan(before ?? Number.NaN)
    expect(samples.get('spillover_computation_duration_seconds_count{queue="quick"}')).toBe(
      samples.get(answered),
    )
    expect(samples.get('spillover_computations_total{queue="long",outcome="busy"}')).toBe(1)
    expect(samples.has('spillover_computation_duration_seconds_count{queue="long"}')).toBe(false)
    expect(samples.get('spillover_computations_waiting{queue="quick"}')).toBe(0)
    expect(samples.get('spillover_computations_running{queue="quick"}')).toBe(0)
    expect(samples.get('spillover_compute_threads{queue="quick"}')).toBeGreaterThan(0)
  })

  it('counts requests by the template of their route, and what callers make up as one', async () => {
    observeRequest({ route: '/s/[id]', method: 'GET', status: 200, seconds: 0.02 })
    observeRequest({ route: '/s/[id]', method: 'BREW', status: 405, seconds: 0.02 })
    observeRequest({ route: '/s/[id]', method: 'STEEP', status: 405, seconds: 0.02 })
    const samples = await scraped()
    expect(samples.get('spillover_http_requests_total{route="/s/[id]",method="GET",status="200"}')).toBe(1)
    expect(samples.get('spillover_http_requests_total{route="/s/[id]",method="OTHER",status="405"}')).toBe(2)
    const bucket = (le: string) =>
      samples.get(`spillover_http_request_duration_seconds_bucket{le="${le}",route="/s/[id]",method="GET"}`)
    expect([bucket('0.01'), bucket('0.025'), bucket('+Inf')]).toEqual([0, 1, 1])
  })

  it('gives no figure of a store that cannot be read: what is not known is not 0', async () => {
    await scraped()
    const { text } = await metricsText({ ready: false, queues: [], store: null })
    const samples = parsed(text)
    expect([samples.get('spillover_ready'), samples.get('spillover_database_up')]).toEqual([0, 0])
    const ofStore = [...samples.keys()].filter((name) =>
      /^spillover_(?:data_vintage|values_refused|assets|asset_|ingest_last)/.test(name),
    )
    expect(ofStore).toEqual([])
  })

  it('says in the log why it gives none', async () => {
    const { writer } = await store()
    const rename = (from: string, to: string) =>
      writer.$executeRawUnsafe(`alter table ${from} rename to ${to}`)
    await rename('quarantined', 'elsewhere')
    onTestFinished(async () => void (await rename('elsewhere', 'quarantined')))
    const logged = vi.spyOn(logger(), 'error').mockReturnValue()
    onTestFinished(() => logged.mockRestore())
    expect((await scraped()).get('spillover_database_up')).toBe(0)
    expect(logged).toHaveBeenCalledWith(
      { error: expect.any(Error) },
      'The store cannot be read for the metrics.',
    )
  })

  it('gives at most 500 assets lines of their own, and counts all of them', async () => {
    const assets = Array.from({ length: 600 }, (_, index) => ({
      id: `A${index}`,
      ageSeconds: 1,
      daysBehind: 0,
    }))
    const states = { current: 600, stale: 0, sample: 0, none: 0 }
    const known = { vintage: 1, isWritable: true, refused: 0, states, assets, providers: [] }
    const samples = parsed((await metricsText({ ready: true, queues: [], store: known })).text)
    expect([...samples.keys()].filter((name) => name.startsWith('spillover_asset_age'))).toHaveLength(500)
    expect(samples.get('spillover_assets{state="current"}')).toBe(600)
  })

  it('is one registry however often the module is loaded', () => {
    expect(meters()).toBe(meters())
    expect((globalThis as { spilloverMeters?: unknown }).spilloverMeters).toBe(meters())
  })
})
