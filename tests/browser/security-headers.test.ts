import { request } from 'node:http'
import { describe, expect, inject, it } from 'vitest'
import { LONGEST_QUERY } from '@/lib/share/longest-query'
import { PAGE_PATHS } from './page-paths'
import { startServer } from './server'

const url = inject('serverUrl')
const UNCHANGED = { redirect: 'manual' } as const

/** Asks as a program that may say whatever host it likes, and send a path as it is. */
function ask(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(url)
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      request({ hostname, port, path, headers }, (reply) => {
        let body = ''
        reply.setEncoding('utf8').on('data', (part: string) => {
          body += part
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }))
      })
        .on('error', reject)
        .end()
    },
  )
}

/** The answers to plain questions, each asked once. */
const answers = new Map<string, ReturnType<typeof ask>>()
function answerTo(path: string): ReturnType<typeof ask> {
  const answer = answers.get(path) ?? ask(path)
  answers.set(path, answer)
  return answer
}

/** The directives of a policy by their names. */
function directives(policy: unknown): Record<string, string> {
  return Object.fromEntries(
    String(policy)
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  )
}

const NONCE = /'nonce-([A-Za-z\d+/]{22}==)'/
/** What is no page: files of the API, refusals, what the build has made, the icon. */
const FILES = [
  '/api/v1/correlation',
  '/api/v1/correlation.csv',
  '/api/v1/correlation.svg',
  '/api/v1/correlation.zip',
  '/api/v1/openapi.json',
  '/api/v1/health',
  '/api/v1/none',
  '/api/v1/matrix?x=GOLD',
  '/_next/static/none.js',
  '/icon.svg',
]
/** What is not found is a page, however its path is written. */
const NOT_FOUND = [
  '/none',
  '/none.php',
  '/api/none',
  '/embed',
  '/API/v1/matrix',
  '/Embed/matrix',
  '/%65mbed/matrix',
]

describe('every answer', () => {
  it.each([...PAGE_PATHS, ...NOT_FOUND, ...FILES, '/embed/matrix'])(
    'is taken for what it says it is, and asks for no device: %s',
    async (path) => {
      const { headers } = await answerTo(path)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
      expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
      expect(headers['content-type']).toMatch(/^[a-z]+\/[a-z.+-]+/)
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['set-cookie']).toBeUndefined()
    },
  )
})

describe('a page', () => {
  it.each([...PAGE_PATHS, ...NOT_FOUND, '/event-study/a.b'])(
    'runs only scripts with the nonce of its answer: %s',
    async (path) => {
      const { headers, body } = await answerTo(path)
      const policy = directives(headers['content-security-policy'])
      const [, nonce = 'none'] = NONCE.exec(policy['script-src'] ?? '') ?? []
      expect(policy).toEqual({
        'default-src': "'none'",
        'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
        'style-src': expect.stringMatching(/^'self'( 'sha256-[A-Za-z\d+/]{43}=')+$/),
        'style-src-attr': "'unsafe-inline'",
        'img-src': "'self'",
        'font-src': "'self'",
        'connect-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
      })
      const scripts = body.match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(3)
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
    },
  )

  it('has another nonce in each answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/about')))
    const nonces = answers.map(({ headers }) => NONCE.exec(String(headers['content-security-policy']))?.[1])
    expect(new Set(nonces).size).toBe(20)
  })

  it('takes neither nonce nor language from who asks', async () => {
    const { headers, body } = await ask('/about', {
      'content-security-policy': "script-src 'nonce-PLANTED0'",
      'x-nonce': 'PLANTED0',
      'x-spillover-lang': 'de',
    })
    expect(body).not.toContain('PLANTED0')
    expect(String(headers['content-security-policy'])).not.toContain('PLANTED0')
    expect(body).toContain('<html lang="en"')
  })

  it.each([...PAGE_PATHS, '/none'])(
    'is kept by no cache, so that nobody reads what another was sent: %s',
    async (path) => {
      const { headers } = await answerTo(path)
      expect(headers['cache-control']).toContain('no-store')
      // Without a tag no cache asks whether it still has the page, and joins a new policy to an old page.
      expect(headers.etag).toBeUndefined()
      expect(headers['last-modified']).toBeUndefined()
    },
  )

  it.each([...PAGE_PATHS, '/none'])('stands in no frame and keeps to itself: %s', async (path) => {
    const { headers } = await answerTo(path)
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  })

  it('reads a path with a dot like any other: its language, and the limit on its query', async () => {
    expect((await ask('/event-study/a.b?lang=de')).body).toContain('<html lang="de"')
    const tooLong = await ask(`/event-study/a.b?x=${'A'.repeat(LONGEST_QUERY)}`)
    expect([tooLong.status, tooLong.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
    expect(tooLong.headers['content-security-policy']).toMatch(/^default-src 'none'/)
  })
})

