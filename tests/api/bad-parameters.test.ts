import { beforeAll, describe, expect, it } from 'vitest'
import { store } from '@/app/store'
import type { Chapter } from '@/lib/i18n/story-text'
import type { AskOptions } from '@/lib/queries/ask-question'
import { getBubble } from '@/lib/queries/bubble'
import { getConnectedness } from '@/lib/queries/connectedness'
import { getDeals } from '@/lib/queries/deals'
import { getEventStudy } from '@/lib/queries/event-study'
import { getLeadLag } from '@/lib/queries/lead-lag'
import { getMatrix } from '@/lib/queries/matrix'
import { getScenario } from '@/lib/queries/scenario'
import type { Parameter } from '@/lib/share/parameter'
import type { ParameterProblem } from '@/lib/share/parameter-reader'
import { BUBBLE } from '@/lib/share/questions/bubble'
import { CONNECTEDNESS } from '@/lib/share/questions/connectedness'
import { DEALS, KEPT_BY_DEALS } from '@/lib/share/questions/deals'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import { MATRIX } from '@/lib/share/questions/matrix'
import { SCENARIO } from '@/lib/share/questions/scenario'
import { closeStore, type Store } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { dashboardOf } from '../views/dashboards'
import { get } from './requests'

/** What cannot be used, by what is wrong with it. */
const BAD: Partial<Record<ParameterProblem['problem'], readonly string[]>> = {
  'unknown-asset': ['GOLD', '-1'],
  'not-assets': ['GOLD', 'ORCL', 'ORCL,GOLD'],
  'not-one-of': ['nobody!', '-1'],
  'not-in-range': ['abc', '-1', '1000000000', '1.5'],
  'not-a-number': ['abc', '-1', '1000000000', '1e9'],
  'not-a-day': ['soon', '2025-02-30', '1000000000'],
  'not-a-vintage': ['soon', '-1', '1e9'],
}
/** Their sentences say what a value looks like; there is no list to choose from. */
const WITHOUT_CHOICES = ['not-a-day', 'not-a-vintage']

interface Asked {
  /** What is wrong with a bad value of each parameter. */
  readonly parameters: Readonly<Record<string, ParameterProblem['problem']>>
  /** What the page for a query warns of. */
  readonly warnings: (opened: Store, query: string) => Promise<readonly string[]>
}

const QUESTIONS: Readonly<Record<Chapter, Asked>> = {
  'event-study': asked(EVENT_STUDY.parameters, getEventStudy),
  // The main page has a parser of its own.
  correlation: {
    parameters: {
      x: 'unknown-asset',
      y: 'unknown-asset',
      window: 'not-in-range',
      method: 'not-one-of',
      on: 'not-one-of',
      given: 'not-one-of',
      from: 'not-a-day',
      to: 'not-a-day',
      scale: 'not-one-of',
      band: 'not-one-of',
      provider: 'not-one-of',
      clock: 'not-one-of',
      asof: 'not-a-vintage',
      at: 'not-a-day',
    },
    warnings: async (opened, query) => (await dashboardOf(opened, query)).notices.map(({ text }) => text),
  },
  matrix: asked(MATRIX.parameters, getMatrix),
  'lead-lag': asked(LEAD_LAG.parameters, getLeadLag),
  connectedness: asked(CONNECTEDNESS.parameters, getConnectedness),
  bubble: asked(BUBBLE.parameters, getBubble),
  scenario: asked(SCENARIO.parameters, getScenario),
  deals: asked({ ...KEPT_BY_DEALS.parameters, ...DEALS.parameters }, getDeals),
}

type GetPage = (
  opened: Store,
  query: URLSearchParams,
  options: AskOptions,
) => Promise<{
  readonly page: { readonly frame: { readonly notices: readonly { readonly text: string }[] } }
}>

function asked(
  parameters: Readonly<Record<string, Pick<Parameter<unknown>, 'problem'>>>,
  getPage: GetPage,
): Asked {
  return {
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, { problem }]) => [name, problem] as const),
    ),
    warnings: async (opened, query) => {
      const options: AskOptions = { language: 'en', urlLanguage: null, isStrict: false }
      const { page } = await getPage(opened, new URLSearchParams(query), options)
      return page.frame.notices.map(({ text }) => text)
    },
  }
}

/** The answer of the API, under a name such as 'bubble' or 'bubble.csv'. */
async function ask(name: string, query: string): Promise<Response> {
  const { GET } = (await import(`../../app/api/v1/${name}/route.ts`)) as {
    GET: (request: Request) => Promise<Response>
  }
  return GET(get(`/api/v1/${name}?${query}`))
}

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

