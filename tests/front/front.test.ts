import { request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createFront, type Handler, TIMES } from '@/lib/front/front'
import { CLIENT_LIMITS } from '@/lib/limits/client-limits'
import { meters } from '@/lib/metrics/meters'
import { type RequestScope, requestScope } from '@/lib/request-scope'
import { pending } from '../pending'

const LONG = 'x'.repeat(5000)

/** What begins like a file or the API, and is answered with a page: of what is not found, or of the API. */
const NEARLY_FILES = [
  ...[
    '/metrics-x',
    '/metrics/x',
    '/icon.svgx',
    '/icon.svg/x',
    '/_next/x',
    '/_next/static',
    '/_next/image?url=x',
  ],
  ...['/_next/data/x/about.json', '/api/v1', '/api/v1x', '/API/v1/matrix', '//api/v1/matrix'],
]

/** What Next and proxy.ts read from requests, and no browser sends to a built server. */
const INTERNAL = [
  ...['x-spillover-lang', 'x-middleware-subrequest', 'x-middleware-prefetch', 'x-middleware-rewrite'],
  ...['x-middleware-redirect', 'x-middleware-set-cookie', 'x-middleware-skip', 'x-middleware-next'],
  ...['x-middleware-override-headers', 'x-middleware-request-cookie', 'x-middleware-invoke', 'x-nextjs-data'],
  ...['x-nextjs-request-id', 'x-nextjs-html-request-id', 'x-matched-path', 'x-now-route-matches'],
  ...['x-invoke-path', 'x-invoke-query', 'x-invoke-status', 'x-invoke-error', 'x-invocation-id'],
  ...['x-prerender-revalidate', 'x-prerender-revalidate-if-generated', 'x-next-resume-state-length'],
  ...['x-next-revalidated-tags', 'x-next-revalidate-tag-token', 'x-next-cache-tags', 'x-action-forwarded'],
  ...['next-resume', 'next-action', 'next-hmr-refresh'],
]

process.env.LOG_LEVEL = 'silent'

