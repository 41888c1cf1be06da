import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { vintageInstant } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import type { Notice } from '@/lib/views/dashboard/dashboard'
import { providersIn } from '@/lib/views/provider-name'
import { columnMeaning } from '@/lib/views/take-away/column-meaning'
import type { PackedAnswer } from '@/lib/views/take-away/packed-answer'
import { takeAwayOf } from '@/lib/views/take-away/take-away'
import { type Answer, getAnswer } from './get-answer'
import { dataPassedOn, passedOn, withheldSentences } from './passed-on'
import { providerNames, type SourceTerms, sourceTerms } from './provider-terms'
import { foundAgain, knownVintage } from './seal'

export interface PackedOptions {
  readonly language: Language
  /** The sources whose values the operator may pass on by a licence of their own. */
  readonly licensed: readonly string[]
  /** Where readers find this server, without a slash at the end. */
  readonly address: string
  readonly now: Date
  readonly signal?: AbortSignal
}

/**
 * An answer with what it was computed from, without the raw values that may not be passed on.
 *
 * @throws QuestionProblem
 */
export async function getPackedAnswer(
  store: Store,
  question: Chapter,
  query: URLSearchParams,
  { language, licensed, address, now, signal }: PackedOptions,
): Promise<PackedAnswer> {
  const options = { language, urlLanguage: null, isStrict: true, now, ...(signal && { signal }) }
  const answer = await getAnswer(store, question, query, options)
  const { recipe, hash, summary, file, histories, raw = {} } = answer
  const parts = Object.entries({ data: answer.table, ...answer.inputs() }).map(
    ([name, table]) => [name, passedOn(table, licensed)] as const,
  )
  const withheld = parts.flatMap(([, { withheld: columns }]) => withheldSentences(columns, language))
  const number = knownVintage(recipe)
  const vintage = number === null ? null : { number, committedAt: await vintageInstant(store, number) }
  const { citation, link } = takeAwayOf(
    {
      question,
      title: summary.question,
      producers: summary.producers,
      range: summary.range,
      vintage: vintage && { number: vintage.number, day: vintage.committedAt?.slice(0, 10) ?? null },
      hash,
      links: summary.links,
      ...foundAgain(recipe, histories),
      isFrozen: false,
      withheld,
      address,
    },
    language,
  )
  const meaning = columnMeaning(question, answer.shown, language)
  return {
    question,
    title: summary.question,
    sentences: summary.sentences,
    warnings: summary.notices.map(({ text }: Notice) => text),
    caveats: summary.caveats,
    recipe,
    seed: summary.seed,
    hash,
    vintage,
    data: dataPassedOn(answer.data, raw, licensed, language),
    tables: Object.fromEntries(
      parts.map(([name, { table }]) => [
        name,
        {
          header: table.header,
          columns: table.columns,
          meanings: table.header.map((column) => meaning(name, column)),
        },
      ]),
    ),
    sources: sourcesOf(histories, language),
    terms: summary.terms,
    withheld: [...new Set(withheld)],
    citation,
    link,
    file,
  }
}

/** The terms of those who gave the values; of an operator's own imports only they know them. */
function sourcesOf(histories: Answer['histories'], language: Language): SourceTerms[] {
  const names = providerNames(language)
  const ids = new Set(
    histories.flatMap(({ levels, forReturns }) =>
      [...levels.providers, ...forReturns.providers].flatMap((entry) => providersIn(entry, names)),
    ),
  )
  return sourceTerms(language).filter(({ id }) => ids.has(id))
}
