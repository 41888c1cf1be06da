import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCsv } from '@/lib/ingest/import-csv'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { withdrawBatch } from '@/lib/store/batches'
import { closeStore, openStore } from '@/lib/store/open-store'
import { type Answer, chartBody, send, silence } from '../faults/posing-yahoo'
import { makePostgresDatabase } from '../store/databases'
import { startServer } from './server'

const TOKEN = 'the-right-token'
const DAYS = sessionsBetween('2025-01-06', '2026-03-06')
const closes = DAYS.map((_, index) => Math.round(20_000 + 3_000 * Math.sin(index)) / 100)
/** Of values that change with each vintage, from the provider that the tests pose as. */
const CORRELATION = '/api/v1/correlation?x=ORCL&y=BTC&provider=all'

type Instance = Awaited<ReturnType<typeof startServer>>

describe('several instances over one PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof makePostgresDatabase>>
  let db: pg.Client
  let yahoo: Server
  let answer: Answer = send(200, chartBody(DAYS, closes))
  let arrived = () => {}
  let environment: Record<string, string>
  let one: Instance
  let other: Instance
  const started: Instance[] = []

  const start = async (extra: Record<string, string> = {}) => {
    const instance = await startServer({ ...environment, ...extra })
    started.push(instance)
    return instance
  }
  const json = async (instance: Instance, path: string) => {
    const response = await fetch(`${instance.url}${path}`)
    expect([path, response.status]).toEqual([path, 200])
    return { etag: response.headers.get('etag'), body: await response.json() }
  }
  const vintage = async (instance: Instance) =>
    (await json(instance, '/api/v1/health')).body.vintage as number
  const ingest = (instance: Instance) =>
    fetch(`${instance.url}/api/v1/ingest?assets=ORCL`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
    })
  const rows = async (statement: string) => (await db.query(statement)).rows

  beforeAll(async () => {
    database = await makePostgresDatabase()
    db = new pg.Client(database.databaseUrl)
    await db.connect()
    yahoo = createServer((request, response) => {
      const symbol = /^\/v8\/finance\/chart\/([\w-]+)/.exec(request.url ?? '')?.[1]
      if (symbol === undefined) response.writeHead(404).end()
      else answer(response, symbol)
      arrived()
    })
    await new Promise<void>((resolve) => yahoo.listen(0, '127.0.0.1', resolve))
    environment = {
      DATABASE_URL: `${database.databaseUrl}?connection_limit=4`,
      YAHOO_BASE_URL: `http://127.0.0.1:${(yahoo.address() as AddressInfo).port}`,
      ADMIN_TOKEN: TOKEN,
    }
    ;[one, other] = await Promise.all([start(), start()])
  })

  afterAll(async () => {
    for (const { kill } of started) await kill()
    yahoo?.closeAllConnections()
    yahoo?.close()
    await db?.end()
    await database?.drop()
  })

  it('that start at the same time on an empty database make its tables and load the sample once', async () => {
    const applied = await rows('select migration_name from _prisma_migrations')
    expect(new Set(applied.map((row) => row.migration_name)).size).toBe(applied.length)
    expect(applied.length).toBeGreaterThan(1)
    expect(await rows('select id, kind from batch')).toEqual([{ id: 1, kind: 'sample' }])
    for (const path of ['/api/v1/correlation', '/api/v1/matrix', '/api/v1/events', '/api/v1/assets']) {
      const [mine, theirs] = [await json(one, path), await json(other, path)]
      expect(theirs).toEqual(mine)
    }
  })

  it('all serve what one has pulled, without being started anew', async () => {
    // Both have the vintage before in memory.
    const before = [await json(one, CORRELATION), await json(other, CORRELATION)]
    expect(await (await ingest(one)).json()).toMatchObject({ written: 2 * DAYS.length })
    const [mine, theirs] = [await json(one, CORRELATION), await json(other, CORRELATION)]
    expect(theirs).toEqual(mine)
    expect(theirs.body.hash).not.toBe(before[1]?.body.hash)
    expect([await vintage(one), await vintage(other)]).toEqual([2, 2])
    const { body } = await json(other, '/api/v1/assets')
    expect(body.assets.find(({ id }: { id: string }) => id === 'ORCL').providers).toContain('yahoo')
  })

  it('all know an asset that an import adds, and none its values any more once it is withdrawn', async () => {
    const store = await openStore(database.databaseUrl)
    const lines = DAYS.map((day, index) => `${day},OWN,${100 + Math.cos(index)}`)
    const file = [['day,asset,value', ...lines].join('\n')]
    const now = new Date().toISOString()
    const imported = await importCsv(
      store,
      (async function* () {
        yield* file
      })(),
      { name: 'own.csv', now },
    )
    expect(imported).toMatchObject({ outcome: 'written', batch: 3 })
    const asked = '/api/v1/correlation?x=OWN&y=ORCL&provider=all'
    const [mine, theirs] = [await json(one, asked), await json(other, asked)]
    expect(theirs).toEqual(mine)
    await withdrawBatch(store, 3, 'a test')
    await closeStore(store)
    for (const { url } of [one, other]) expect((await fetch(`${url}${asked}`)).status).toBe(404)
    for (const instance of [one, other])
      expect((await json(instance, `${asked}&asof=3`)).body.hash).toBe(mine.body.hash)
  })

  it('show each other’s snapshots, on their page, in the API and in a frame', async () => {
    const reply = await fetch(`${one.url}/api/v1/snapshots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ view: { x: ['NVDA'], window: 90 } }),
    })
    expect(reply.status).toBe(201)
    const { id, hash } = await reply.json()
    expect((await json(other, `/api/v1/snapshots/${id}`)).body).toMatchObject({ id, hash })
    expect(await (await fetch(`${other.url}/s/${id}`)).text()).toContain(`Snapshot ${id}`)
    expect((await fetch(`${other.url}/embed/s/${id}`)).headers.get('answer-hash')).toBe(hash)
  })

  it('go on where the database closes all their connections', async () => {
    await rows(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    for (const instance of [one, other]) {
      const replies = []
      // What was on its way may fail, in words; what is asked after it does not.
      while (replies.at(-1) !== 200 && replies.length < 5)
        replies.push((await fetch(`${instance.url}/api/v1/lead-lag?x=NVDA&y=QQQ`)).status)
      expect(replies.slice(0, -1).every((status) => status === 503)).toBe(true)
      expect(replies.at(-1)).toBe(200)
    }
  })

  it('lose nothing where one is killed while it pulls: the others serve on, and pull once its lease has run out', async () => {
    const before = await json(other, CORRELATION)
    answer = silence
    const asked = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const pulling = ingest(one).then(
      () => 'answered',
      () => 'cut off',
    )
    await asked
    expect((await ingest(other)).status).toBe(409)
    await one.kill()
    expect(await pulling).toBe('cut off')
    expect(await json(other, CORRELATION)).toEqual(before)

    answer = send(
      200,
      chartBody(
        DAYS,
        closes.map((close) => close + 1),
      ),
    )
    expect((await ingest(other)).status).toBe(409)
    // As though the two minutes of the lease were over.
    await db.query("update lease set expires_at = '2000-01-01T00:00:00.000Z'")
    const last = await vintage(other)
    expect((await (await ingest(other)).json()).written).toBeGreaterThan(0)
    expect(await vintage(other)).toBe(last + 1)
    expect((await json(other, `${CORRELATION}&asof=${last}`)).body.hash).toBe(before.body.hash)
  })

  it('pull at once where one is stopped in the middle of a pull of its schedule, as it gives its lease back', async () => {
    const before = answer
    answer = silence
    const asked = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const scheduled = await start({ INGEST_SCHEDULE: '* * * * * *' })
    await asked
    await scheduled.stop()
    answer = before
    expect(await rows("select holder from lease where name = 'ingest'")).toEqual([])
    expect(await rows("select id from run where status = 'running'")).toEqual([])
    expect((await ingest(other)).status).toBe(200)
  })

  it('replace one another: a new one starts beside the old one, then the old one goes', async () => {
    const newer = await start()
    expect(await json(newer, CORRELATION)).toEqual(await json(other, CORRELATION))
    await other.stop()
    expect((await json(newer, CORRELATION)).body.vintage).toBe(await vintage(newer))
    expect(await rows("select count(*)::integer as samples from batch where kind = 'sample'")).toEqual([
      { samples: 1 },
    ])
  })

  it('serve on where a newer version has changed the tables, and an older one is not started on them', async () => {
    const running = started.at(-1)!
    await db.query('alter table snapshot add column "of_tomorrow" text')
    await db.query(
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ('x', 'x', '29991231000000_of_tomorrow', now(), 1)",
    )
    const path = '/api/v1/scenario'
    expect((await json(running, path)).body.hash).toMatch(/^[0-9a-f]{64}$/)
    await expect(start()).rejects.toThrow(
      'Spillover cannot start: The database is of a newer version (it has migration 29991231000000_of_tomorrow): update Spillover.',
    )
  })
})
