import type { Chapter } from '@/lib/i18n/story-text'
import type { Store } from '@/lib/store/open-store'
import { type Sheet, sheetOf } from '@/lib/views/sheet/sheet'
import { type AnswerOptions, getAnswer } from './get-answer'

/**
 * The answer to any question as it stands on a picture, from the same query as its page, JSON and CSV; and what a file is
 * called that holds it, without its ending.
 *
 * @throws QuestionProblem
 */
export async function getSheet(
  store: Store,
  question: Chapter,
  query: URLSearchParams,
  options: AnswerOptions,
): Promise<{ sheet: Sheet; file: string }> {
  // As the JSON: its sample is what was asked for, and not joined unasked.
  const { shown, hash, recipe, file } = await getAnswer(store, question, query, {
    ...options,
    joinWhereNeeded: !options.isStrict,
  })
  return { sheet: sheetOf(shown, { question, hash, vintage: recipe.vintage }), file }
}
