import { afterEach, beforeEach, expect } from 'vitest'

const silenced = ['error', 'warn'] as const
const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const method of silenced) {
    console[method] = (...words: unknown[]) => {
      said.push(`console.${method}: ${words.map(String).join(' ')}`)
    }
  }
})

afterEach(() => {
  expect(said, 'a test must not write to console.error or console.warn').toEqual([])
})
