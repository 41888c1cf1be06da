import { type DecidingTest, LEVEL, pOfStory, STORY_METHOD, STORY_TESTS } from '@/lib/analysis/stands-out'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'

/** The p that decides on a page, by itself and with all tests of the story counted. */
export interface StoryCount {
  readonly tests: number
  readonly p: number
  readonly adjustedP: number
  readonly method: string
  /** Whether it still stands out; null where it did not by itself, or that was not told. */
  readonly stands: boolean | null
  /** The same in words, where it stands out by itself. */
  readonly sentence: string | null
}

/** Null where the test could not be made. */
export function storyCount({ p, stands }: DecidingTest, language: Language): StoryCount | null {
  if (p === null) return null
  const adjustedP = pOfStory(p)
  const format = formatter(language)
  const { ofStory } = questionText(language)
  const still = adjustedP <= LEVEL
  const parts = { tests: format.integer(STORY_TESTS), p: format.p(adjustedP) }
  return {
    tests: STORY_TESTS,
    p,
    adjustedP,
    method: STORY_METHOD,
    stands: stands === true ? still : null,
    sentence: stands === true ? (still ? ofStory.stands(parts) : ofStory.alone(parts)) : null,
  }
}
