import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, createServer as createListener } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { OPERATIONS } from '@/lib/contract/operations'
import { PAGE_PATHS } from './page-paths'
import { freePort, startServer } from './server'

/** With signs that look otherwise in an address, so that a leak in any form is found. */
const SECRETS = {
  ADMIN_TOKEN: 'planted+token/0123456789=',
  COINGECKO_API_KEY: 'planted+coingecko/0123456789=',
  COINMARKETCAP_API_KEY: 'planted+coinmarketcap/0123456789=',
}
const folder = mkdtempSync(join(tmpdir(), 'spillover-connections-'))
const connectionsFile = join(folder, 'connections')
/** What the sources were sent, and all that the server has said to anybody. */
const sourcesHeard: string[] = []
const said: string[] = []
let trapped = 0

// A source that fails and repeats all that it was sent.
const source = createServer((asked, reply) => {
  const heard = `${asked.url} ${JSON.stringify(asked.headers)}`
  sourcesHeard.push(heard)
  reply.writeHead(500, { 'content-type': 'text/plain' }).end(`You sent ${heard}`)
})
// An address that only those reach whom a user sends there.
const trap = createListener((socket) => {
  trapped += 1
  socket.destroy()
})
let server: Awaited<ReturnType<typeof startServer>>
let sourceHost: string
let trapHost: string

