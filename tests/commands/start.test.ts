import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { requireNode } from '@/lib/commands/ready.mjs'
import { Refusal } from '@/lib/commands/run.mjs'
import { address } from '@/lib/commands/serve.mjs'
import { readEnv } from '@/lib/env'
import type { Ended } from './run-command'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs one of the commands that start a server, which here must not come to that. */
function refused(name: 'start' | 'dev' | 'up', environment: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [`lib/commands/${name}.mjs`], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (err += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** A port of this machine, taken until it is given free. */
async function takePort() {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const bound = holder.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return { port, free: () => new Promise<void>((resolve) => holder.close(() => resolve())) }
}

describe('starting a server', () => {
  it.each(['start', 'dev', 'up'] as const)(
    'is refused by %s in one sentence, before any work, where the port is taken',
    async (name) => {
      const { port, free } = await takePort()
      onTestFinished(free)
      const err = `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another: PORT=${port + 1} npm run up\n`
      expect(await refused(name, { PORT: String(port) })).toEqual({ code: 1, out: '', err })
    },
  )

  it('is refused in one sentence for a bad PORT', async () => {
    const err = "PORT must be a whole number from 1 to 65535; it is 'eighty'.\n"
    expect(await refused('start', { PORT: 'eighty' })).toEqual({ code: 1, out: '', err })
  })

  it.each(['start', 'dev'] as const)(
    'is refused by %s in one sentence for a bad DATABASE_URL, without the password in it',
    async (name) => {
      const { port, free } = await takePort()
      await free()
      const environment = { DATABASE_URL: 'mysql://user:secret@host/x', PORT: String(port) }
      const ended = await refused(name, environment)
      const err = 'DATABASE_URL must begin with file: (SQLite) or postgresql://.\n'
      expect(ended).toEqual({ code: 1, out: '', err })
    },
  )
})

describe('requireNode', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('lets Node %s pass', (version) => {
    expect(() => requireNode(version)).not.toThrow()
  })

  it.each(['16.20.2', '18.20.8', '20.18.3'])('refuses Node %s in one sentence', (version) => {
    const sentence = `Spillover needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org.`
    expect(() => requireNode(version)).toThrow(new Refusal(sentence))
  })
})

describe('the address of the server', () => {
  const outcome = (read: () => { port: number; host: string }) => {
    try {
      const { port, host } = read()
      return { port, host }
    } catch (error) {
      return (error as Error).message
    }
  }

  it.each([
    {},
    ...['', '3001', ' 8080 ', '0', '-1', '00080', '65535', '65536', '3e3', '0x50', '80.5'].map((PORT) => ({
      PORT,
    })),
    ...['', '0.0.0.0', ' ::1 ', 'a b'].map((HOST) => ({ HOST })),
  ])('follows the rules of the environment for %j', (given) => {
    expect(outcome(() => address(given))).toEqual(outcome(() => readEnv(given)))
  })

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['::1', 'http://[::1]:3000'],
    ['localhost', 'http://localhost:3000'],
  ])('is for a browser, where it listens on %s, %s', (HOST, url) => {
    expect(address({ HOST }).url).toBe(url)
  })
})
