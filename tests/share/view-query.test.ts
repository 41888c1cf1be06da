import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parseView } from '@/lib/share/parse-view'
import { serialiseView } from '@/lib/share/serialise-view'
import { DEFAULT_VIEW } from '@/lib/share/view'
import { viewInBody, viewQuery } from '@/lib/share/view-query'
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

describe('viewInBody', () => {
  it('is the view as it was sent, an object or the query of a link', () => {
    expect(viewInBody('{"view":{"x":["NVDA"],"window":90}}')).toEqual({ x: ['NVDA'], window: 90 })
    expect(viewInBody('{"view":"?x=NVDA"}')).toBe('?x=NVDA')
  })

  it.each(['', 'x=NVDA', '{', 'null', '[]', '{}', '{"view":7}', '{"view":null}', '{"view":["NVDA"]}'])(
    'is undefined for the body %j',
    (body) => {
      expect(viewInBody(body)).toBeUndefined()
    },
  )
})
