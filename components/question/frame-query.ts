import type { QuestionFrame } from '@/lib/views/question/question-frame'

/** The query of the page's view, with the language where its URL names it; a snapshot's own URL says nothing of its view. */
export function frameQuery({ frozen, query, links }: QuestionFrame): string {
  return frozen === undefined ? (links.page.split('?')[1] ?? '') : query
}
