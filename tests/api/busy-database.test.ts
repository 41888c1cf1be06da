import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { GET as getCorrelation } from '@/app/api/v1/correlation/route'
import { GET as getHealth } from '@/app/api/v1/health/route'
import { GET as getEmbed } from '@/app/embed/[...path]/route'
import { store } from '@/app/store'
import { closeStore } from '@/lib/store/open-store'
import { emptyDatabase } from '../store/databases'
import { get } from './requests'

const SENTENCE = 'The database serves as many at once as it can just now. Ask again in a moment.'
const embed = () =>
  getEmbed(get('/embed/correlation?lang=de'), { params: Promise.resolve({ path: ['correlation'] }) })

it('a database without a free connection is 503 with a sentence and when to ask again, until it has one', async () => {
  const databaseUrl = await emptyDatabase('postgresql')
  process.env.LOG_LEVEL = 'silent'
  process.env.DATABASE_URL = `${databaseUrl}?connection_limit=2&pool_timeout=1`
  const opened = await store()
  onTestFinished(() => closeStore(opened))
  const watcher = new pg.Client(databaseUrl)
  await watcher.connect()
  onTestFinished(() => watcher.end())

  const sleeping = opened.client.$queryRawUnsafe('select 1 from pg_sleep(60)').then(
    () => 'slept',
    () => 'ended',
  )
  const [asked, framed, health] = await Promise.all([
    getCorrelation(get('/api/v1/correlation')),
    embed(),
    getHealth(get('/api/v1/health')),
  ])
  expect(asked.status).toBe(503)
  expect(asked.headers.get('retry-after')).toBe('5')
  expect(await asked.json()).toEqual({
    type: 'about:blank',
    title: 'Not available now',
    status: 503,
    detail: SENTENCE,
  })
  expect(framed.status).toBe(503)
  expect(framed.headers.get('retry-after')).toBe('5')
  expect(await framed.text()).toContain('Die Datenbank bedient gerade so viele zugleich, wie sie kann.')
  expect(health.status).toBe(503)

  await watcher.query(
    "select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select 1 from pg_sleep%'",
  )
  expect(await sleeping).toBe('ended')
  const answers = await Promise.all([
    getCorrelation(get('/api/v1/correlation')),
    embed(),
    getHealth(get('/api/v1/health')),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
}, 60_000)
