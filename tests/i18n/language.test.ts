import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/lib/i18n/language'

describe('chooseLanguage', () => {
  it('takes the language that the URL names before all else', () => {
    expect(chooseLanguage('de', 'en')).toBe('de')
  })

  it('passes over a language in the URL that does not exist here', () => {
    expect(chooseLanguage('fr', 'de-AT,de;q=0.9')).toBe('de')
  })

  it('takes the one the browser prefers among those that exist', () => {
    expect(chooseLanguage(null, 'fr,en;q=0.5,de;q=0.8')).toBe('de')
    expect(chooseLanguage(null, 'en-US,en;q=0.9,de;q=0.8')).toBe('en')
  })

  it('does not take one that the browser refuses', () => {
    expect(chooseLanguage(null, 'de;q=0')).toBe('en')
  })

  it.each([null, '', '*', 'garbage;;;q=x', 'x'.repeat(10_000)])('falls back to English for %j', (header) => {
    expect(chooseLanguage(null, header)).toBe('en')
  })
})
