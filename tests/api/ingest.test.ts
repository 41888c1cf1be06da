import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/v1/ingest/route'
import { store } from '@/app/store'
import { ingestSummary } from '@/lib/contract/answers/writes'
import { importCsv } from '@/lib/ingest/import-csv'
import { withRequestScope } from '@/lib/request-scope'
import { readVintage } from '@/lib/store/batches'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { post } from './requests'

const PATH = '/api/v1/ingest'
const AUTHORISED = { authorization: 'Bearer a-secret' }

/** An address of this machine at which nobody listens. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

beforeAll(async () => {
  const nobody = await closedAddress()
  for (const name of ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP'])
    process.env[`${name}_BASE_URL`] = nobody
  process.env.LOG_LEVEL = 'silent'
  process.env.ADMIN_TOKEN = 'a-secret'
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

describe('POST /api/v1/ingest', () => {
  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer wrong' }],
    ['another scheme', { authorization: 'Basic a-secret' }],
    ['a token with more behind it', { authorization: 'Bearer a-secret2' }],
  ])('refuses %s', async (_, headers) => {
    const response = await POST(post(PATH, null, headers as Record<string, string>))
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('takes no more than 30 wrong tokens of one client in a minute, and the right one still', async () => {
    const by = (client: string, token: string) =>
      withRequestScope({ client, signal: new AbortController().signal, setStatus: () => {} }, () =>
        POST(post(`${PATH}?assets=GOLD`, null, { authorization: `Bearer ${token}` })),
      )
    const statuses: number[] = []
    for (let time = 0; time < 30; time += 1) statuses.push((await by('guesser', `a-guess-${time}`)).status)
    expect(new Set(statuses)).toEqual(new Set([401]))
    const refused = await by('guesser', 'one-more')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    // Past the token, to what is wrong with the asset.
    expect((await by('guesser', 'a-secret')).status).toBe(400)
    expect((await by('another', 'wrong')).status).toBe(401)
  })

  it('compares no token any more of a client that has sent 300 in a minute', async () => {
    const by = (token: string) =>
      withRequestScope({ client: 'flood', signal: new AbortController().signal, setStatus: () => {} }, () =>
        POST(post(`${PATH}?assets=GOLD`, null, { authorization: `Bearer ${token}` })),
      )
    for (let time = 0; time < 300; time += 1) await by(`a-guess-${time}`)
    expect((await by('a-secret')).status).toBe(429)
  })

  it('refuses an unknown asset with the known ones', async () => {
    const response = await POST(post(`${PATH}?assets=ORCL,GOLD`, null, AUTHORISED))
    expect(response.status).toBe(400)
    expect((await response.json()).choices).toContain('NVDA')
  })

  it('pulls a basket as its members, each asset once', async () => {
    const response = await POST(post(`${PATH}?assets=ORCL%2BNVDA,nvda`, null, AUTHORISED))
    const said = await response.json()
    expect(ingestSummary.safeParse(said).error?.issues).toBeUndefined()
    const { assets } = said as { assets: { asset: string }[] }
    expect([...new Set(assets.map(({ asset }) => asset))]).toEqual(['ORCL', 'NVDA', '*'])
  }, 60_000)

  it('knows an asset that an import has added, and says that nobody has its history', async () => {
    const file = Readable.from(['day,asset,value\n2025-10-07,MYFUND,12.5\n'])
    await importCsv(await store(), file, { name: 'own.csv', now: '2025-10-08T12:00:00.000Z' })
    const response = await POST(post(`${PATH}?assets=MYFUND`, null, AUTHORISED))
    expect(response.status).toBe(200)
    expect((await response.json()).assets).toMatchObject([
      {
        asset: 'MYFUND',
        provider: null,
        status: 'failed',
        message: expect.stringContaining('import a CSV file'),
      },
    ])
  })

  it('says what failed where no provider can be reached, and writes nothing', async () => {
    const before = await readVintage(await store())
    const response = await POST(post(`${PATH}?assets=ORCL,ORCL`, null, AUTHORISED))
    const body = await response.json()
    expect(response.status).toBe(200)
    expect(body).toMatchObject({ outcome: 'none', written: 0, isCancelled: false })
    expect(body.failed).toBe(body.assets.length)
    expect(body.assets[0]).toMatchObject({ asset: 'ORCL', provider: 'yahoo', status: 'failed' })
    expect(body.message).toMatch(/^0 values written; \d+ of \d+ attempts failed, the first: .*[^.]\.$/)
    expect(await readVintage(await store())).toBe(before)
  }, 60_000)

  it('tells its progress in lines of JSON where asked to, and ends with the same summary', async () => {
    const headers = { ...AUTHORISED, accept: 'application/x-ndjson' }
    const response = await POST(post(`${PATH}?assets=ORCL`, null, headers))
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toMatchObject({ type: 'progress', asset: 'ORCL', done: 0, total: 1 })
    expect(lines.at(-1)).toMatchObject({ type: 'summary', written: 0 })
    expect(lines.at(-1).failed).toBeGreaterThan(0)
  }, 60_000)
})
