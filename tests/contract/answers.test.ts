import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getSnapshot } from '@/app/api/v1/snapshots/[id]/route'
import { POST as postSnapshot } from '@/app/api/v1/snapshots/route'
import { store } from '@/app/store'
import { COLUMNS, EVENT_COLUMNS } from '@/lib/contract/columns'
import { OPERATIONS } from '@/lib/contract/operations'
import { problemSchema } from '@/lib/contract/problem'
import type { OperationName } from '@/lib/i18n/operations-text'
import { EVENT_TABLES } from '@/lib/share/questions/event-study'
import { closeStore } from '@/lib/store/open-store'
import { cellsOf, get, post } from '../api/requests'
import { temporaryDatabaseUrl } from '../queries/stores'
import { ask } from './ask'

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

function operation(name: OperationName) {
  const found = OPERATIONS.find((one) => one.name === name)
  if (found === undefined) throw new RangeError(`No operation ${name}.`)
  return found
}

/** What is wrong with an answer by its schema, in words; unknown members count. */
function faults(name: OperationName, answer: unknown): string[] {
  const { error } = operation(name).answer.safeParse(answer)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).slice(0, 10)
}

/** Questions of each operation: plain ones, far ones, and ones without an answer. */
const QUERIES: Partial<Record<OperationName, readonly string[]>> = {
  correlation: [
    '',
    'x=ORCL,NVDA,AI&given=QQQ&at=2026-01-05',
    'method=dcc',
    'method=ewma&on=levels',
    'method=spearman&window=20',
    'method=kendall&from=2026-01-02&to=2026-06-30',
    'from=2026-08-18&window=250',
    'at=2026-01-03&clock=day&lang=de',
    'x=ORCL%2BNVDA&y=QQQ',
  ],
  'event-study': [
    '',
    'day=2025-10-11&pre=3&post=5',
    'day=2025-05-09',
    'day=2026-08-21&post=20',
    'event=2025-10-10-largest-crypto-liquidation-on-record&source=NVDA&market=SPY',
    'fall=0.5&lang=de',
    'from=2026-08-10&day=2026-08-12',
  ],
  matrix: ['', 'assets=ORCL,TOTAL', 'window=60', 'from=2026-08-18', 'assets=AI,ORCL%2BNVDA,SPY&lang=de'],
  'lead-lag': ['', 'x=ORCL&y=NVDA&maxLag=1', 'from=2026-08-10', 'x=AI&maxLag=30&lang=de'],
  connectedness: [
    'assets=ORCL,TOTAL',
    'assets=ORCL,NVDA,TOTAL&of=volatility&lags=2&horizon=1&window=60',
    'from=2026-08-10',
    'assets=ORCL,TOTAL&from=2026-06-01&lang=de',
  ],
  bubble: [
    '',
    'asset=NVDA&scale=level&series=quoted',
    'from=2026-08-10',
    'asset=TOTAL&minWindow=100&lang=de',
  ],
  scenario: ['', 'shock=0.5&horizon=20&target=QQQ', 'from=2026-08-10', 'source=NVDA&target=AI&lang=de'],
  deals: [
    '',
    'at=2025-06-01',
    'kind=debt&firm=oracle&steps=4',
    'at=2020-01-01',
    'margin=20&revenue=100&lang=de',
  ],
  assets: [''],
  quotes: ['', 'assets=TAO,BTC,ORCL,TOTAL'],
  series: ['asset=ORCL', 'asset=TOTAL&to=2020-01-01', 'asset=ORCL&provider=all'],
  events: [''],
  data: ['', 'lang=de'],
  health: [''],
  'health-live': [''],
  'health-ready': [''],
  openapi: [''],
}

const CASES = Object.entries(QUERIES).flatMap(([name, queries]) =>
  queries.map((query) => [name as OperationName, query] as const),
)

