import { readdirSync } from 'node:fs'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getNothing, POST as postNothing } from '@/app/api/v1/[...path]/route'
import { store } from '@/app/store'
import { problemSchema } from '@/lib/contract/problem'
import { LONGEST_QUERY } from '@/lib/share/longest-query'
import { STORY } from '@/lib/share/story'
import { closeStore } from '@/lib/store/open-store'
import { proxy } from '@/proxy'
import { ask, handlers } from '../contract/ask'
import { temporaryDatabaseUrl } from '../queries/stores'
import { get } from './requests'

/** Every route directly below /api/v1. */
const ROUTES = readdirSync('app/api/v1', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  .map(({ name }) => name)
const WRITTEN_TO = ['snapshots', 'ingest']
const READ = ROUTES.filter((name) => !WRITTEN_TO.includes(name))
/** Answers that hang on the clock, to the second. */
const OF_THE_MOMENT = ['health', 'quotes', 'quotes.csv', 'data', 'data.csv', 'correlation.svg']

const queryOf = (name: string) => (name.startsWith('series') ? 'asset=ORCL' : '')
const longQuery = (length: number) => `x=${'A'.repeat(length - 2)}`

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  process.env.LOG_LEVEL = 'silent'
  const opened = await store()
  return () => closeStore(opened)
})

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  return problemSchema.parse(await response.json())
}

describe('an answer that the caller has already', () => {
  it.each(READ.filter((name) => !OF_THE_MOMENT.includes(name)))('is not sent again: %s', async (name) => {
    const response = await ask(name, queryOf(name))
    expect(response.status).toBe(200)
    const etag = response.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    for (const known of [etag, `W/${etag}`, `"other" , ${etag}`, '*']) {
      const again = await ask(name, queryOf(name), { 'if-none-match': known })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await ask(name, queryOf(name), { 'if-none-match': '"other"' })).status).toBe(200)
  })
})

describe('a query that is longer than any question', () => {
  it.each([...READ, 'health/live', 'health/ready'])('is refused by %s', async (name) => {
    const response = await ask(name, longQuery(LONGEST_QUERY + 1))
    expect(response.status).toBe(413)
    expect((await problemOf(response)).detail).toMatch(/^The query of this address is longer than 4,096 /)
  })

  it('is refused in German where that is asked for', async () => {
    const { detail } = await problemOf(await ask('lead-lag', `lang=de&${longQuery(LONGEST_QUERY)}`))
    expect(detail).toContain('länger als 4.096 Zeichen')
  })

  it('is one only beyond the limit', async () => {
    expect((await ask('assets', longQuery(LONGEST_QUERY))).status).toBe(200)
  })

  it('is refused by pages as well', async () => {
    const page = (length: number) =>
      proxy(new NextRequest(`http://localhost:3000/matrix?${longQuery(length)}`))
    const refused = page(LONGEST_QUERY + 1)
    expect(refused.status).toBe(413)
    expect(await refused.text()).toMatch(/^The query of this address is longer than 4,096 characters\./)
    expect(page(LONGEST_QUERY).status).toBe(200)
  })
})

describe('a method that a route does not know', () => {
  it.each([...ROUTES, 'health/live', 'health/ready'])(
    'is refused by %s with those that it knows',
    async (name) => {
      const allowed = WRITTEN_TO.includes(name) ? ['POST', 'OPTIONS'] : ['GET', 'HEAD', 'OPTIONS']
      const route = await handlers(name)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (allowed.includes(method)) continue
        const response = await route[method]?.(
          new Request(`http://localhost:3000/api/v1/${name}`, { method }),
        )
        expect([method, response?.status, response?.headers.get('allow')]).toEqual([
          method,
          405,
          allowed.join(', '),
        ])
        const { detail, choices } = await problemOf(response ?? new Response())
        expect(detail).toBe(`${method} is not possible here; ${allowed.join(', ')} are.`)
        expect(choices).toEqual(allowed)
      }
      const options = await route.OPTIONS?.(get(`/api/v1/${name}`))
      expect([options?.status, options?.headers.get('allow')]).toEqual([204, allowed.join(', ')])
    },
  )
})

describe('a path that is none', () => {
  it.each(['/api/v1/corelation', '/api/v1/lead-lag/x', `/api/v1/${'y'.repeat(500)}`])(
    'is 404 with the way to what there is: %s',
    async (path) => {
      for (const response of [await getNothing(get(path)), await postNothing(get(path))]) {
        expect(response.status).toBe(404)
        expect((await problemOf(response)).detail).toBe(
          `There is nothing at '${path.slice(0, 60)}'. What there is stands at /api/v1.`,
        )
      }
    },
  )
})

describe('a vintage that does not exist yet', () => {
  it.each([...STORY, 'series'])('is refused by %s and its CSV', async (name) => {
    for (const file of [name, `${name}.csv`]) {
      const response = await ask(file, ['asof=99999', queryOf(name)].join('&'))
      expect(response.status).toBe(400)
      expect((await problemOf(response)).detail).toContain('Vintage 99,999 does not exist yet')
    }
  })
})

describe('an event that is asked about in two ways', () => {
  it.each([
    ['event=2025-10-07-oracle-margins&event=2025-10-07-oracle-margins', 'event'],
    ['day=2025-10-07&day=2025-10-08', 'day'],
    ['table=events&table=falls', 'table'],
    ['event=2025-10-07-oracle-margins&day=2025-10-08', 'day'],
  ])('is refused: %s', async (query, parameter) => {
    for (const file of ['event-study', 'event-study.csv']) {
      const response = await ask(file, query)
      expect(response.status).toBe(400)
      expect((await problemOf(response)).detail).toContain(
        `${parameter}: only one can be asked about, and several are given`,
      )
    }
  })

  it('counts as one where the other is empty, as a form sends it', async () => {
    expect((await ask('event-study', 'event=&day=2025-10-07')).status).toBe(200)
  })
})
