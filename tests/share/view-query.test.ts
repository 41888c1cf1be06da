import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parseView } from '@/lib/share/parse-view'
import { serialiseView } from '@/lib/share/serialise-view'
import { DEFAULT_VIEW } from '@/lib/share/view'
import { snapshotRequest, viewQuery } from '@/lib/share/view-query'
import { views } from './views'

const parse = (json: unknown) => parseView(viewQuery(json) ?? new URLSearchParams('x=none'), CATALOGUE)

describe('viewQuery', () => {
  it('gives back every view that went through JSON', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(JSON.parse(JSON.stringify(view)))).toEqual({ view, problems: [] })
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('takes the query of a link, with or without what stands before the question mark', () => {
    const view = { ...DEFAULT_VIEW, x: ['NVDA'], window: 90 }
    expect(parse(serialiseView(view)).view).toEqual(view)
    expect(parse(`http://localhost:3000/?${serialiseView(view)}`).view).toEqual(view)
  })

  it.each([
    ['/lead-lag?x=NVDA', 'lead-lag', 'x=NVDA'],
    ['https://a.example/lead-lag', 'lead-lag', ''],
    ['/event-study/2025-01-27-deepseek-shock?pre=5', 'event-study', 'pre=5&event=2025-01-27-deepseek-shock'],
    ['/event-study?day=2025-10-07', 'event-study', 'day=2025-10-07'],
    ['pre=5', 'event-study', 'pre=5'],
  ] as const)('takes the link %s of a page of its own for %s', (link, question, query) => {
    expect(String(viewQuery(link, question))).toBe(query)
  })

  it.each([
    ['/matrix?x=NVDA', 'lead-lag'],
    ['/?x=NVDA', 'lead-lag'],
    ['/event-study/a/b', 'event-study'],
    ['/event-study/a?event=b', 'event-study'],
    ['/s/abcdefgh23456777', 'correlation'],
  ] as const)('is null for the link %s, which asks no %s', (link, question) => {
    expect(viewQuery(link, question)).toBeNull()
  })

  it('takes an object of some parameters', () => {
    expect(parse({ x: 'NVDA', window: 90 })).toEqual({
      view: { ...DEFAULT_VIEW, x: ['NVDA'], window: 90 },
      problems: [],
    })
  })

  it.each([null, 7, true, undefined, ['ORCL']])('is null for %j, which is no view', (json) => {
    expect(viewQuery(json)).toBeNull()
  })

  it.each([
    { window: true },
    { window: { toString: 1 } },
    { window: [60], x: [['ORCL', 'NVDA']] },
    { x: [{}] },
  ])('hands on what has the wrong type, so that it is reported and not passed over: %j', (json) => {
    expect(parse(json).problems).not.toEqual([])
  })
})

describe('snapshotRequest', () => {
  it('holds the view as it was sent, an object or the query of a link', () => {
    expect(snapshotRequest('{"view":{"x":["NVDA"],"window":90}}')).toEqual({
      question: 'correlation',
      view: { x: ['NVDA'], window: 90 },
    })
    expect(snapshotRequest('{"question":"lead-lag","view":"?x=NVDA"}')).toEqual({
      question: 'lead-lag',
      view: '?x=NVDA',
    })
  })

  it.each([
    '',
    'x=NVDA',
    '{',
    'null',
    '[]',
    '{}',
    '{"view":7}',
    '{"view":null}',
    '{"view":["NVDA"]}',
    '{"question":"horoscope","view":{}}',
    '{"question":7,"view":{}}',
    '{"question":"__proto__","view":{}}',
  ])('names no member of the body %j, which is no request', (body) => {
    expect(snapshotRequest(body)).toEqual({ unexpected: [] })
  })

  it('names what does not belong in a request: answers and hashes are computed here, not sent', () => {
    expect(snapshotRequest('{"view":{},"hash":"f00d","answer":{"r":1}}')).toEqual({
      unexpected: ['hash', 'answer'],
    })
  })
})
