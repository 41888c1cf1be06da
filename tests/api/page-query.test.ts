import { describe, expect, it } from 'vitest'
import { decodedPart, toQuery, urlLanguage } from '@/app/page-query'

describe('toQuery', () => {
  it('takes texts only, whatever a field is called', () => {
    const fields = { constructor: [Object as never, '1'], toString: undefined, fall: '0.08' }
    expect(toQuery(fields as never).toString()).toBe('constructor=1&fall=0.08')
  })

  it('keeps every field of a page, several of one name included', () => {
    expect(toQuery({ x: ['ORCL', 'NVDA'], window: '90', at: undefined }).toString()).toBe(
      'x=ORCL&x=NVDA&window=90',
    )
  })
})

describe('a part of a path', () => {
  it.each([
    ['%C3%BC', 'ü'],
    ['2025-10-07', '2025-10-07'],
    ['%25', '%'],
    ['%', '%'],
    ['50%', '50%'],
    ['%ff', '%ff'],
  ])('%s is the text %s, and never a failure', (part, text) => {
    expect(decodedPart(part)).toBe(text)
  })
})

describe('urlLanguage', () => {
  it('is the language that the URL names', () => {
    expect(urlLanguage(new URLSearchParams('lang=de'))).toBe('de')
  })

  it.each(['', 'lang=', 'lang=fr'])('is null for ?%s', (query) => {
    expect(urlLanguage(new URLSearchParams(query))).toBeNull()
  })
})
