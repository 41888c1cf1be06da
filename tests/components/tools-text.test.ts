import { describe, expect, it } from 'vitest'
import { toolsText } from '@/lib/i18n/tools-text'

const braces = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

describe('toolsText', () => {
  const [english, german] = [Object.entries(toolsText('en')), toolsText('de')]

  it('has the same words in both languages, in the same order, none of them empty', () => {
    expect(Object.keys(german)).toEqual(english.map(([key]) => key))
    for (const [key, text] of [...english, ...Object.entries(german)]) expect(text.trim(), key).not.toBe('')
  })

  it('fills the same braces in both languages', () => {
    for (const [key, text] of english)
      expect(braces(german[key as keyof typeof german]), key).toEqual(braces(text))
  })
})
