import { describe, expect, it } from 'vitest'
import { storyCount, storySentence } from '@/lib/views/question/story-count'

describe('a test counted among all of the story', () => {
  it('has its p and that by Bonferroni, with the method', () => {
    const count = storyCount({ p: 0.004, stands: true })
    expect(count).toMatchObject({ tests: 7, p: 0.004, method: 'bonferroni/1', stands: true })
    expect(count?.adjustedP).toBeCloseTo(0.028, 12)
  })
  it('is said to stand out still, or only by itself, in both languages', () => {
    const [still, alone] = [0.004, 0.03].map((p) => storyCount({ p, stands: true }))
    expect(storySentence(still ?? null, 'en')).toBe(
      'The test behind this answer, counted as one of the 7 of this story, still stands out (p = 0.028 by Bonferroni).',
    )
    expect(storySentence(alone ?? null, 'en')).toMatch(/does not stand out \(p = 0\.21 by Bonferroni\): /)
    expect(storySentence(still ?? null, 'de')).toMatch(/fällt noch immer auf/)
    expect(storySentence(alone ?? null, 'de')).toMatch(/fällt nicht auf/)
  })
  it('has nothing said of it where it did not stand out by itself', () => {
    const none = storyCount({ p: 0.4, stands: false })
    expect(none).toMatchObject({ p: 0.4, adjustedP: 1, stands: null })
    expect(storySentence(none, 'en')).toBeNull()
  })
  it('is none where there was no test', () => {
    expect(storyCount({ p: null, stands: null })).toBeNull()
    expect(storySentence(null, 'en')).toBeNull()
  })
})