describe('the front', () => {
  it.each(['/s/%ff', '/event-study/%E0%A4%A', '/%', '/s/a%00b', '/s/%1b%5b2J', '/?x=a%00b'])(
    'refuses %s as no text, with a page',
    async (path) => {
      const front = await started(answering('never'))
      const reply = await ask(front, { path })
      expect(reply).toMatchObject({ status: 400, type: 'text/html; charset=utf-8' })
      expect(reply.body).toContain('This address cannot be read')
    },
  )

  it.each([
    '/api/v1/../../',
    '/api/v1/%2e%2e/%2E%2e/about',
    '/api/v1/.%2e/../about',
    '/api/v1/..\\..\\about',
    '/_next/static/../../about',
    '/icon.svg/../about',
    '/metrics/..',
    '/./about',
    '/about/%2e',
    '/metrics#/about',
    '/api/v1/?x=1#/../../about',
  ])('refuses %s, which would lead elsewhere than it says', async (path) => {
    const seen: string[] = []
    const front = await started(async (request, response) => {
      seen.push(request.url ?? '')
      response.end('page')
    })
    expect(await sendRaw(front, `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*leads elsewhere than it says/,
    )
    expect(seen).toEqual([])
  })

  it.each(['/event-study/a..b', '/s/...', '/.well-known/x', '/?x=../..', '/event-study/.a%2e'])(
    'lets %s through, whose dots lead nowhere',
    async (path) => {
      expect((await ask(await started(answering('page')), { path })).body).toBe('page')
    },
  )

  it('refuses the same of the API as a problem', async () => {
    const reply = await ask(await started(answering('never')), { path: '/api/v1/%' })
    expect(reply).toMatchObject({ status: 400, type: 'application/problem+json; charset=utf-8' })
    expect(JSON.parse(reply.body)).toMatchObject({ status: 400, type: 'about:blank' })
  })

  it('refuses in the language of whoever asks', async () => {
    const front = await started(answering('never'))
    const german = await ask(front, { path: '/%', headers: { 'accept-language': 'de-CH' } })
    expect(german.body).toContain('<html lang="de">')
    expect(german.body).toContain('Diese Adresse ist nicht lesbar')
    const program = await ask(front, { path: '/api/v1/%?lang=de' })
    expect(program.body).toContain('Diese Adresse ist nicht lesbar')
  })

  it.each([
    ['TRACE', '/', 'GET, HEAD'],
    ['PUT', '/matrix', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['TRACE', '/api/v1/health', 'GET, HEAD, POST, OPTIONS'],
    ['PROPFIND', '/api/v1/health', 'GET, HEAD, POST, OPTIONS'],
  ])('refuses %s of %s and says what is possible', async (method, path, allow) => {
    const reply = await ask(await started(answering('never')), { path, method })
    expect(reply).toMatchObject({ status: 405, allow })
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'])(
    'leaves %s of the API to its routes, which say more',
    async (method) => {
      const reply = await ask(await started(answering('routed')), { path: '/api/v1/correlation', method })
      expect(reply).toMatchObject({ status: 200, body: 'routed' })
    },
  )

  it.each([`/event-study/a.b?${LONG}`, `/?${LONG}`, `/embed/matrix?${LONG}`, `/api/v1/matrix?${LONG}`])(
    'refuses a query that is longer than any question, wherever it is put',
    async (path) => {
      const reply = await ask(await started(answering('never')), { path })
      expect(reply.status).toBe(413)
      expect(reply.body).toContain('4,096')
    },
  )

  it('refuses headers that are too long with a problem instead of a bare line', async () => {
    const front = await started(answering('never'))
    const reply = await sendRaw(front, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`)
    expect(reply).toMatch(/^HTTP\/1\.1 431 /)
    expect(reply).toContain('longer than this server reads')
  })

  it.each([
    ['two hosts', 'Host: a\r\nHost: b'],
    ['the same host twice', 'Host: a\r\nhost: a'],
  ])('refuses a request that names %s', async (_, hosts) => {
    const front = await started(answering('never'))
    const reply = await sendRaw(front, `GET / HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`)
    expect(reply).toMatch(/^HTTP\/1\.1 400 [\s\S]*names its host more than once/)
  })

  it('refuses what is not HTTP with a problem, and goes on serving', async () => {
    const front = await started(answering('served'))
    expect(await sendRaw(front, 'HELO there\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*no request that can be read/,
    )
    expect((await ask(front, { path: '/' })).body).toBe('served')
  })

  it('answers a request whole before it refuses what comes after it on the same connection', async () => {
    const { promise: refused, resolve: isRefused } = pending()
    const front = await started(async (_request, response) => {
      response.write('first half, ')
      await refused
      response.end('second half')
    })
    front.on('clientError', () => isRefused())
    const reply = await sendRaw(front, 'GET / HTTP/1.1\r\nHost: a\r\n\r\nGARBAGE\r\n\r\n')
    expect(reply).toMatch(
      /^HTTP\/1\.1 200 [\s\S]*first half, [\s\S]*second half\r\n0\r\n\r\nHTTP\/1\.1 400 [\s\S]*no request that can be read/,
    )
  })

  it('writes nothing into an answer whose own request turns out unreadable', async () => {
    const { promise: gone, resolve: isGone } = pending()
    const front = await started(async (request, response) => {
      response.write('begun')
      request.resume()
      response.once('close', isGone)
      await gone
    })
    const head = 'POST /api/v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n'
    const socket = connect((front.address() as AddressInfo).port, '127.0.0.1', () => socket.write(head))
    let said = ''
    socket.on('data', (part) => {
      said += part
      if (said.endsWith('begun\r\n')) socket.write('no length\r\n')
    })
    await gone
    expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })

  it.each([
    ['the head', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    ['the body', 'POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n'],
  ])('ends a connection where %s does not arrive in time', async (_, half) => {
    const times = { ...TIMES, headersTimeout: 20, requestTimeout: 40, connectionsCheckingInterval: 10 }
    const front = await started(() => new Promise(() => {}), times)
    expect(await sendRaw(front, half)).toMatch(/^HTTP\/1\.1 408 [\s\S]*did not arrive in time/)
  })

  it('looks often enough for what is late, and has a bound for connections', async () => {
    expect(TIMES.connectionsCheckingInterval).toBeLessThanOrEqual(TIMES.headersTimeout / 5)
    const front = await started(answering('never'))
    expect(front.headersTimeout).toBe(TIMES.headersTimeout)
    expect(front.maxConnections).toBeGreaterThan(1_000)
    expect(front.maxConnections).toBeLessThan(10_000)
  })

  it('takes a whole address in the place of the path, as proxies send it', async () => {
    const front = await started(async (request, response) => void response.end(request.url))
    const reply = await sendRaw(
      front,
      'GET http://elsewhere.example/matrix?window=60 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    )
    expect(reply).toMatch(/\r\n\r\n\/matrix\?window=60$/)
  })

  it('ends a connection that wants to be another protocol', async () => {
    const front = await started(answering('never'))
    const upgrade = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
    expect(await sendRaw(front, upgrade)).toBe('')
  })

  it('takes out headers by which the inside speaks to itself', async () => {
    const front = await started(echoing(...INTERNAL))
    const headers = Object.fromEntries(INTERNAL.map((name) => [name, '1']))
    expect((await ask(front, { path: '/', headers })).body).toBe(JSON.stringify(INTERNAL.map(() => null)))
  })

  it('leaves those that the page in a browser sends', async () => {
    const names = ['rsc', 'next-url', 'next-router-state-tree', 'next-router-prefetch']
    const sent = [...names, 'next-router-segment-prefetch', 'x-forwarded-proto', 'x-requested-with', 'cookie']
    const headers = Object.fromEntries(sent.map((name) => [name, '1']))
    const front = await started(echoing(...sent))
    expect((await ask(front, { path: '/', headers })).body).toBe(JSON.stringify(sent.map(() => '1')))
  })

  it('answers 500 without a reason where the inside fails', async () => {
    const front = await started(async () => {
      throw new Error('secret reason')
    })
    const reply = await ask(front, { path: '/api/v1/health' })
    expect(reply).toMatchObject({ status: 500, body: '' })
  })
})

describe('every answer, refusals included', () => {
  const only = 'strict-transport-security'

  it.each([
    ['https', 'max-age=31536000'],
    ['https, http', 'max-age=31536000'],
    ['http', undefined],
    ['httpsx', undefined],
    ['http, https', undefined],
  ])('keeps a reader who came by %s to it', async (proto, expected) => {
    const front = await started(answering('page'))
    const headers = { 'x-forwarded-proto': proto }
    for (const path of ['/', '/%ff', '/api/v1/%ff', '/embed/matrix'])
      expect([path, (await ask(front, { path, headers })).headers[only]]).toEqual([path, expected])
  })

  it('keeps readers to HTTPS where PUBLIC_URL names it, though the proxy is silent', async () => {
    const front = await startedWith({ PUBLIC_URL: 'https://public.example' }, answering('page'))
    for (const path of ['/', '/%ff', '/api/v1/health', '/embed/matrix'])
      expect([path, (await ask(front, { path })).headers[only]]).toEqual([path, 'max-age=31536000'])
    expect(await sendRaw(front, 'HELO there\r\n\r\n')).toContain(`${only}: max-age=31536000\r\n`)
  })

  it('may be read by pages of the origins that the API is open to, below /api/v1/ alone', async () => {
    const front = await startedWith({ API_ORIGINS: 'https://notebook.example' }, answering('never'))
    const allowed = async (path: string, origin: string) =>
      (await ask(front, { path, headers: { origin } })).headers['access-control-allow-origin']
    expect(await allowed('/api/v1/%ff', 'https://notebook.example')).toBe('https://notebook.example')
    expect(await allowed(`/api/v1/matrix?${LONG}`, 'https://notebook.example')).toBe(
      'https://notebook.example',
    )
    expect(await allowed('/api/v1/%ff', 'https://evil.example')).toBeUndefined()
    expect(await allowed('/%ff', 'https://notebook.example')).toBeUndefined()
  })
})

describe('whoever asks', () => {
  it('is known to everything that is done for the request', async () => {
    const front = await started(async (_request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      response.end(requestScope()?.client)
    })
    expect((await ask(front, { path: '/' })).body).toBe('127.0.0.1')
    expect(requestScope()).toBeUndefined()
  })

  it('is taken from a proxy on this machine', async () => {
    const front = await started(async (_request, response) => void response.end(requestScope()?.client))
    const reply = await ask(front, { path: '/', headers: { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' } })
    expect(reply.body).toBe('203.0.113.9')
  })

  it('is told by a signal once it has gone before the answer', async () => {
    const { promise: seen, resolve } = pending<RequestScope>()
    const front = await started(async () => {
      const scope = requestScope()
      if (scope !== undefined) resolve(scope)
      await new Promise(() => {})
    })
    const call = httpRequest(urlOf(front))
    call.on('error', () => {})
    call.end()
    const { signal } = await seen
    expect(signal.aborted).toBe(false)
    const gone = new Promise((done) => signal.addEventListener('abort', done))
    call.destroy()
    await gone
    expect(signal.aborted).toBe(true)
  })

  it('is not taken to have gone once the answer was sent whole', async () => {
    const scopes: RequestScope[] = []
    const front = await started(async (_request, response) => {
      scopes.push(requestScope()!)
      response.end('whole')
    })
    await ask(front, { path: '/' })
    front.closeAllConnections()
    expect(scopes[0]?.signal.aborted).toBe(false)
  })

  it('gets so many pages at once and no more, while programs and files go on', async () => {
    const { atOnce } = CLIENT_LIMITS.page
    let waiting = 0
    const { promise: full, resolve: isFull } = pending()
    const { promise: ended, resolve: end } = pending()
    const front = await started(async (request, response) => {
      if (request.url === '/') {
        waiting += 1
        if (waiting === atOnce) isFull()
        await ended
      }
      response.end('page')
    })
    const pages = Array.from({ length: atOnce }, () => ask(front, { path: '/' }))
    await full
    const refused = await ask(front, { path: '/matrix' })
    expect(refused).toMatchObject({ status: 429, retryAfter: '2' })
    expect(refused.body).toContain('Ask again in 2 s')
    expect((await ask(front, { path: '/api/v1/health' })).status).toBe(200)
    expect((await ask(front, { path: '/_next/static/a.js' })).status).toBe(200)
    expect((await ask(front, { path: '/icon.svg?icon.1.svg' })).status).toBe(200)
    expect((await ask(front, { path: '/metrics' })).status).toBe(200)
    for (const path of NEARLY_FILES) expect([path, (await ask(front, { path })).status]).toEqual([path, 429])
    const other = await ask(front, { path: '/matrix', headers: { 'x-forwarded-for': '198.51.100.7' } })
    expect(other.status).toBe(200)
    end()
    expect((await Promise.all(pages)).every(({ status }) => status === 200)).toBe(true)
    expect((await ask(front, { path: '/matrix' })).status).toBe(200)
  })
})

describe('a request that was given up', () => {
  it('counts as no success where its caller went away before any answer', async () => {
    const before = await counted('HEAD')
    await giveUp('HEAD', () => {})
    expect(await counted('HEAD')).toEqual([...before, ['499', 1]])
  })

  it('counts as what it was told where the answer had begun', async () => {
    await giveUp('GET', (response) => response.writeHead(206).write('the first part'))
    expect(await counted('GET')).toContainEqual(['206', 1])
  })

  /** Requests so far, by status; of any route, since which there are is known only where the app has been built. */
  async function counted(method: string) {
    const { values } = await meters().requests.get()
    return values
      .filter(({ labels }) => labels.method === method)
      .map(({ labels, value }) => [labels.status, value])
  }

  /** Asks and goes away once that much of the answer was sent. */
  async function giveUp(method: string, begin: (response: ServerResponse) => void) {
    const { promise: seen, resolve } = pending<RequestScope>()
    const front = await started(async (_request, response) => {
      begin(response)
      resolve(requestScope()!)
      await new Promise(() => {})
    })
    const call = httpRequest(urlOf(front), { method })
    call.on('error', () => {})
    call.end()
    const { signal } = await seen
    const gone = new Promise((done) => signal.addEventListener('abort', done))
    call.destroy()
    await gone
  }
})

describe('a page', () => {
  const failing: Handler = async (_request, response) => {
    requestScope()?.setStatus(503, { 'retry-after': '5' })
    response.end('cannot be answered')
  }

  it('is sent with the status that it says, and headers', async () => {
    expect(await ask(await started(failing), { path: '/' })).toMatchObject({ status: 503, retryAfter: '5' })
  })

  it('is sent as a success where the page in a browser fetches only a part, which it would throw away else', async () => {
    const reply = await ask(await started(failing), { path: '/', headers: { rsc: '1' } })
    expect(reply).toMatchObject({ status: 200, retryAfter: undefined })
  })
})

/** A front with settings of its own; they are read once, so that it has its own copy. */
async function startedWith(settings: Record<string, string>, handle: Handler): Promise<Server> {
  vi.resetModules()
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  const { createFront: createOther } = await import('@/lib/front/front')
  return listening(createOther(handle))
}

function started(handle: Handler, times = TIMES): Promise<Server> {
  return listening(createFront(handle, times))
}

async function listening(front: Server): Promise<Server> {
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    front.closeAllConnections()
    front.close()
  })
  return front
}

function answering(body: string): Handler {
  return async (_request, response) => void response.end(body)
}

function echoing(...names: string[]): Handler {
  return async (request, response) =>
    void response.end(JSON.stringify(names.map((name) => request.headers[name] ?? null)))
}

function urlOf(front: Server): string {
  return `http://127.0.0.1:${(front.address() as AddressInfo).port}`
}

interface Asked {
  readonly path: string
  readonly method?: string
  readonly headers?: Record<string, string>
}

/** Sent by Node's own client, as fetch would tidy the path up. */
function ask(front: Server, { path, method = 'GET', headers = {} }: Asked) {
  return new Promise<ReturnType<typeof told>>((resolve, reject) => {
    const call = httpRequest(urlOf(front), { path, method, headers, agent: false }, (reply) => {
      let body = ''
      reply.on('data', (part) => (body += part))
      reply.on('end', () => resolve(told(reply, body)))
    })
    call.on('error', reject)
    call.end()
  })
}

function told({ statusCode: status, headers }: IncomingMessage, body: string) {
  return {
    status,
    body,
    type: headers['content-type'],
    allow: headers.allow,
    retryAfter: headers['retry-after'],
    headers,
  }
}

function sendRaw(front: Server, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect((front.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.on('data', (part) => (said += part))
    socket.on('close', () => resolve(said))
    socket.on('error', () => {})
  })
}
