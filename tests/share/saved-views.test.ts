import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parseView } from '@/lib/share/parse-view'
import {
  LONGEST_NAME,
  MOST_SAVED_VIEWS,
  mergeSavedViews,
  parseSavedViews,
  type SavedView,
  savedName,
  savedQuery,
  savedViewHref,
  serialiseSavedViews,
  withSavedView,
} from '@/lib/share/saved-views'
import { serialiseView } from '@/lib/share/serialise-view'
import { DEFAULT_VIEW } from '@/lib/share/view'
import { views } from './views'

const savedAt = '2026-08-21T20:00:00.000Z'
const saved = (query: string, name = `View ${query}`): SavedView => ({ name, query, savedAt })
const many = (count: number, first = 20) =>
  Array.from({ length: count }, (_, index) => saved(`window=${first + index}`))
const parse = (value: unknown) =>
  parseSavedViews(typeof value === 'string' ? value : JSON.stringify({ version: 1, views: value }))

describe('savedQuery', () => {
  it('stands for the same view, and is what our own links say', () => {
    fc.assert(
      fc.property(views, (view) => {
        const query = savedQuery(serialiseView(view, 'de'))
        expect(parseView(new URLSearchParams(query), CATALOGUE)).toEqual({ view, problems: [] })
        expect(savedQuery(query)).toBe(query)
        expect(query).toBe(savedQuery(serialiseView(view)))
      }),
      { numRuns: 300, seed: 7 },
    )
    expect(savedQuery('x=ORCL+NVDA,AMD&asof=2025-10-07T20:00:00Z')).toBe(
      'x=ORCL+NVDA,AMD&asof=2025-10-07T20:00:00Z',
    )
  })

  it('is one for one view, however it was written', () => {
    expect(savedQuery('?window=90&x=ORCL%2CNVDA')).toBe('x=ORCL,NVDA&window=90')
    expect(savedQuery('x=ORCL&x=NVDA&window=90&lang=de&utm_source=mail')).toBe('x=ORCL,NVDA&window=90')
  })
})

describe('savedViewHref', () => {
  it('leads to the main page, in the language of the URL', () => {
    expect(savedViewHref('')).toBe('/')
    expect(savedViewHref('', 'de')).toBe('/?lang=de')
    expect(savedViewHref('window=90', 'de')).toBe('/?window=90&lang=de')
  })

  it('leads nowhere else, whatever stands in a file', () => {
    const hostile = [
      'javascript:alert(1)',
      '//evil.example/?x=ORCL',
      'https://evil.example/',
      '\n//evil.example',
      '&x=javascript:alert(1)#"><script>',
      'x=ORCL#/../api/v1/ingest',
    ]
    const anything = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(anything, (query) => {
        const target = new URL(savedViewHref(query), 'http://localhost:3000/about')
        expect([target.origin, target.pathname, target.hash]).toEqual(['http://localhost:3000', '/', ''])
        expect([...target.searchParams.keys()].filter((key) => !(key in DEFAULT_VIEW))).toEqual([])
      }),
      { seed: 7 },
    )
  })
})

describe('savedName', () => {
  it('is one line of at most so many letters, none of them cut in half', () => {
    expect(savedName('  two\n\tlines\u0000 ')).toBe('two lines')
    expect(savedName('😀'.repeat(LONGEST_NAME + 1))).toBe('😀'.repeat(LONGEST_NAME))
  })

  it('is null where nothing is left', () => {
    expect(savedName(' \n ')).toBeNull()
  })
})

describe('parseSavedViews', () => {
  it('gives back what was written', () => {
    const list = [saved('', '<script>alert(1)</script>'), saved('x=NVDA&window=90', 'Größe "90" & mehr')]
    expect(parse(serialiseSavedViews(list))).toEqual({ problem: null, views: list, unusable: 0 })
    expect(parse(`\uFEFF${serialiseSavedViews([])}`)).toEqual({ problem: null, views: [], unusable: 0 })
  })

  it.each([
    ['', 'not-json'],
    ['{"version":1,"views":[{"name":"cut o', 'not-json'],
    ['<!doctype html>', 'not-json'],
    ['null', 'not-a-list'],
    ['[]', 'not-a-list'],
    ['"views"', 'not-a-list'],
    ['{"version":1}', 'not-a-list'],
    ['{"version":1,"views":{"0":{}}}', 'not-a-list'],
    ['{"views":[]}', 'other-version'],
    ['{"version":2,"views":[]}', 'other-version'],
    ['{"version":"1","views":[]}', 'other-version'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(parseSavedViews(text)).toEqual({ problem })
  })

  it('passes over what cannot be used, and counts it', () => {
    const unusable = [
      null,
      7,
      'window=90',
      [],
      {},
      { name: 'no query' },
      { query: 'window=90' },
      { name: ' ', query: 'window=90' },
      { name: 'a number', query: 90 },
      { name: 'too long', query: `x=${'A'.repeat(2_000)}` },
    ]
    expect(parse([...unusable, saved('window=90')])).toEqual({
      problem: null,
      views: [saved('window=90')],
      unusable: unusable.length,
    })
  })

  it('mends what it can: a long name, a foreign query, a time that is none', () => {
    const name = 'n'.repeat(500)
    for (const time of [undefined, null, 0, 'yesterday'])
      expect(parse([{ name, query: 'lang=de&window=90', savedAt: time }])).toEqual({
        problem: null,
        views: [{ name: 'n'.repeat(LONGEST_NAME), query: 'window=90', savedAt: null }],
        unusable: 0,
      })
  })

  it('is not led astray by the names of what every object has', () => {
    expect(parse('{"__proto__":{"version":1,"views":[]}}')).toEqual({ problem: 'not-a-list' })
    expect(savedQuery('__proto__=1&constructor=2&window=90')).toBe('window=90')
  })
})

describe('withSavedView', () => {
  it('puts the newest first, and a view that was there under its new name', () => {
    const list = [saved('window=60'), saved('window=90')]
    expect(withSavedView(list, saved('window=90', 'New'))).toEqual([saved('window=90', 'New'), list[0]])
  })

  it('refuses one too many, but not a new name for one of the list', () => {
    const full = many(MOST_SAVED_VIEWS)
    expect(withSavedView(full, saved('x=NVDA'))).toBeNull()
    expect(withSavedView(full, saved('window=20', 'New'))).toHaveLength(MOST_SAVED_VIEWS)
    expect(withSavedView(full.slice(1), saved('x=NVDA'))).toHaveLength(MOST_SAVED_VIEWS)
  })
})

describe('mergeSavedViews', () => {
  it('adds what is new behind the list and doubles nothing', () => {
    const own = [saved('window=60', 'Mine')]
    const others = [saved('window=60', 'Theirs'), saved('window=90'), saved('window=90', 'Again')]
    expect(mergeSavedViews(own, others)).toEqual({
      views: [own[0], saved('window=90')],
      added: 1,
      doubled: 2,
      left: 0,
    })
  })

  it('changes nothing when the own list comes back', () => {
    const own = many(3)
    expect(mergeSavedViews(own, own)).toEqual({ views: own, added: 0, doubled: 3, left: 0 })
  })

  it('stops where the list is full, and counts what it left', () => {
    const merged = mergeSavedViews(many(150), many(100, 1_000))
    expect(merged.views).toHaveLength(MOST_SAVED_VIEWS)
    expect(merged).toMatchObject({ added: 50, doubled: 0, left: 50 })
  })
})
