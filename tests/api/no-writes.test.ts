import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getData } from '@/app/api/v1/data/route'
import { GET as getHealth } from '@/app/api/v1/health/route'
import { POST as ingest } from '@/app/api/v1/ingest/route'
import { GET as getQuotes } from '@/app/api/v1/quotes/route'
import { POST as share } from '@/app/api/v1/snapshots/route'
import { GET as getMetrics } from '@/app/metrics/route'
import { store } from '@/app/store'
import { getDataPage } from '@/lib/queries/data-page'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { get, post } from './requests'

const REASON =
  'The database cannot be written: the file or its disk is read-only; nothing of this was stored.'
const AUTHORISED = { authorization: 'Bearer a-secret' }
const VIEW = '{"view":{"x":"ORCL","y":"TOTAL"}}'

beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent'
  process.env.ADMIN_TOKEN = 'a-secret'
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

/** Has SQLite refuse every write, or take them again. */
async function refuseWrites(isRefused: boolean): Promise<void> {
  await (await store()).writer.$queryRawUnsafe(`pragma query_only = ${isRefused ? 'on' : 'off'}`)
}

describe('a server whose database takes nothing in', () => {
  it('answers a pull with the reason, as a summary or in lines', async () => {
    await refuseWrites(true)
    const response = await ingest(post('/api/v1/ingest?assets=ORCL', null, AUTHORISED))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect((await response.json()).detail).toBe(REASON)
    const headers = { ...AUTHORISED, accept: 'application/x-ndjson' }
    const lines = await (await ingest(post('/api/v1/ingest?assets=ORCL', null, headers))).text()
    expect(JSON.parse(lines)).toMatchObject({ type: 'summary', written: 0, message: REASON })
  })

  it.each([
    ['en', 'The snapshot could not be kept, as the database takes nothing in just now.'],
    ['de', 'Die Momentaufnahme konnte nicht aufbewahrt werden, da die Datenbank gerade nichts aufnimmt.'],
  ])('refuses a snapshot in the language %s', async (language, sentence) => {
    await refuseWrites(true)
    const response = await share(post(`/api/v1/snapshots?lang=${language}`, VIEW))
    expect(response.status).toBe(503)
    expect((await response.json()).detail).toContain(sentence)
  })

  it('goes on answering, says so to who checks its health, and is well when writes are taken again', async () => {
    await refuseWrites(true)
    await share(post('/api/v1/snapshots', VIEW))
    expect((await getQuotes(get('/api/v1/quotes?assets=ORCL'))).status).toBe(200)
    const health = await getHealth(get('/api/v1/health'))
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({ status: 'degraded', writeProblem: REASON })
    expect(await (await getData(get('/api/v1/data'))).json()).toMatchObject({ writeProblem: REASON })
    expect(await (await getMetrics(get('/metrics'))).text()).toContain('\nspillover_database_writable 0\n')
    const { page } = await getDataPage(await store(), 'de', new Date())
    expect(page.warning).toEqual({ text: expect.stringContaining('nichts Neues speichern'), said: REASON })
    await refuseWrites(false)
    expect((await share(post('/api/v1/snapshots', VIEW))).status).toBe(201)
    expect(await (await getHealth(get('/api/v1/health'))).json()).toMatchObject({
      status: 'ok',
      writeProblem: null,
    })
    expect(await (await getMetrics(get('/metrics'))).text()).toContain('\nspillover_database_writable 1\n')
    expect((await getDataPage(await store(), 'en', new Date())).page.warning).toBeNull()
  })
})
