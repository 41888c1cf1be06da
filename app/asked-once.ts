import { cache } from 'react'
import type { Language } from '@/lib/i18n/language'
import type { AskOptions } from '@/lib/queries/ask-question'
import { urlLanguage } from './page-query'
import { progressStream } from './progress-stream'
import { stillThere } from './still-there'
import { store } from './store'

/** A question's query: its page, and the same for machines and spreadsheets. */
export type GetAnswer<Found> = (
  opened: Awaited<ReturnType<typeof store>>,
  query: URLSearchParams,
  options: AskOptions,
) => Promise<Found>

/** An answer that takes longer than this is waited for on the page, which says how far it has come. */
export const PATIENCE_MS = 400

/**
 * The answer of a page, begun by whoever asks first in a request: the page, or its head, which tells other sites of it.
 * Both have the same one, which is computed once.
 */
export const askedOnce = cache(function begin<Found>(
  getAnswer: GetAnswer<Found>,
  query: string,
  language: Language,
) {
  const asked = new URLSearchParams(query)
  const { steps, report, end } = progressStream()
  const options = {
    language,
    urlLanguage: urlLanguage(asked),
    isStrict: false,
    onProgress: report,
    ...stillThere(),
  }
  const answer = store()
    .then((opened) => getAnswer(opened, asked, options))
    .finally(end)
  // Each who waits for it learns of its failure; nobody may be waiting yet.
  answer.catch(() => {})
  return { answer, steps }
})

export const LATER = Symbol('later')

export function later(milliseconds: number): Promise<typeof LATER> {
  return new Promise((resolve) => setTimeout(() => resolve(LATER), milliseconds))
}