beforeAll(async () => {
  writeFileSync(connectionsFile, '')
  for (const one of [source, trap]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  sourceHost = `127.0.0.1:${(source.address() as AddressInfo).port}`
  trapHost = `127.0.0.1:${(trap.address() as AddressInfo).port}`
  const names = ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP']
  server = await startServer({
    ...SECRETS,
    ...Object.fromEntries(names.map((name) => [`${name}_BASE_URL`, `http://${sourceHost}`])),
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'record-connections.mjs'))}`,
    CONNECTIONS_FILE: connectionsFile,
    LOG_LEVEL: 'trace',
  })
})

afterAll(async () => {
  await server?.stop()
  source.close()
  trap.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Asks the server as a program that sends what it likes, and keeps what was said. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { hostname, port } = new URL(server.url)
  const { method = 'GET', headers = {}, body } = options
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => {
        const text = Buffer.concat(parts).toString('latin1')
        // One whose query is too long would have tried nothing.
        if (reply.statusCode === 413) reject(new Error(`${path} is too long.`))
        said.push(`${reply.rawHeaders.join(' ')} ${text}`)
        resolve({ status: reply.statusCode ?? 0, body: text })
      })
    })
    sent.on('error', reject).end(body)
  })
}

const READ = OPERATIONS.filter(
  ({ method, parameters }) => method === 'get' && parameters.every((parameter) => parameter.in === 'query'),
)
const AUTHORISED = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` }
const EVERY_PARAMETER = [...new Set(READ.flatMap(({ parameters }) => parameters.map(({ name }) => name)))]
const everyParameter = (value: string) =>
  new URLSearchParams(EVERY_PARAMETER.map((name) => [name, value])).toString()

/** What was connected to, and nothing that a source or this machine's own parts are not. */
function strangers(): string[] {
  const connected = readFileSync(connectionsFile, 'utf8').split('\n').filter(Boolean)
  return [...new Set(connected)].filter((one) => one !== sourceHost)
}

describe('an address that a user supplies', () => {
  it.each(READ.map(({ path, parameters }) => ({ path, names: parameters.map(({ name }) => name) })))(
    'is asked for nothing as a parameter of $path',
    async ({ path, names }) => {
      const address = `http://${trapHost}/`
      for (const name of names) await ask(`/api/v1${path}?${new URLSearchParams({ [name]: address })}`)
      for (const value of [
        address,
        `//${trapHost}/`,
        trapHost,
        'file:///etc/passwd',
        `http://user@${trapHost}`,
      ])
        expect((await ask(`/api/v1${path}?${everyParameter(value)}`)).status).toBeLessThan(500)
      expect([trapped, strangers()]).toEqual([0, []])
    },
  )

  it.each([...PAGE_PATHS, '/embed/matrix'])('is asked for nothing by %s', async (path) => {
    const address = `http://${trapHost}/`
    const headers = {
      referer: address,
      origin: `http://${trapHost}`,
      'x-forwarded-host': trapHost,
      from: address,
    }
    expect((await ask(`${path}?${everyParameter(address)}`, { headers })).status).toBeLessThan(500)
    await ask(path, { headers: { host: trapHost } })
    expect([trapped, strangers()]).toEqual([0, []])
  })

  it('is asked for nothing by what the framework has of itself', async () => {
    const address = `http://${trapHost}/x.png`
    const image = await ask(`/_next/image?url=${encodeURIComponent(address)}&w=640&q=75`)
    expect(image.status).toBe(404)
    // Nor are our own drawings scaled for whoever asks.
    expect((await ask('/_next/image?url=%2Fapi%2Fv1%2Fmatrix.png&w=640&q=75')).status).toBe(404)
    for (const header of [
      'x-middleware-rewrite',
      'x-middleware-redirect',
      'x-nextjs-rewrite',
      'x-invoke-path',
    ])
      await ask('/about', { headers: { [header]: address, host: trapHost } })
    // An action of a server answers a redirect by asking for its target at the host of the request.
    const action = { 'next-action': '0'.repeat(42), host: trapHost, 'content-type': 'text/plain' }
    await ask('/', { method: 'POST', headers: action, body: '[]' })
    // As to a proxy.
    await ask(`http://${trapHost}/`)
    expect([trapped, strangers()]).toEqual([0, []])
  })

  it('is asked for nothing where a view is frozen by its link, or a pull names it', async () => {
    const view = `http://${trapHost}/?x=NVDA`
    const frozen = await ask('/api/v1/snapshots', { method: 'POST', body: JSON.stringify({ view }) })
    expect(frozen.status).toBe(201)
    const pull = `/api/v1/ingest?assets=${encodeURIComponent(view)}`
    expect((await ask(pull, { method: 'POST', headers: AUTHORISED })).status).toBe(400)
    expect([trapped, strangers()]).toEqual([0, []])
  })

  it('would be found: connections to the sources are', async () => {
    // The pages asked for above may have begun a pull of their own, which ends within a minute.
    const pulled = await vi.waitUntil(
      async () => {
        const path = '/api/v1/ingest?assets=ORCL,BTC,TOTAL'
        const { status } = await ask(path, { method: 'POST', headers: AUTHORISED })
        return status !== 409 && status
      },
      { timeout: 90_000, interval: 1000 },
    )
    expect(pulled).toBe(200)
    const connected = readFileSync(connectionsFile, 'utf8').split('\n')
    expect(connected).toContain(sourceHost)
    expect(strangers()).toEqual([])
  }, 120_000)
})

describe('a secret', () => {
  it('goes to the source whose it is', () => {
    const heard = sourcesHeard.join('\n')
    expect(heard).toContain(SECRETS.COINGECKO_API_KEY)
    expect(heard).not.toContain(SECRETS.ADMIN_TOKEN)
  })

  it('stands in no answer and no line of the log, though a failing source repeats it', async () => {
    await ask('/api/v1/ingest', { method: 'POST', headers: { authorization: 'Bearer planted+guess' } })
    await ask('/api/v1/health')
    await ask('/metrics')
    const all = [...said, server.output()].join('\n')
    expect(all).toContain('You sent')
    for (const [name, secret] of Object.entries(SECRETS))
      for (const form of [
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64').slice(0, -4),
      ])
        expect([name, all.includes(form)]).toEqual([name, false])
    expect(server.output()).not.toContain('planted+guess')
  })

  it('stands in no sentence about a database that cannot be reached', async () => {
    const password = 'plantedpassword0123456789'
    const address = `postgresql://spillover:${password}@127.0.0.1:${await freePort()}/spillover`
    const failed = await startServer({ DATABASE_URL: address }).then(
      async (started) => {
        await started.stop()
        return 'It has started.'
      },
      (error: Error) => error.message,
    )
    expect(failed).toMatch(/Spillover cannot start: /)
    expect(failed).not.toContain(password)
  })

  it('is not even named in what browsers are sent, nor is anything of the environment', () => {
    const files = readdirSync('.next/static', { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
    const named = files.filter((file) =>
      /ADMIN_TOKEN|_API_KEY|DATABASE_URL|_BASE_URL|NEXT_PUBLIC_/.test(readFileSync(file, 'utf8')),
    )
    expect(named).toEqual([])
  })
})