describe('an answer', () => {
  it.each(CASES)('of %s is what the contract says, member for member, for ?%s', async (name, query) => {
    const response = await ask(operation(name).path.slice(1), query)
    expect(response.status).toBe(200)
    expect(faults(name, await response.json())).toEqual([])
  })

  it('with a member that nobody has described is seen', async () => {
    const answer = await (await ask('lead-lag')).json()
    expect(faults('lead-lag', { ...answer, granger: { ...answer.granger, more: 1 } })).toEqual([
      'granger: Unrecognized key: "more"',
    ])
    expect(faults('lead-lag', { ...answer, n: null })).toHaveLength(1)
  })

  it('covers every operation that can be read', () => {
    const read = OPERATIONS.filter(({ method, path }) => method === 'get' && !path.includes('{'))
    expect(Object.keys(QUERIES).sort()).toEqual(read.map(({ name }) => name).sort())
  })

  it('without values has a name for every kind of null', async () => {
    for (const name of ['lead-lag', 'bubble', 'connectedness', 'scenario'] as const)
      expect((await (await ask(name, 'from=2026-08-10')).json()).reason).toEqual(expect.any(String))
  })
})

describe('the CSV', () => {
  const header = async (name: OperationName, query: string) =>
    cellsOf(await (await ask(`${name}.csv`, query)).text()).header

  it.each(Object.entries(COLUMNS).filter(([name]) => !['correlation', 'series'].includes(name)))(
    'of %s has the columns that the contract describes',
    async (name, columns) => {
      expect(await header(name as OperationName, '')).toEqual(Object.keys(columns))
    },
  )

  it.each(EVENT_TABLES)('of an event study has those of its table %s', async (table) => {
    expect(await header('event-study', `table=${table}`)).toEqual(Object.keys(EVENT_COLUMNS[table]))
  })

  it('of a correlation and of a series has theirs, with the names of assets and fields in place', async () => {
    const named = (columns: object, name: string, value: string[]) =>
      Object.keys(columns).flatMap((column) => (column === name ? value : [column]))
    expect(await header('correlation', '')).toEqual(
      named(COLUMNS.correlation ?? {}, '<asset>', ['ORCL', 'TOTAL']),
    )
    expect(await header('series', 'asset=ORCL')).toEqual(named(COLUMNS.series ?? {}, '<field>', ['close']))
  })

  it('is described wherever there is one', () => {
    const withCsv = OPERATIONS.filter(({ formats }) => formats.includes('csv'))
    expect(withCsv.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMNS).sort())
  })
})

describe('a snapshot', () => {
  it.each([
    { question: 'lead-lag', view: {} },
    { view: 'x=NVDA&given=QQQ' },
    { question: 'deals', view: {} },
  ])('of %j is shared and read as the contract says', async (body) => {
    expect(operation('share-snapshot').body?.safeParse(body).success).toBe(true)
    const shared = await postSnapshot(post('/api/v1/snapshots', JSON.stringify(body)))
    expect(shared.status).toBe(201)
    const said = await shared.json()
    expect(faults('share-snapshot', said)).toEqual([])
    const params = Promise.resolve({ id: said.id as string })
    const kept = await getSnapshot(get(`/api/v1/snapshots/${said.id}`), { params })
    expect(faults('snapshot', await kept.json())).toEqual([])
  })
})

describe('a problem', () => {
  it.each([
    ['correlation', 'x=GOLD'],
    ['lead-lag', 'maxLag=0&lang=de'],
    ['event-study', 'event=nothing'],
    ['matrix', 'provider=nobody'],
    ['series', ''],
    ['series', 'asset=TAO'],
    ['quotes', 'assets=GOLD'],
  ])('of %s for ?%s is what the contract says', async (path, query) => {
    const response = await ask(path, query)
    const { error, data } = problemSchema.safeParse(await response.json())
    expect(error?.issues).toBeUndefined()
    expect(data?.status).toBe(response.status)
    const { problems } = operation(path as OperationName)
    expect(problems).toContain(response.status)
  })
})
