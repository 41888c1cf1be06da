import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import type { SampleView } from '@/lib/share/parameter'
import { parseQuestion, type Question, questionHref, serialiseQuestion } from '@/lib/share/question'
import { BUBBLE } from '@/lib/share/questions/bubble'
import { CONNECTEDNESS } from '@/lib/share/questions/connectedness'
import { KEPT_BY_DEALS } from '@/lib/share/questions/deals'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import { MATRIX } from '@/lib/share/questions/matrix'
import { SCENARIO } from '@/lib/share/questions/scenario'

const QUESTIONS = [
  LEAD_LAG,
  MATRIX,
  CONNECTEDNESS,
  BUBBLE,
  SCENARIO,
  EVENT_STUDY,
  KEPT_BY_DEALS,
] as unknown as readonly Question<SampleView & Record<string, unknown>>[]

const parse = (question: Question<SampleView & Record<string, unknown>>, query: string) =>
  parseQuestion(question, new URLSearchParams(query), CATALOGUE)
const leadLag = (query: string) => parseQuestion(LEAD_LAG, new URLSearchParams(query), CATALOGUE)
const matrix = (query: string) => parseQuestion(MATRIX, new URLSearchParams(query), CATALOGUE)

describe('a question', () => {
  it.each(QUESTIONS.map((question) => [question.path, question] as const))(
    'at %s has an empty query for its defaults, and none of them is refused',
    (_, question) => {
      const { view, problems } = parse(question, '')
      expect(problems).toEqual([])
      expect(serialiseQuestion(question, view)).toBe('')
    },
  )

  it.each(QUESTIONS.map((question) => [question.path, question] as const))(
    'at %s gives back every view that its own query holds, whatever was asked',
    (_, question) => {
      const ids = CATALOGUE.map(({ id }) => id)
      const text = fc.oneof(
        fc.constantFrom(
          ...ids,
          'ORCL+NVDA',
          'ORCL,TOTAL,BTC',
          '2025-10-07',
          '5',
          '0.1',
          '-0.4',
          'log',
          'volatility',
          'all',
          '12',
        ),
        fc.string({ maxLength: 12 }),
      )
      const queries = fc.dictionary(fc.constantFrom(...Object.keys(question.parameters)), text)
      fc.assert(
        fc.property(queries, (query) => {
          const { view } = parse(question, new URLSearchParams(query).toString())
          const again = parse(question, serialiseQuestion(question, view))
          expect(again).toEqual({ view, problems: [] })
        }),
        { numRuns: 300, seed: 11 },
      )
    },
  )

  it('falls back where a value cannot be used, and says what can', () => {
    const { view, problems } = leadLag('x=FOO&maxLag=99&from=soon')
    expect(view).toMatchObject({ x: 'ORCL', maxLag: 10, from: 'max' })
    expect(problems.map(({ parameter, problem }) => [parameter, problem])).toEqual([
      ['x', 'unknown-asset'],
      ['maxLag', 'not-in-range'],
      ['from', 'not-a-day'],
    ])
    expect(problems[1]?.choices).toEqual(['1', '30'])
  })

  it('never sets an asset against itself', () => {
    const { view, problems } = leadLag('x=NVDA&y=NVDA')
    expect(view).toMatchObject({ x: 'NVDA', y: 'TOTAL' })
    expect(problems).toMatchObject([{ parameter: 'y', problem: 'same-asset' }])
  })

  it('finds another target without a word where only the source is named', () => {
    expect(leadLag('x=TOTAL')).toMatchObject({ view: { x: 'TOTAL', y: 'ORCL' }, problems: [] })
  })

  it('begins no range after its end', () => {
    const { view, problems } = leadLag('from=2026-01-02&to=2025-01-02')
    expect(view.from).toBe('max')
    expect(problems).toMatchObject([{ parameter: 'from', problem: 'from-after-to' }])
  })

  it('takes several fields of one list as a form without script sends them', () => {
    expect(matrix('assets=ORCL&assets=BTC&assets=TOTAL')).toMatchObject({
      view: { assets: ['ORCL', 'BTC', 'TOTAL'] },
      problems: [],
    })
  })

  it('refuses a list with too few assets, or one that nobody knows', () => {
    expect(matrix('assets=ORCL').problems).toMatchObject([{ problem: 'not-assets' }])
    expect(matrix('assets=ORCL,FOO').problems).toMatchObject([{ problem: 'not-assets' }])
  })

  it('counts an asset once that a list names twice', () => {
    expect(matrix('assets=ORCL,BTC,ORCL').view.assets).toEqual(['ORCL', 'BTC'])
  })

  it('refuses baskets of which all members together are more than are ever read', () => {
    const ids = CATALOGUE.map(({ id }) => id)
    // Each basket lacks another one, so that no two are the same.
    const basket = (left: number) =>
      ids
        .filter((id) => id !== ids[left])
        .slice(0, 20)
        .join('+')
    const baskets = (count: number) => Array.from({ length: count }, (_, left) => basket(left)).join(',')
    expect(matrix(`assets=${encodeURIComponent(baskets(3))}`).problems).toEqual([])
    const { view, problems } = matrix(`assets=${encodeURIComponent(baskets(4))}`)
    expect(problems).toMatchObject([{ parameter: 'assets', problem: 'too-many-members', choices: ['60'] }])
    expect(view.assets).toEqual(MATRIX.parameters.assets.fallback)
  })

  it('keeps the language of a link', () => {
    const { view } = leadLag('x=NVDA')
    expect(questionHref(LEAD_LAG, view, 'de')).toBe('/lead-lag?x=NVDA&lang=de')
    expect(questionHref(LEAD_LAG, leadLag('').view)).toBe('/lead-lag')
  })
})
