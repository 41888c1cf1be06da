import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { type DataEnd, dataEnd } from '@/lib/market/data-end'
import { unknownNames } from '@/lib/share/parse-embed'
import type { Store } from '@/lib/store/open-store'
import type { AnswerPage } from '@/lib/views/answer-page'
import { type Embed, embedOf } from '@/lib/views/embed/embed'
import { getFrozenPage } from './frozen-page'
import { type Answer, getAnswer } from './get-answer'
import { knownVintage } from './seal'
import { refuseUnlessOnPage } from './snapshots'

export interface EmbedOptions {
  readonly language: Language
  readonly now: Date
  readonly signal?: AbortSignal
}

/**
 * The answer to a view as its page gives it, for inside another page. What the page would have had to mend is refused: the
 * article around it speaks of the answer that was asked for.
 *
 * @throws QuestionProblem
 */
export async function getEmbed(
  store: Store,
  question: Chapter,
  query: URLSearchParams,
  { language, now, signal }: EmbedOptions,
): Promise<Embed> {
  await refuseUnlessOnPage(store, question, query)
  const answer = await getAnswer(store, question, query, {
    language,
    // The page behind the link speaks the language of the embed.
    urlLanguage: language,
    isStrict: true,
    joinWhereNeeded: true,
    now,
    ...(signal && { signal }),
  })
  const { shown, hash, recipe } = answer
  return embedOf({
    shown,
    seal: { question, hash, vintage: knownVintage(recipe) },
    end: endOf(answer, now),
    isFixed: placeOf(shown).asof !== null,
    isSnapshot: false,
    unknown: unknownNames(question, query),
  })
}

/**
 * A snapshot for inside another page.
 *
 * @throws QuestionProblem
 */
export async function getFrozenEmbed(
  store: Store,
  id: string,
  { language, now }: EmbedOptions,
): Promise<Embed> {
  const { shown, frozen } = await getFrozenPage(store, id, { language, urlLanguage: language }, now)
  const { question } = shown
  return embedOf({
    shown,
    // Of what is shown: where a method has moved on, its figures are not those that were frozen.
    seal: { question, hash: hashOf(shown) ?? frozen.hash, vintage: frozen.vintage },
    end: null,
    isFixed: true,
    isSnapshot: true,
    unknown: [],
  })
}

/** Only what follows new values has an age: a range that was asked to end earlier, or a vintage, has none. */
function endOf({ shown, histories }: Answer, now: Date): DataEnd | null {
  const { to, asof } = placeOf(shown)
  return to === 'latest' && asof === null ? dataEnd(histories, now) : null
}

/** Where a view ends, and the vintage it names. */
function placeOf(shown: AnswerPage) {
  return shown.question === 'correlation' ? shown.page.view : shown.page.frame.carried
}

function hashOf(shown: AnswerPage): string | undefined {
  return (shown.question === 'correlation' ? shown.page.hash : shown.page.frame.hash) ?? undefined
}
