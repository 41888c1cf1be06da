import { type ReactNode, Suspense } from 'react'
import { Computing } from '@/components/question/computing'
import { ComputingProgress } from '@/components/question/computing-progress'
import { env } from '@/lib/env'
import { answerPackage } from '@/lib/export/answer-package'
import { csv } from '@/lib/export/csv'
import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import type { Answer } from '@/lib/queries/get-answer'
import { getPackedAnswer } from '@/lib/queries/packed-answer'
import { dataPassedOn, passedOn } from '@/lib/queries/passed-on'
import { refuse } from '@/lib/queries/problem'
import { type FramedPage, questionWithTakeAway } from '@/lib/queries/take-away'
import { parseDecimal } from '@/lib/share/decimal'
import { jsonText } from '@/lib/share/json-text'
import { addressOf, answered, asked } from './api/v1/answers'
import { type FileKind, keptFile, minuteFile } from './api/v1/kept-file'
import { askedOnce, type GetAnswer, LATER, later, PATIENCE_MS } from './asked-once'
import { otherLanguageHref, type PageQuery, toQuery, urlLanguage } from './page-query'
import { QuestionProblemPage } from './question-problem-page'
import { requestLanguage } from './request-language'
import { store } from './store'
import { takeAwayOptions } from './take-away-options'

export interface QuestionPageProps {
  readonly searchParams: Promise<PageQuery>
}

/** The page of a question; one that cannot be answered as asked says so. */
export async function questionPage<Found extends { readonly page: FramedPage }>(
  chapter: Chapter,
  { searchParams }: QuestionPageProps,
  getAnswer: GetAnswer<Found>,
  show: (answer: Found) => ReactNode,
): Promise<ReactNode> {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  const urlLang = urlLanguage(query)
  const { answer, steps } = askedOnce(getAnswer, query.toString(), language)
  const opened = await store()
  const offered = await takeAwayOptions(language)
  const page = answer
    .then(async (found) =>
      show({ ...found, page: await questionWithTakeAway(opened, chapter, found.page, offered) }),
    )
    .catch((error: unknown) => <QuestionProblemPage error={error} language={language} />)
  const soon = await Promise.race([page, later(PATIENCE_MS)])
  if (soon !== LATER) return soon
  const href = otherLanguageHref(`/${chapter}`, query, language)
  return (
    <>
      <ComputingProgress steps={steps} lang={language} />
      <Suspense
        fallback={
          <Computing lang={language} urlLang={urlLang ?? undefined} chapter={chapter} otherLanguage={href} />
        }
      >
        {page}
      </Suspense>
    </>
  )
}

const JSON_FILE = {
  contentType: 'application/json; charset=utf-8',
  ending: '.json',
  disposition: 'inline',
} as const satisfies FileKind

const CSV_FILE = {
  contentType: 'text/csv; charset=utf-8; header=present',
  ending: '.csv',
  disposition: 'attachment',
} as const satisfies FileKind

const ZIP_FILE = {
  contentType: 'application/zip',
  ending: '.zip',
  disposition: 'attachment',
} as const satisfies FileKind

/** The answer of a question as JSON. */
export function questionJson(
  request: Request,
  getAnswer: GetAnswer<Pick<Answer, 'data' | 'raw' | 'hash' | 'file'>>,
): Promise<Response> {
  return answered(request, () =>
    keptFile(request, JSON_FILE, async (signal) => {
      const { query, language } = asked(request)
      const { data, raw = {}, hash, file } = await answerTo(query, language, signal, getAnswer)
      return { content: jsonText(dataPassedOn(data, raw, env().licensedSources, language)), hash, file }
    }),
  )
}

/** Its figures as CSV, under a name that says what they are. */
export function questionCsv(
  request: Request,
  getAnswer: GetAnswer<Pick<Answer, 'table' | 'hash' | 'file'>>,
): Promise<Response> {
  return answered(request, () =>
    keptFile(request, CSV_FILE, async (signal) => {
      const { query, language } = asked(request)
      const { decimal, problems } = parseDecimal(query)
      refuse(problems)
      const { table, hash, file } = await answerTo(query, language, signal, getAnswer)
      const { header, columns } = passedOn(table, env().licensedSources).table
      return { content: csv(header, columns, decimal), hash, file }
    }),
  )
}

/** Figures, what they were computed from, settings, sources and terms, as one ZIP. */
export function questionZip(request: Request, question: Chapter): Promise<Response> {
  return answered(request, () =>
    minuteFile(request, ZIP_FILE, async (signal, now) => {
      const { query, language } = asked(request)
      // It holds all tables.
      query.delete('table')
      const answer = await getPackedAnswer(await store(), question, query, {
        language,
        licensed: env().licensedSources,
        address: addressOf(request),
        now,
        signal,
      })
      return { content: answerPackage(answer, language), hash: answer.hash, file: answer.file }
    }),
  )
}

async function answerTo<Found>(
  query: URLSearchParams,
  language: Language,
  signal: AbortSignal,
  getAnswer: GetAnswer<Found>,
): Promise<Found> {
  const options = { language, urlLanguage: urlLanguage(query), isStrict: true, signal }
  return getAnswer(await store(), query, options)
}
