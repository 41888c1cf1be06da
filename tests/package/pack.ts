import { answerPackage } from '@/lib/export/answer-package'
import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { getPackedAnswer } from '@/lib/queries/packed-answer'
import type { Store } from '@/lib/store/open-store'
import type { PackedAnswer } from '@/lib/views/take-away/packed-answer'

/** An answer with its tables, as a package holds them; no source keeps its values to itself. */
export function packed(
  store: Store,
  question: Chapter,
  query: string,
  language: Language = 'en',
): Promise<PackedAnswer> {
  return getPackedAnswer(store, question, new URLSearchParams(query), {
    language,
    licensed: [],
    address: 'http://localhost:3000',
    now: new Date('2026-11-29T12:00:00Z'),
  })
}

/** The bytes of `/api/v1/<question>.zip?<query>`. */
export async function zipOf(store: Store, question: Chapter, query: string): Promise<Uint8Array> {
  return answerPackage(await packed(store, question, query), 'en')
}