describe('what is no page', () => {
  it.each(FILES)(
    'runs nothing, asks for nothing and stands in no frame, opened by itself: %s',
    async (path) => {
      const { headers } = await answerTo(path)
      expect(directives(headers['content-security-policy'])).toEqual({
        'default-src': "'none'",
        'style-src': "'unsafe-inline'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
        sandbox: '',
      })
      expect(headers['x-frame-options']).toBe('DENY')
    },
  )

  it('is shown by other sites where it is a picture or an embed, and not where it is data', async () => {
    const policy = async (path: string) => (await answerTo(path)).headers['cross-origin-resource-policy']
    expect(await policy('/api/v1/matrix.svg')).toBe('cross-origin')
    expect(await policy('/api/v1/matrix.png')).toBe('cross-origin')
    expect(await policy('/embed/matrix')).toBe('cross-origin')
    expect(await policy('/api/v1/matrix')).toBe('same-origin')
    expect(await policy('/api/v1/matrix.csv')).toBe('same-origin')
  })

  it('is read by no page of another origin unless the operator says so', async () => {
    const { headers } = await ask('/api/v1/matrix', { origin: 'https://notebook.example' })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('an embed', () => {
  it('may be framed by anyone, and only it', async () => {
    const { headers } = await ask('/embed/matrix')
    expect(directives(headers['content-security-policy'])['frame-ancestors']).toBe('*')
    expect(headers['x-frame-options']).toBeUndefined()
    for (const path of ['/Embed/matrix', '/EMBED/matrix', '/embed', '/embed%2fmatrix', '/%65mbed/matrix']) {
      const other = await answerTo(path)
      expect([path, other.status]).toEqual([path, 404])
      expect(directives(other.headers['content-security-policy'])['frame-ancestors']).toBe("'none'")
    }
  })

  it('is the same whoever asks, since caches keep it', async () => {
    const plain = await ask('/embed/matrix')
    const other = await ask('/embed/matrix', {
      host: 'evil.example',
      'accept-language': 'de',
      cookie: 'spillover-theme=dark',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    })
    expect(plain.headers['cache-control']).toMatch(/^public/)
    expect(other.body).toBe(plain.body)
  })
})

describe('HTTPS', () => {
  const only = 'strict-transport-security'

  it('is asked for by name where it is what the reader came by', async () => {
    for (const path of ['/', '/api/v1/assets', '/embed/matrix', '/none']) {
      expect((await ask(path, { 'x-forwarded-proto': 'https' })).headers[only]).toBe('max-age=31536000')
      expect((await ask(path, { 'x-forwarded-proto': 'https, http' })).headers[only]).toBe('max-age=31536000')
      expect((await ask(path, { 'x-forwarded-proto': 'http' })).headers[only]).toBeUndefined()
    }
  })

  it('keeps a page apart from the page that opened it, which browsers mind nowhere else', async () => {
    const opener = 'cross-origin-opener-policy'
    expect((await ask('/', { 'x-forwarded-proto': 'https' })).headers[opener]).toBe('same-origin')
    expect((await ask('/')).headers[opener]).toBeUndefined()
  })

  it('is asked for nowhere on a server without it, which must go on working', async () => {
    const { headers } = await ask('/')
    expect(headers[only]).toBeUndefined()
    expect(String(headers['content-security-policy'])).not.toContain('upgrade-insecure-requests')
  })

  it('is asked for where the operator names an address of HTTPS, though the proxy before it is silent', async () => {
    const server = await startServer({ PUBLIC_URL: 'https://public.example' })
    try {
      for (const path of ['/about', '/api/v1/assets', '/embed/matrix', '/s/%ff', '/none']) {
        const { headers } = await fetch(`${server.url}${path}`)
        expect([path, headers.get(only)]).toEqual([path, 'max-age=31536000'])
      }
      const { headers } = await fetch(`${server.url}/about`)
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    } finally {
      await server.stop()
    }
  })
})

describe('the name of a host', () => {
  it.each([
    '999.999.999.999',
    'a..b',
    'example.org:99999',
    '[::::]',
    'x"><script>alert(1)</script>',
    'a@b.example',
  ])('that is none is no address of ours, and no error: %s', async (host) => {
    for (const path of ['/', '/api/v1', '/api/v1/matrix.svg', '/api/v1/matrix.zip']) {
      const { status, body } = await ask(path, { host })
      expect([path, status]).toEqual([path, 200])
      expect(body).not.toContain(host)
    }
  })

  it.each([
    'x-forwarded-host',
    'forwarded',
    'x-host',
    'x-original-url',
    'x-rewrite-url',
    'x-forwarded-prefix',
  ])('is read from no other header: %s', async (name) => {
    for (const path of ['/', '/matrix', '/api/v1', '/api/v1/matrix.svg', '/event-study?day=2025-10-07']) {
      const reply = await ask(path, { [name]: 'host=evil.example;proto=https' })
      expect(JSON.stringify(reply)).not.toContain('evil.example')
    }
  })
})

describe('a redirect', () => {
  it.each([
    '//evil.example/',
    '/\\evil.example/',
    '/%5cevil.example/',
    '/%2f%2fevil.example/',
    '/https:/evil.example/',
    '//evil.example/%2e%2e/',
    '/.evil.example/',
    '/event-study?event=//evil.example',
    '/event-study?event=https://evil.example',
    '/event-study?event=..%2f..%2fevil.example',
    '/event-study?day=2025-10-07&x=%0d%0alocation:%20https://evil.example',
    '/matrix/?x=//evil.example',
  ])('leads to no other site: %s', async (path) => {
    const { status, headers } = await answerTo(path)
    expect(status).toBeLessThan(500)
    if (headers.location === undefined) return
    expect(new URL(headers.location as string, url).origin).toBe(url)
  })

  it('is one that there is', async () => {
    const { status, headers } = await fetch(`${url}/event-study?day=2025-10-07&x=NVDA`, UNCHANGED)
    expect([status, headers.get('location')]).toEqual([307, '/event-study/2025-10-07?x=NVDA'])
  })
})
