import { Piscina } from 'piscina'
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { GET as getLive } from '@/app/api/v1/health/live/route'
import { GET as getReady } from '@/app/api/v1/health/ready/route'
import { GET as getHealth } from '@/app/api/v1/health/route'
import { unreadyReasons } from '@/app/readiness'
import { store } from '@/app/store'
import { compute } from '@/lib/compute/compute'
import { addDays } from '@/lib/market/day'
import { getReadiness } from '@/lib/queries/readiness'
import { onShutdown, shutDown } from '@/lib/shutdown'
import { closeStore } from '@/lib/store/open-store'
import { sharedStore } from '@/lib/store/shared-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { DIALECTS, openTestStore } from '../store/databases'
import { get } from './requests'

const globals = globalThis as typeof globalThis & {
  spilloverThreads?: Map<string, { readonly pool: Piscina }>
  spilloverShutdown?: Promise<void>
  spilloverLastWork?: unknown
}

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  process.env.LOG_LEVEL = 'silent'
  const opened = await store()
  return () => closeStore(opened)
})

afterEach(() => {
  delete globals.spilloverShutdown
  delete globals.spilloverLastWork
})

describe('a process that runs as it should', () => {
  it('is live and ready, and says which assets are stale', async () => {
    expect(await (await getLive(get('/api/v1/health/live'))).json()).toEqual({ live: true })
    const ready = await getReady(get('/api/v1/health/ready'))
    expect([ready.status, await ready.json()]).toEqual([200, { live: true, ready: true }])
    const health = await getHealth(get('/api/v1/health'))
    expect([health.status, health.headers.get('cache-control')]).toEqual([200, 'no-store'])
    // The embedded sample ends by design.
    expect(await health.json()).toMatchObject({ status: 'ok', live: true, ready: true, staleAssets: [] })
  })

  it('looks at the database once for all who ask within a second', async () => {
    const first = unreadyReasons(5_000)
    expect(await first).toEqual([])
    const opened = await store()
    await opened.writer.$executeRaw`update _prisma_migrations set finished_at = null`
    onTestFinished(async () => {
      await opened.writer.$executeRaw`update _prisma_migrations set finished_at = started_at`
    })
    expect(await unreadyReasons(5_999)).toEqual([])
    expect(await unreadyReasons(6_000)).toEqual(['not-migrated'])
  })
})

describe('a process that is shutting down', () => {
  it('is live and not ready, at once, and waits for what has to end before', async () => {
    let isEnded = false
    onShutdown(async () => {
      await Promise.resolve()
      isEnded = true
    })
    onShutdown(() => Promise.reject(new Error('This cannot be ended.')))
    const over = shutDown()
    expect((await getLive(get('/api/v1/health/live'))).status).toBe(200)
    for (const route of [getReady, getHealth]) {
      const response = await route(get('/api/v1/health'))
      expect(response.status).toBe(503)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(response.headers.get('retry-after')).toBe('5')
      expect(await response.json()).toMatchObject({
        detail: 'This server is shutting down.',
        live: true,
        ready: false,
        reasons: ['shutting-down'],
      })
    }
    await over
    expect(isEnded).toBe(true)
    expect(shutDown()).toBe(over)
  })
})

describe('a process that cannot answer questions', () => {
  it.each(DIALECTS)(
    'is not ready where %s lacks a migration, or has one of a newer release',
    async (dialect) => {
      const opened = await openTestStore(dialect)
      const reasons = async () => (await getReadiness(async () => opened)).reasons
      expect(await reasons()).toEqual([])
      await opened.writer.$executeRaw`update _prisma_migrations set migration_name = '99999999999999_newer'`
      expect(await reasons()).toEqual(['not-migrated'])
      await opened.writer.$executeRaw`delete from _prisma_migrations`
      expect(await reasons()).toEqual(['not-migrated'])
    },
  )

  it('is not ready where nothing answers for the database, and tells no password', async () => {
    const url = 'postgresql://reader:a-planted-password@127.0.0.1:9/none'
    const { reasons, error } = await getReadiness(() => sharedStore(url))
    expect(reasons).toEqual(['database-unreachable'])
    expect(String(error)).toContain('127.0.0.1:9')
    expect(String(error)).not.toContain('a-planted-password')
  })

  it('is ready while its first computation takes longer than anybody waits for a probe', async () => {
    const before = globals.spilloverThreads
    delete globals.spilloverThreads
    const leaving = new AbortController()
    const history = (id: string, pace: number) => {
      const days = Array.from({ length: 2000 }, (_, count) => addDays('2020-01-01', count))
      const values = days.map((_, row) => 100 + Math.sin(row * pace) + Math.cos(row * row))
      const series = {
        asset: id,
        field: 'close' as const,
        unit: 'USD' as const,
        days,
        values,
        providers: ['made'],
        providerIndex: days.map(() => 0),
      }
      return { id, calendar: 'utc-days', clock: 'day', forReturns: series, levels: series } as const
    }
    const question = { x: history('X', 1.7), y: history('Y', 1.3), given: null } as const
    const range = { from: '2020-01-01', to: '2025-06-01', window: 60, seed: 1 } as const
    const computation = compute('constancy', { ...question, ...range }, { signal: leaving.signal })
    onTestFinished(async () => {
      for (const { pool } of globals.spilloverThreads?.values() ?? []) await pool.destroy()
      if (before === undefined) delete globals.spilloverThreads
      else globals.spilloverThreads = before
    })
    expect((await getReadiness(store)).reasons).toEqual([])
    leaving.abort()
    await expect(computation).rejects.toMatchObject({ why: 'cancelled' })
  })

  it('is not ready where no thread can start', async () => {
    const before = globals.spilloverThreads
    const broken = new Piscina({ filename: '/nowhere/worker.mjs', minThreads: 1, maxThreads: 1 })
    broken.on('error', () => {})
    globals.spilloverThreads = new Map([...(before ?? []), ['long', { pool: broken }]])
    onTestFinished(async () => {
      if (before === undefined) delete globals.spilloverThreads
      else globals.spilloverThreads = before
      await broken.destroy()
    })
    expect((await getReadiness(store)).reasons).toEqual(['threads-missing'])
  })
})
