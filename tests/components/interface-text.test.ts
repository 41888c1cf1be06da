import { describe, expect, it } from 'vitest'
import { fillIn } from '@/lib/i18n/fill-in'
import { interfaceText } from '@/lib/i18n/interface-text'

const braces = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

describe('interfaceText', () => {
  const [english, german] = [Object.entries(interfaceText('en')), interfaceText('de')]

  it('has the same words in both languages, none of them empty', () => {
    for (const [key, text] of english) {
      expect(text.trim(), key).not.toBe('')
      expect(german[key as keyof typeof german].trim(), key).not.toBe('')
    }
  })

  it('fills the same braces in both languages', () => {
    for (const [key, text] of english)
      expect(braces(german[key as keyof typeof german]), key).toEqual(braces(text))
  })
})

describe('fillIn', () => {
  it('puts in values, 0 included, and leaves a brace without one to be seen', () => {
    expect(fillIn('{done} of {total}', { done: 0 })).toBe('0 of {total}')
  })
})
