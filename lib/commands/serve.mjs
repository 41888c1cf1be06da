import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { frontFile } from './bundle-worker.mjs'
import { Refusal, root } from './run.mjs'

/**
 * Where the server listens, from `HOST` and `PORT`, and the address a browser on this machine uses. The rules are
 * those of lib/env.ts, which cannot be asked before there are packages.
 *
 * @param {{ HOST?: string, PORT?: string }} [environment]
 */
export function address({ HOST, PORT } = process.env) {
  const host = HOST?.trim() || '127.0.0.1'
  const given = PORT?.trim() || '3000'
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT must be a whole number from 1 to 65535; it is '${given}'.`)
  }
  if (/\s/.test(host)) throw new Refusal(`HOST must be a host name or an IP address; it is '${host}'.`)
  const everywhere = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host]
  const name = everywhere ?? (host.includes(':') ? `[${host}]` : host)
  return { host, port, url: `http://${name}:${port}` }
}

/** Refuses, before any long work, a port that somebody else holds. */
export async function requireFreePort({ host, port } = address()) {
  const probe = createServer()
  const error = await new Promise((resolve) => {
    probe.once('error', resolve)
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)))
  })
  if (!error) return
  if (error.code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm run up`,
    )
  }
  throw new Refusal(`The server cannot listen on ${host}, port ${port} (${error.code}). Check HOST and PORT.`)
}

/**
 * Connections that the system holds until this process takes them. Of Node's own 511 a thousand readers who come at once lose half:
 * theirs seem open and are answered seconds later or never.
 */
const WAITING_CONNECTIONS = 4096

/** How long open requests may take to end once the server was told to, in ms. */
const LAST_ANSWERS = 5000

/**
 * Serves the built pages behind the front, inside this process, so that a signal ends exactly one process and no orphan
 * can remain. Resolves once it listens.
 */
export async function serveBuilt() {
  const { host, port } = address()
  const { createFront, shutDown } = await import(pathToFileURL(frontFile).href)
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: root, hostname: host, port, quiet: true })
  await app.prepare()
  const server = createFront(app.getRequestHandler())
  endOnSignals(async () => {
    server.closeIdleConnections()
    await Promise.all([shutDown(), new Promise((resolve) => server.close(resolve))])
    await app.close()
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: WAITING_CONNECTIONS }, () => resolve(null))
  })
}

/** Runs Next's own server for development inside this process. */
export function serveDevelopment() {
  const { host, port } = address()
  endOnSignals(() => new Promise(() => {}))
  process.argv = [process.execPath, 'next', 'dev', root, '-H', host, '-p', String(port)]
  createRequire(import.meta.url)('next/dist/bin/next')
}

/**
 * Ends the process on Ctrl-C or a supervisor's signal: after the work is done, but an endless request must not keep the
 * terminal.
 *
 * @param {() => Promise<unknown>} work
 */
function endOnSignals(work) {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.once(signal, () => {
      setTimeout(() => process.exit(code), LAST_ANSWERS).unref()
      work().finally(() => process.exit(code))
    })
  }
}

/**
 * Waits until the server answers for itself.
 *
 * @param {string} url
 */
export async function awaitHealth(url, patience = 60_000) {
  const until = Date.now() + patience
  let last = 'no answer'
  while (Date.now() < until) {
    try {
      const reply = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(10_000) })
      if (reply.ok) return
      last = `status ${reply.status}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Refusal(`The server was started but does not answer at ${url}/api/v1/health (${last}).`)
}
