import axios from 'axios'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { GET as getData } from '@/app/api/v1/data/route'
import { GET as getHealth } from '@/app/api/v1/health/route'
import { GET as getMetrics } from '@/app/metrics/route'
import { store } from '@/app/store'
import { Data } from '@/components/data/data'
import { type Env, readEnv } from '@/lib/env'
import { recordAttempt } from '@/lib/ingest/attempt'
import { runReadings } from '@/lib/ingest/run-readings'
import { createLogger } from '@/lib/logger'
import { assetById } from '@/lib/market/catalogue'
import { createProviders } from '@/lib/providers/registry'
import { getDataPage } from '@/lib/queries/data-page'
import { knownSecrets } from '@/lib/secrecy/known-secrets'
import { connect } from '@/lib/store/connect'
import { closeStore } from '@/lib/store/open-store'
import { readRuns } from '@/lib/store/runs'
import { get } from '../api/requests'
import { render } from '../components/render'
import { type LoopbackServer, startLoopback } from '../providers/loopback-server'
import { QUICK } from '../providers/quick'
import { temporaryDatabaseUrl } from '../queries/stores'

const TOKEN = 'planted-admin-token'
const KEY = 'CG-planted-key-12345'
const CMC_KEY = 'planted-cmc-key-67890'
const PASSWORD = 'planted-database-password'
const CRUMB = 'planted.crumb'
const COOKIE = 'planted-cookie-value'
const PLANTED = /planted/

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  Object.assign(process.env, { LOG_LEVEL: 'silent', ADMIN_TOKEN: TOKEN, COINGECKO_API_KEY: KEY })
  process.env.COINMARKETCAP_API_KEY = CMC_KEY
  const opened = await store()
  return () => closeStore(opened)
})

const given = (more: Record<string, string> = {}): Env =>
  readEnv({ ADMIN_TOKEN: TOKEN, COINGECKO_API_KEY: KEY, COINMARKETCAP_API_KEY: CMC_KEY, ...more })

async function loopback(...given: Parameters<typeof startLoopback>): Promise<LoopbackServer> {
  const server = await startLoopback(...given)
  onTestFinished(() => server.close())
  return server
}

/** The lines that a log of this process writes. */
function logged(write: (log: ReturnType<typeof createLogger>) => void, env: Env = given()): string {
  let said = ''
  write(createLogger('trace', { write: (line) => (said += line) }, knownSecrets(env)))
  for (const line of said.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  return said
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error,
  )

describe('a planted secret', () => {
  it('does not come out with a failed request, which holds its headers, address and body', async () => {
    const { url } = await loopback({ '/quote': { status: 401, body: { key: KEY } } })
    const error = await failureOf(
      axios.post(
        `${url}/quote?crumb=${CRUMB}`,
        { password: PASSWORD },
        {
          headers: { 'x-cg-pro-api-key': KEY, authorization: `Bearer ${TOKEN}`, cookie: `A1=${COOKIE}` },
          auth: { username: 'reader', password: PASSWORD },
        },
      ),
    )
    expect(JSON.stringify(error)).toMatch(PLANTED)
    const said = logged((log) => {
      log.error({ error }, 'failed')
      log.error(error)
      log.error({ reason: error, list: [{ deep: error }] }, 'failed')
      log.info({ url: `${url}/quote?crumb=${CRUMB}&x=1`, headers: { Cookie: COOKIE } }, `Bearer ${TOKEN}`)
    })
    expect(said).toContain('Request failed with status code 401')
    expect(said).not.toMatch(PLANTED)
  })

  it('does not come out with a database that cannot be reached', async () => {
    const databaseUrl = `postgresql://reader:${PASSWORD}@127.0.0.1:9/none`
    const error = await failureOf(connect(databaseUrl))
    expect(String(error)).toContain('127.0.0.1:9/none')
    expect(String(error)).not.toMatch(PLANTED)
    const env = given({ DATABASE_URL: databaseUrl })
    const said = logged((log) => {
      log.error({ error, env, databaseUrl }, `No answer of ${databaseUrl}`)
      log.error(new Error(`password authentication failed: ${PASSWORD}`))
    }, env)
    expect(said).toContain('127.0.0.1:9/none')
    expect(said).not.toMatch(PLANTED)
  })

  it('does not come out with a source that repeats it, in runs, page, data, health or metrics', async () => {
    const echo = { status: 401, body: { error: `The key ${KEY} is wrong, and so is ${CMC_KEY}` } }
    const { url, requests } = await loopback({ '/global': echo, '/v1/global-metrics/quotes/latest': echo })
    const env = given({
      COINGECKO_BASE_URL: url,
      COINMARKETCAP_BASE_URL: url,
      ...Object.fromEntries(['YAHOO', 'COINMETRICS', 'COINPAPRIKA'].map((name) => [`${name}_BASE_URL`, url])),
    })
    const opened = await store()
    const summary = await runReadings({
      store: opened,
      providers: createProviders(env, { politeness: QUICK }),
      assets: ['TOTAL', 'BTC'].flatMap((id) => assetById(id) ?? []),
      trigger: 'command',
      now: new Date().toISOString(),
      signal: new AbortController().signal,
    })
    expect(requests.some(({ headers }) => JSON.stringify(headers).includes(KEY))).toBe(true)
    await failureOf(
      recordAttempt(opened, { asset: 'BTC', provider: 'yahoo', trigger: 'command' }, async () => {
        throw new Error(`It broke with ${TOKEN} in ${url}/quote?crumb=${CRUMB}`)
      }),
    )
    const runs = await readRuns(opened, { limit: 50 })
    expect(runs.some(({ message }) => message?.includes('It broke with [kept out]'))).toBe(true)
    const { page, ...rest } = await getDataPage(opened, 'en', new Date())
    const shown = [
      JSON.stringify([summary, runs]),
      render(<Data page={page} {...rest} notes={[]} urlLang={undefined} />),
      await (await getData(get('/api/v1/data'))).text(),
      await (await getHealth(get('/api/v1/health'))).text(),
      await (await getMetrics(get('/metrics'))).text(),
    ]
    for (const text of shown) expect(text).not.toMatch(PLANTED)
    expect(shown[1]).toContain('status 401')
  })
})