describe.each(Object.entries(QUESTIONS))('what cannot be used, asked of %s,', (name, question) => {
  const cases = Object.entries(question.parameters).flatMap(([parameter, problem]) =>
    (BAD[problem] ?? []).map((given) => ({ parameter, given, problem })),
  )

  it.each(cases)('is refused by the API: $parameter=$given', async ({ parameter, given, problem }) => {
    for (const file of [name, `${name}.csv`]) {
      const response = await ask(file, `${parameter}=${given}`)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      const { detail, choices } = (await response.json()) as { detail: string; choices: string[] }
      expect(detail).toContain(`${parameter}: '${given}' `)
      expect(detail).toMatch(/[.?]$/)
      if (!WITHOUT_CHOICES.includes(problem) && parameter !== 'provider')
        expect(choices.length).toBeGreaterThan(0)
    }
  })

  it.each(Object.entries(question.parameters))(
    'is named by the page, with what it shows instead: %s',
    async (parameter, problem) => {
      const given = BAD[problem]?.[0] ?? ''
      const warnings = await question.warnings(await store(), `${parameter}=${given}`)
      const sentence = warnings.find((text) => text.startsWith(`${parameter}: '${given}' `))
      expect(sentence).toMatch(/ Shown instead: \S.*\.$/)
    },
  )

  it('is answered in English, as if no language were asked for, where that is unknown', async () => {
    const [inFrench, plain] = await Promise.all([ask(name, 'lang=fr'), ask(name, '')])
    expect(inFrench.status).toBe(200)
    expect(await inFrench.json()).toEqual(await plain.json())
  })
})

describe('a provider that nobody is', () => {
  it('is refused by the deals as well, which only keep its name for the next question', async () => {
    const response = await ask('deals', 'provider=nobody')
    expect(response.status).toBe(400)
    const { detail, choices } = (await response.json()) as { detail: string; choices: string[] }
    expect(detail).toBe("provider: 'nobody' cannot be used. Choose one of: all, sample.")
    expect(choices).toEqual(['all', 'sample'])
    const warnings = await QUESTIONS.deals.warnings(await store(), 'provider=nobody')
    expect(warnings).toContainEqual(
      expect.stringMatching(/^provider: 'nobody' .* Shown instead: longest history\.$/),
    )
  })

  it.each(Object.keys(QUESTIONS).filter((name) => name !== 'deals'))(
    'is refused with those that there are, of %s',
    async (name) => {
      const response = await ask(name, 'provider=nobody')
      expect(response.status).toBe(400)
      const { detail, choices } = (await response.json()) as { detail: string; choices: string[] }
      expect(detail).toContain("has a provider 'nobody'. Choose one of: ")
      expect(choices).toContain('sample')
    },
  )
})

describe('an event', () => {
  it.each(['event=oracle-crash', 'day=soon', 'day=1e9'])(
    'that nobody knows is refused with the known ones: %s',
    async (query) => {
      const response = await ask('event-study', query)
      expect(response.status).toBe(400)
      const { detail, choices } = (await response.json()) as { detail: string; choices: string[] }
      expect(detail).toContain(`'${query.split('=')[1]}' is neither a known event nor a day`)
      expect(choices).toContain('2025-10-07-oracle-margins')
    },
  )

  it.each([
    'event=2025-10-10-largest-crypto-liquidation-on-record&event=2025-10-07-oracle-margins',
    'event=2025-10-10-largest-crypto-liquidation-on-record&day=2025-10-07',
    'table=events&table=falls',
    'table=nothing',
  ])('that is asked about in two ways, or in no way, is warned of by the page: %s', async (query) => {
    const warnings = await QUESTIONS['event-study'].warnings(await store(), query)
    expect(warnings.join()).toMatch(/(only one can be asked about|table: 'nothing' cannot be used)/)
  })

  it('has tables to choose from', async () => {
    const response = await ask('event-study.csv', 'table=nothing')
    expect(response.status).toBe(400)
    expect(((await response.json()) as { choices: string[] }).choices).toContain('placebo')
  })
})

describe('two weeks of history', () => {
  it.each([
    ['correlation', 'Only 9 common returns: .* That takes at least 20\\.'],
    ['matrix', 'it has 11 days, and this takes at least 20\\.'],
    ['lead-lag', 'it has 9 sessions, and this takes at least 40\\.'],
    ['connectedness', 'it has 9 sessions, and this takes at least 26\\.'],
    ['scenario', 'it has 9 sessions, and this takes at least 120\\.'],
  ] as const)('are too short for %s, which says how many it has and needs', async (name, sentence) => {
    const query = 'from=2026-08-10'
    const response = await ask(name, query)
    expect(response.status).toBe(200)
    const body = (await response.json()) as { sentence?: string }
    const said =
      name === 'correlation' ? (await dashboardOf(await store(), query)).answer.lead : body.sentence
    expect(said).toMatch(new RegExp(sentence))
  })
})
