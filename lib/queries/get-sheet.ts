import type { Chapter } from '@/lib/i18n/story-text'
import type { Store } from '@/lib/store/open-store'
import { type Sheet, sheetOf } from '@/lib/views/sheet/sheet'
import { answerLink } from '@/lib/views/take-away/answer-link'
import { type AnswerOptions, getAnswer } from './get-answer'
import { foundAgain, knownVintage } from './seal'

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
  const answer = await getAnswer(store, question, query, options)
  const { shown, summary, hash, recipe, histories, file } = answer
  const sheet = sheetOf(shown, { question, hash, vintage: knownVintage(recipe) })
  const found = { ...foundAgain(recipe, histories), isFrozen: false }
  return { sheet: { ...sheet, page: answerLink(summary.links, found, options.language) }, file }
}
