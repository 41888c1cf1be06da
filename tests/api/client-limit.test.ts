import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { minuteFile } from '@/app/api/v1/kept-file'
import { store } from '@/app/store'
import { CLIENT_LIMITS } from '@/lib/limits/client-limits'
import { type RequestScope, withRequestScope } from '@/lib/request-scope'
import { closeStore } from '@/lib/store/open-store'
import { ask } from '../contract/ask'
import { filesOfZip } from '../export/read-zip'
import { temporaryDatabaseUrl } from '../queries/stores'
import { get } from './requests'

const KIND = { contentType: 'application/zip', ending: '.zip', disposition: 'attachment' } as const

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

function scope(client: string): RequestScope {
  return { client, signal: new AbortController().signal, setStatus: () => {} }
}

/** All at the same time, as one client. */
function askAsOne(client: string, path: string, times: number): Promise<Response[]> {
  return withRequestScope(scope(client), () =>
    Promise.all(Array.from({ length: times }, () => ask(path, 'lang=en'))),
  )
}

const count = (replies: readonly Response[], status: number) =>
  replies.filter((reply) => reply.status === status).length

describe('the API', () => {
  it.each(['assets', 'events', 'data', 'deals.zip', 'deals.svg', 'deals'])(
    'answers one client so often at once with %s, and refuses it the rest with the time to wait',
    async (path) => {
      const { atOnce } = CLIENT_LIMITS.api
      const replies = await askAsOne(`greedy for ${path}`, path, atOnce + 3)
      expect([count(replies, 200), count(replies, 429)]).toEqual([atOnce, 3])
      const refused = replies.find(({ status }) => status === 429)
      expect(refused?.headers.get('retry-after')).toBe('2')
      expect(await refused?.json()).toMatchObject({ status: 429, detail: expect.stringContaining('2 s') })
      const [other] = await askAsOne(`modest for ${path}`, path, 1)
      expect(other?.status).toBe(200)
    },
    // The first package has everything computed that it is made of.
    60_000,
  )

  it('tells who watches over the server how it is, however often they ask', async () => {
    const replies = await askAsOne('watching', 'health/live', CLIENT_LIMITS.api.atOnce + 3)
    expect(count(replies, 200)).toBe(replies.length)
  })
})

describe('a package and a drawing', () => {
  it('are made once a minute for all who ask at the same address', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-20T14:05:30Z') })
    onTestFinished(() => void vi.useRealTimers())
    const made: string[] = []
    const asked = (query: string) =>
      minuteFile(get(`/api/v1/matrix.zip${query}`), KIND, async (_, now) => {
        made.push(now.toISOString())
        return { content: `as of ${now.toISOString()}`, hash: 'h'.repeat(64), file: 'matrix' }
      })
    const replies = [await asked('?x=1'), await asked('?x=1')]
    expect(await Promise.all(replies.map((reply) => reply.text()))).toEqual([
      'as of 2026-08-20T14:05:00.000Z',
      'as of 2026-08-20T14:05:00.000Z',
    ])
    expect(Object.fromEntries(replies[1]?.headers ?? [])).toEqual(
      Object.fromEntries(replies[0]?.headers ?? []),
    )
    expect(made).toHaveLength(1)
    await asked('?x=2')
    expect(made).toHaveLength(2)
    vi.setSystemTime('2026-08-20T14:06:00Z')
    expect(await (await asked('?x=1')).text()).toBe('as of 2026-08-20T14:06:00.000Z')
  })

  it.each(['zip', 'svg'])('are the same for all who ask: %s', async (format) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-20T14:05:30Z') })
    onTestFinished(() => void vi.useRealTimers())
    const asked = () => ask(`matrix.${format}`, 'assets=ORCL,NVDA,TOTAL')
    const [first, second] = [await asked(), await asked()]
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(new Uint8Array(await first.arrayBuffer()))
    const etag = first.headers.get('etag') ?? ''
    const known = await ask(`matrix.${format}`, 'assets=ORCL,NVDA,TOTAL', { 'if-none-match': etag })
    expect(known.status).toBe(304)
  })

  it('name the server by the address at which each reader asked it', async () => {
    const linkAt = async (host: string) => {
      const reply = await ask('matrix.zip', 'assets=ORCL,NVDA,TOTAL', { host })
      const files = filesOfZip(new Uint8Array(await reply.arrayBuffer()))
      return (JSON.parse(files['metadata.json'] ?? '') as { link: string }).link
    }
    expect(await linkAt('one.example')).toMatch(/^http:\/\/one\.example\//)
    expect(await linkAt('other.example')).toMatch(/^http:\/\/other\.example\//)
  })
})
