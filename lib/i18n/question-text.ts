import { questionDe } from './de/question'
import { questionEn } from './en/question'
import type { Language } from './language'

/** The words around the answer of any question. */
export interface QuestionText {
  readonly howToRead: string
  readonly whatNot: string
  /** Which assets take part, behind the control that changes them. */
  chosenAssets(count: string, list: string): string
  /** Assets asked for that take no part. */
  withoutValues(parts: { list: string; one: boolean }): string
  readonly from: string
  readonly to: string
  readonly fromRule: string
  readonly toRule: string
  /** `seed` null where nothing is drawn. */
  methodLine(parts: { versions: string; vintage: string; seed: string | null }): string
  /** Too little history for the method. */
  tooShort(parts: { has: string; needs: string; sessions: boolean }): string
  /** What stands out by itself, once all tests of the story are counted: whether it still does. */
  readonly ofStory: {
    stands(parts: { tests: string; p: string }): string
    alone(parts: { tests: string; p: string }): string
  }
  /** Where no script runs while a long computation is under way. */
  readonly reloadForAnswer: string
}

const TEXTS = { en: questionEn, de: questionDe } as const satisfies Record<Language, QuestionText>

export function questionText(language: Language): QuestionText {
  return TEXTS[language]
}
