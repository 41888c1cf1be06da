import pg from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { GET as getHealth } from '@/app/api/v1/health/route'
import { GET as getQuotes } from '@/app/api/v1/quotes/route'
import { POST } from '@/app/api/v1/snapshots/route'
import { store } from '@/app/store'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { closeStore } from '@/lib/store/open-store'
import { closes, IMPORT } from '../store/observation-rows'
import { startPostgres } from '../store/postgres'
import { get, post } from './requests'

it('a server whose PostgreSQL goes down says so, and goes on by itself when it is back', async () => {
  const postgres = await startPostgres()
  onTestFinished(() => postgres.stop())
  // The tests' servers do without; what is acknowledged then is what PostgreSQL itself keeps.
  const client = new pg.Client(`${postgres.server}/template1`)
  await client.connect()
  await client.query('alter database postgres set synchronous_commit = on')
  await client.end()
  process.env.LOG_LEVEL = 'silent'
  process.env.DATABASE_URL = `${postgres.server}/postgres`
  const opened = await store()
  onTestFinished(() => closeStore(opened))
  await writeBatch(opened, IMPORT, closes({ '2025-10-07': 284.24 }))
  const ask = () => getQuotes(get('/api/v1/quotes?assets=ORCL'))
  const share = () => POST(post('/api/v1/snapshots', '{"view":{"x":"ORCL","y":"TOTAL"}}'))
  expect((await ask()).status).toBe(200)

  await postgres.crash()
  const health = await getHealth(get('/api/v1/health'))
  expect(health.status).toBe(503)
  expect(await health.json()).toMatchObject({ database: 'unreachable' })
  expect((await ask()).status).toBe(503)
  expect((await share()).status).toBe(503)
  await expect(writeBatch(opened, IMPORT, closes({ '2025-10-08': 288.63 }))).rejects.toThrow(
    /^The database cannot be written: the connection to it is lost; try again when it is back[^.]*\.$/,
  )

  await postgres.restart()
  expect(await readVintage(opened)).toBe(2)
  expect((await ask()).status).toBe(200)
  expect((await share()).status).toBe(201)
  // Who asks within a second is told what was found last.
  const back = await vi.waitUntil(async () => {
    const reply = await getHealth(get('/api/v1/health'))
    return reply.status === 200 && reply
  }, 5000)
  expect(await back.json()).toMatchObject({ vintage: 2, writeProblem: null })
}, 120_000)
