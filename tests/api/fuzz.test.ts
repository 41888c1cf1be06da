import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getSnapshot } from '@/app/api/v1/snapshots/[id]/route'
import { store } from '@/app/store'
import { problemSchema } from '@/lib/contract/problem'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parseEventAddress } from '@/lib/share/parse-event-address'
import { parsePicture } from '@/lib/share/parse-picture'
import { parseSeriesQuery } from '@/lib/share/parse-series-query'
import { API_LIMITS, PAGE_LIMITS, parseView } from '@/lib/share/parse-view'
import { parseQuestion, type Question, serialiseQuestion } from '@/lib/share/question'
import { BUBBLE } from '@/lib/share/questions/bubble'
import { CONNECTEDNESS } from '@/lib/share/questions/connectedness'
import { DEALS, KEPT_BY_DEALS } from '@/lib/share/questions/deals'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import { MATRIX } from '@/lib/share/questions/matrix'
import { SCENARIO } from '@/lib/share/questions/scenario'
import { serialiseView } from '@/lib/share/serialise-view'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { randomQueries } from './random-query'
import { get } from './requests'

/** Every run draws the same. */
const SEED = 20251007

type AnyQuestion = Question<Record<string, unknown>>
const QUESTIONS = [
  LEAD_LAG,
  MATRIX,
  CONNECTEDNESS,
  BUBBLE,
  SCENARIO,
  EVENT_STUDY,
  DEALS,
  KEPT_BY_DEALS,
] as unknown as readonly AnyQuestion[]

interface Parsed {
  readonly problems: readonly { readonly given: string }[]
}

function parseApiView(given: URLSearchParams): Parsed {
  const parsed = parseView(given, CATALOGUE, API_LIMITS)
  serialiseView(parsed.view)
  return parsed
}

const PARSERS: readonly ((given: URLSearchParams) => Parsed)[] = [
  (given) => parseView(given, CATALOGUE, PAGE_LIMITS),
  ...QUESTIONS.map((question) => (given: URLSearchParams) => {
    const parsed = parseQuestion(question, given, CATALOGUE)
    serialiseQuestion(question, parsed.view)
    return parsed
  }),
  parseSeriesQuery,
  parseEventAddress,
  parsePicture,
]

describe('100,000 queries of any kind', () => {
  it('are read without a throw, and what is wrong is said shortly', { timeout: 40_000 }, () => {
    const { query } = randomQueries(SEED)
    for (let count = 0; count < 100_000; count++) {
      const text = query()
      const given = new URLSearchParams(text)
      // By parseView, and by one of all parsers in turn.
      for (const parse of [parseApiView, PARSERS[count % PARSERS.length] ?? parseApiView]) {
        const problems = problemsOf(() => parse(given), text)
        if (problems.some((problem) => problem.given.length > 60)) expect.fail(`Too long for ?${text}`)
      }
    }
  })
})

/** A throw names the query that brought it about. */
function problemsOf(parse: () => Parsed, query: string): Parsed['problems'] {
  try {
    return parse().problems
  } catch (error) {
    throw new Error(`Thrown for ?${query}`, { cause: error })
  }
}

describe('300 requests for snapshots of any id', () => {
  beforeAll(async () => {
    process.env.DATABASE_URL = temporaryDatabaseUrl()
    const opened = await store()
    return () => closeStore(opened)
  })

  it('are refused with a sentence', async () => {
    const { value } = randomQueries(SEED)
    for (let count = 0; count < 300; count++) {
      const id = value()
      const response = await getSnapshot(get('/api/v1/snapshots/x'), { params: Promise.resolve({ id }) })
      expect(response.status).toBe(404)
      expect(problemSchema.parse(await response.json()).detail).toMatch(/^There is no snapshot/)
    }
  })
})
