import { beforeAll, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/v1/snapshots/[id]/route'
import { POST } from '@/app/api/v1/snapshots/route'
import { store } from '@/app/store'
import { CLIENT_LIMITS } from '@/lib/limits/client-limits'
import { logger } from '@/lib/logger'
import { withRequestScope } from '@/lib/request-scope'
import { writeBatch } from '@/lib/store/batches'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { get, post } from './requests'

const PATH = '/api/v1/snapshots'

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

async function share(body: unknown) {
  const response = await POST(post(PATH, typeof body === 'string' ? body : JSON.stringify(body)))
  return { status: response.status, body: await response.json() }
}

async function read(id: string, headers: Record<string, string> = {}) {
  return GET(get(`${PATH}/${id}`, headers), { params: Promise.resolve({ id }) })
}

describe('POST /api/v1/snapshots', () => {
  it('freezes a view and says where it is', async () => {
    const { status, body } = await share({ view: { x: ['NVDA'], window: 90 } })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.stringMatching(/^[a-z2-7]{16}$/),
      url: `/s/${body.id}`,
      question: 'correlation',
      view: expect.objectContaining({ x: ['NVDA'], window: 90, from: '2025-05-08', to: '2026-08-21' }),
      vintage: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('gives the same id for the same view', async () => {
    const [one, other] = [await share({ view: { x: 'AMD' } }), await share({ view: '?x=AMD' })]
    expect(other.body.id).toBe(one.body.id)
  })

  it.each([
    ['no JSON', 'view=1'],
    ['nothing', ''],
    ['JSON without a view', '{}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a view that is a number', '{"view":7}'],
  ])('refuses %s with one sentence', async (_, text) => {
    const { status, body } = await share(text)
    expect(status).toBe(400)
    expect(body.detail).toBe("'view' must be an object of a page's parameters, or the query of its link.")
  })

  it('refuses a view that cannot be used, with the choices', async () => {
    const { status, body } = await share({ view: { x: 'GOLD', window: true } })
    expect(status).toBe(400)
    expect(body.detail).toContain("'GOLD' is not a known asset")
    expect(body.detail).toContain("window: 'true' is not a whole number from 20 to 250.")
  })

  it('refuses a view of an asset without values', async () => {
    expect((await share({ view: { x: 'TAO' } })).status).toBe(404)
  })

  it('refuses more than 4 kB, with or without a length in the header', async () => {
    const large = JSON.stringify({ view: { x: 'Q'.repeat(5000) } })
    expect(await share(large)).toMatchObject({
      status: 413,
      body: { detail: 'A view has at most 4096 bytes.' },
    })
    const streamed = new Request(`http://localhost:3000${PATH}`, {
      method: 'POST',
      body: new ReadableStream({
        start(controller) {
          for (let part = 0; part < 100; part++) controller.enqueue(new Uint8Array(1024).fill(32))
          controller.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)
    expect((await POST(streamed)).status).toBe(413)
  })
})

describe('GET /api/v1/snapshots/{id}', () => {
  it('gives the view, the vintage, the answer of then and its hash', async () => {
    const { body: shared } = await share({ view: { window: 90 } })
    const body = await (await read(shared.id)).json()
    expect(body).toMatchObject({ ...shared, seed: 20251007, methods: { correlation: 'pearson/1' } })
    expect(body.answer.sentence.en).toMatch(/^Oracle and the total crypto market cap/)
    expect(body.answer.sentence.de).toMatch(/^Oracle und der Krypto-Gesamtmarkt/)
    expect(body.answer.correlation.r).toEqual(expect.any(Number))
  })

  it('is 304 for who has it already', async () => {
    const { body } = await share({ view: {} })
    const etag = (await read(body.id)).headers.get('etag') ?? ''
    expect((await read(body.id, { 'if-none-match': etag })).status).toBe(304)
  })

  it('keeps its numbers when a value is corrected afterwards', async () => {
    const { body } = await share({ view: {} })
    const before = await (await read(body.id)).text()
    await writeBatch(
      await store(),
      { kind: 'correction', provider: 'sample', note: 'a test' },
      {
        observations: [{ asset: 'ORCL', field: 'close', provider: 'sample', day: '2026-08-20', value: 100 }],
      },
    )
    expect(await (await read(body.id)).text()).toBe(before)
    const { body: anew } = await share({ view: {} })
    expect(anew.id).not.toBe(body.id)
    expect(anew.hash).not.toBe(body.hash)
  })

  it.each(['aaaaaaaaaaaaaaaa', 'nope', '%2e%2e'])('is 404 for the unknown id %s', async (id) => {
    const response = await read(id)
    expect(response.status).toBe(404)
    expect((await response.json()).detail).toBe(
      `There is no snapshot '${id}'. Check the link for missing characters.`,
    )
  })
})

describe('a body that does not come', () => {
  it('is given up after five seconds and does not keep others from sharing', async () => {
    vi.useFakeTimers()
    const never = new ReadableStream({ pull: () => new Promise(() => undefined) })
    const request = new Request(`http://localhost:3000${PATH}`, {
      method: 'POST',
      body: never,
      duplex: 'half',
    } as RequestInit)
    const answer = POST(request)
    await vi.advanceTimersByTimeAsync(5_000)
    expect((await answer).status).toBe(408)
    vi.useRealTimers()
    expect((await share({ view: {} })).status).toBe(201)
  })
})

describe('a body that breaks off', () => {
  it('is a bad request, and no failure in the log', async () => {
    const logged = vi.spyOn(logger(), 'error').mockClear()
    const broken = new ReadableStream({
      pull: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    })
    const init = { method: 'POST', body: broken, duplex: 'half' } as RequestInit
    expect((await POST(new Request(`http://localhost:3000${PATH}`, init))).status).toBe(400)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })
})

describe('many snapshots at once', () => {
  const by = (client: string, body: string) =>
    withRequestScope({ client, signal: new AbortController().signal, setStatus: () => {} }, () =>
      POST(post(PATH, body)),
    )

  it('are refused to the client with the time to wait, what cannot become one not counted, and to nobody else', async () => {
    const { perMinute } = CLIENT_LIMITS.snapshot
    for (let count = 0; count <= perMinute; count++) expect((await by('greedy', '{}')).status).toBe(400)
    const view = '{"view":{"x":"GOLD"}}'
    for (let count = 0; count < perMinute; count++) expect((await by('greedy', view)).status).toBe(400)
    const refused = await by('greedy', view)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await refused.json()).detail).toMatch(/^Too much is asked for from your address at once/)
    expect((await by('other', '{"view":{}}')).status).toBe(201)
  })
})
