import type { AnswerPage } from '@/lib/views/answer-page'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import type { QuestionView } from '@/lib/views/question/question-view'

/** What other sites show of an answer beside a link to it. */
export interface AnswerPreview {
  readonly title: string
  /** The answer in one sentence. */
  readonly sentence: string
  /** The page and the picture of the answer, at its vintage; paths with their query. */
  readonly page: string
  readonly png: string
}

/** The preview of the page of any question. */
export function answerPreview(shown: AnswerPage): AnswerPreview {
  return shown.question === 'correlation' ? dashboardPreview(shown.page) : questionPreview(shown.page)
}

export function dashboardPreview({
  question,
  answer,
  links: { page, png },
}: Pick<Dashboard, 'question' | 'answer' | 'links'>): AnswerPreview {
  return { title: question, sentence: answer.lead ?? answer.figures, page, png }
}

export function questionPreview({
  question,
  answer,
  frame,
}: Pick<QuestionView, 'question' | 'answer' | 'frame'>): AnswerPreview {
  const { page, png } = frame.links
  return { title: question, sentence: answer[0] ?? '', page, png }
}
