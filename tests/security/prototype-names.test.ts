import { Readable } from 'node:stream'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/v1/snapshots/route'
import { store } from '@/app/store'
import { OPERATIONS } from '@/lib/contract/operations'
import { importCsv } from '@/lib/ingest/import-csv'
import { parseSavedViews } from '@/lib/share/saved-views'
import { closeStore } from '@/lib/store/open-store'
import { post } from '../api/requests'
import { ask } from '../contract/ask'
import { temporaryDatabaseUrl } from '../queries/stores'

/** What every object has of itself: looked up as if somebody had put it there, it is found. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const
const READ = OPERATIONS.filter(
  ({ method, name, parameters }) =>
    method === 'get' && name !== 'health' && parameters.every((parameter) => parameter.in === 'query'),
)
const now = '2025-10-10T12:00:00.000Z'
const innate = Object.getOwnPropertyNames(Object.prototype)

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  process.env.LOG_LEVEL = 'silent'
  const opened = await store()
  return () => closeStore(opened)
})

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(innate)
  expect({}).not.toHaveProperty('polluted')
})

const read = (file: string) =>
  store().then((opened) => importCsv(opened, Readable.from([file]), { name: 'own.csv', now }))

describe.each(READ)('asked of $name,', ({ path, parameters, example }) => {
  const required = new URLSearchParams(parameters.some(({ isRequired }) => isRequired) ? example : '')

  it.each(parameters.map(({ name }) => name))(
    'the name of what every object has is no value: %s',
    async (name) => {
      for (const given of NAMES) {
        const query = new URLSearchParams(required)
        query.set(name, given)
        const response = await ask(path.slice(1), query.toString())
        // An unknown language is answered in English; only formats read what they alone have.
        expect([given, response.status]).toEqual([given, response.status === 200 ? 200 : 400])
        if (response.status === 200) expect(['lang', 'v', 'decimal', 'theme', 'size']).toContain(name)
      }
    },
  )

  it('the name of what every object has is no parameter either', async () => {
    const query = new URLSearchParams(required)
    for (const name of NAMES) {
      query.append(name, 'x')
      query.append(`${name}[polluted]`, 'x')
      query.append(`${name}.prototype.polluted`, 'x')
    }
    expect((await ask(path.slice(1), query.toString())).status).toBe(200)
  })
})

describe('the correlation', () => {
  it('tells of a parameter that has the name of what every object has', async () => {
    for (const name of NAMES) {
      const { warnings } = (await (await ask('correlation', `${name}=x`)).json()) as { warnings: string[] }
      expect(warnings.join(' ')).toContain(`'${name}'`)
    }
  })
})

describe('a body', () => {
  it.each([
    '{"view":{"x":"NVDA"},"__proto__":{"polluted":1}}',
    '{"view":{"x":"NVDA"},"constructor":{"prototype":{"polluted":1}}}',
    '{"view":{"__proto__":{"polluted":1,"x":"NVDA"}}}',
    '{"view":{"x":"NVDA","__proto__":"NVDA"}}',
    '{"view":{"x":"NVDA","constructor":{"prototype":{"polluted":1}}}}',
    '{"view":"?x=NVDA&__proto__[polluted]=1&constructor.prototype.polluted=1"}',
    '{"question":"__proto__","view":{}}',
    '{"question":"constructor","view":{}}',
    '{"__proto__":{"view":{"x":"NVDA"}}}',
  ])('freezes what it says or is refused: %s', async (body) => {
    const response = await POST(post('/api/v1/snapshots', body))
    expect([201, 400]).toContain(response.status)
    const said = JSON.stringify(await response.json())
    expect(said).not.toContain('polluted":1')
  })
})

describe('a file', () => {
  it.each(NAMES)('has no unit called %s', async (name) => {
    const summary = await read(
      `day,asset,value,unit\n2025-10-06,ORCL,291.59,USD\n2025-10-07,ORCL,1,${name}\n2025-10-06,AMD,1,USD\n`,
    )
    expect(summary.refused).toEqual([{ line: 3, reason: expect.stringContaining(`'${name}' is not a unit`) }])
  })

  it.each(NAMES)('may have a column called %s, which is not stored', async (name) => {
    const file = `time,open,high,low,close,${name}\n2025-10-06,1,1,1,1,5\n`
    const named = await importCsv(await store(), Readable.from([file]), {
      name: 'chart.csv',
      asset: `OWN-${name.replaceAll('_', '').toUpperCase()}`,
      now,
    })
    expect(named.notes).toContain(`Columns not stored: open, high, low, ${name.toLowerCase()}.`)
  })

  it('may name its source and its asset like what every object has, and is read back', async () => {
    const lines = NAMES.slice(1).map((name) => `2025-10-06,${name},12,12,1,,${name}`)
    const summary = await read(`date,symbol,close,adj_close,volume,market_cap,source\n${lines.join('\n')}\n`)
    expect(summary.linesRefused).toBe(0)
    for (const name of NAMES.slice(1)) {
      const query = `asset=${name.toUpperCase()}&provider=${name}`
      const { values } = (await (await ask('series', query)).json()) as { values: number[] }
      expect([name, values]).toEqual([name, [12]])
    }
    expect((await ask('assets')).status).toBe(200)
    expect((await ask('quotes', 'assets=CONSTRUCTOR,TOSTRING')).status).toBe(200)
    expect((await ask('correlation', 'x=CONSTRUCTOR%2BORCL')).status).toBeLessThan(500)
  })

  it.each(NAMES)('of saved views has none in its %s', (name) => {
    const file = `{"version":1,"views":[{"name":"a","query":"x=ORCL&${name}=1","${name}":{"polluted":1}}],"${name}":{}}`
    expect(parseSavedViews(file)).toEqual({
      problem: null,
      unusable: 0,
      views: [{ name: 'a', query: 'x=ORCL', savedAt: null }],
    })
    expect(parseSavedViews(`{"${name}":{"version":1,"views":[]}}`)).toEqual({ problem: 'not-a-list' })
  })
})
