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
  /** Whether it still stands out; null where it did not by itself. */
  readonly stands: boolean | null
}

/** Null where the test could not be made. */
export function storyCount({ p, stands }: DecidingTest): StoryCount | null {
  if (p === null) return null
  const adjustedP = pOfStory(p)
  return {
    tests: STORY_TESTS,
    p,
    adjustedP,
    method: STORY_METHOD,
    stands: stands === true ? adjustedP <= LEVEL : null,
  }
}

/** The same in words; null where nothing stood out by itself. */
export function storySentence(story: StoryCount | null, language: Language): string | null {
  if (story === null || story.stands === null) return null
  const format = formatter(language)
  const { stands, alone } = questionText(language).ofStory
  const parts = { tests: format.integer(story.tests), p: format.p(story.adjustedP) }
  return story.stands ? stands(parts) : alone(parts)
}
