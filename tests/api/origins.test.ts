import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openToOrigins } from '@/app/api/v1/open-to-origins'
import { POST } from '@/app/api/v1/snapshots/route'
import { store } from '@/app/store'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { get, post } from './requests'

const PATH = '/api/v1/snapshots'
const VIEW = JSON.stringify({ view: { x: 'NVDA' } })
const HOST = { host: 'spillover.example:3000' }

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  process.env.PUBLIC_URL = 'https://public.example/spillover'
  const opened = await store()
  return () => closeStore(opened)
})

describe('a request that writes', () => {
  it.each([
    ['a program, which names no origin', {}],
    ['a page of this server', { 'sec-fetch-site': 'same-origin', origin: 'http://behind-a-proxy.example' }],
    ['the reader', { 'sec-fetch-site': 'none' }],
    [
      'a page of this server, by its origin, where the browser says no more',
      { ...HOST, origin: 'http://spillover.example:3000' },
    ],
    [
      'a page of this server behind a proxy that changes the host',
      { ...HOST, origin: 'https://public.example' },
    ],
  ])('is taken from %s', async (_, headers) => {
    expect((await POST(post(PATH, VIEW, headers as Record<string, string>))).status).toBe(201)
  })

  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['of another site, by its origin', { ...HOST, origin: 'https://evil.example' }],
    ['of our public name by HTTP, which is anybody’s', { ...HOST, origin: 'http://public.example' }],
    [
      'of our public name by HTTP, asked by that name',
      { host: 'public.example', origin: 'http://public.example' },
    ],
    ['of another port', { ...HOST, origin: 'http://spillover.example:3001' }],
    ['without an origin, such as a file', { ...HOST, origin: 'null' }],
    ['whose host begins as ours', { ...HOST, origin: 'http://spillover.example:3000.evil.example' }],
  ])('is refused from a page %s', async (_, headers) => {
    const response = await POST(post(PATH, VIEW, headers as Record<string, string>))
    expect(response.status).toBe(403)
    expect((await response.json()).detail).toBe(
      'A view is frozen from a page of this server or by a program, not from a page of another site.',
    )
  })
})

/** What a server with a setting says of the origins that may read; the setting is read once, so each has its own copy. */
async function said(setting: string, request: Request): Promise<Record<string, string | null>> {
  vi.resetModules()
  vi.stubEnv('API_ORIGINS', setting)
  const { GET, OPTIONS } = await import('@/app/api/v1/openapi.json/route')
  const response = request.method === 'OPTIONS' ? OPTIONS(request) : await GET(request)
  const names = ['access-control-allow-origin', 'access-control-expose-headers', 'vary']
  return Object.fromEntries(names.map((name) => [name, response.headers.get(name)]))
}

afterEach(() => {
  vi.unstubAllEnvs()
})

const asked = (origin: string, method = 'GET') =>
  new Request('http://localhost:3000/api/v1/openapi.json', { method, headers: { origin } })

describe('pages of other origins', () => {
  it('may read nothing unless the operator says so', async () => {
    expect(await said('', asked('https://notebook.example'))).toEqual({
      'access-control-allow-origin': null,
      'access-control-expose-headers': null,
      vary: null,
    })
  })

  it('may read all, with its hash and its name, where the API is open to all', async () => {
    expect(await said('*', asked('https://notebook.example'))).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'answer-hash, content-disposition, etag, retry-after',
      vary: null,
    })
  })

  it('may read it where they are named, and no others; a cache keeps the answers apart', async () => {
    const setting = 'https://notebook.example, https://other.example'
    expect(await said(setting, asked('https://other.example'))).toMatchObject({
      'access-control-allow-origin': 'https://other.example',
      vary: 'Origin',
    })
    for (const origin of ['https://evil.example', 'https://other.example.evil.example', 'null'])
      expect(await said(setting, asked(origin))).toEqual({
        'access-control-allow-origin': null,
        'access-control-expose-headers': null,
        vary: 'Origin',
      })
  })

  it('may ask beforehand whether they may ask with a tag', async () => {
    expect(await said('*', asked('https://notebook.example', 'OPTIONS'))).toMatchObject({
      'access-control-allow-origin': '*',
    })
  })

  it.each(['*', 'https://notebook.example'])(
    'may not read what the server says of itself, though the API is open to %s',
    async (setting) => {
      vi.resetModules()
      vi.stubEnv('API_ORIGINS', setting)
      const { GET, OPTIONS, POST: refuse } = await import('@/app/metrics/route')
      const request = (method: string) =>
        new Request('http://localhost:3000/metrics', {
          method,
          headers: { origin: 'https://notebook.example' },
        })
      const answers = [await GET(request('GET')), OPTIONS(request('OPTIONS')), await refuse(request('POST'))]
      expect(answers.map(({ status }) => status)).toEqual([200, 204, 405])
      for (const { headers } of answers)
        expect([...headers.keys()].filter((name) => /^access-control-|^vary$/.test(name))).toEqual([])
    },
  )

  it('are never told that they may write, nor with the reader’s credentials', async () => {
    vi.resetModules()
    vi.stubEnv('API_ORIGINS', '*')
    const { openToOrigins: opened } = await import('@/app/api/v1/open-to-origins')
    const written = opened(post(PATH, VIEW, { origin: 'https://notebook.example' }), new Response())
    expect(written.headers.get('access-control-allow-origin')).toBeNull()
    const read = opened(get(PATH, { origin: 'https://notebook.example' }), new Response())
    expect(read.headers.get('access-control-allow-origin')).toBe('*')
    expect(read.headers.get('access-control-allow-credentials')).toBeNull()
    expect(openToOrigins(get(PATH), new Response()).headers.get('access-control-allow-origin')).toBeNull()
  })
})
