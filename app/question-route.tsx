import { type ReactNode, Suspense } from 'react'
import { Computing } from '@/components/question/computing'
import { ComputingProgress } from '@/components/question/computing-progress'
import { csv } from '@/lib/export/csv'
import type { Chapter } from '@/lib/i18n/story-text'
import type { AskOptions } from '@/lib/queries/ask-question'
import { answered, asked, csvFile, json } from './api/v1/answers'
import { otherLanguageHref, type PageQuery, toQuery, urlLanguage } from './page-query'
import { progressStream } from './progress-stream'
import { QuestionProblemPage } from './question-problem-page'
import { requestLanguage } from './request-language'
import { store } from './store'

export interface QuestionPageProps {
  readonly searchParams: Promise<PageQuery>
}

/** A question's query: its page, and the same for machines and spreadsheets. */
type GetAnswer<Answer> = (
  opened: Awaited<ReturnType<typeof store>>,
  query: URLSearchParams,
  options: AskOptions,
) => Promise<Answer>

/** An answer that takes longer than this is waited for on the page, which says how far it has come. */
const PATIENCE_MS = 400

/** The page of a question; one that cannot be answered as asked says so. */
export async function questionPage<Answer>(
  chapter: Chapter,
  { searchParams }: QuestionPageProps,
  getAnswer: GetAnswer<Answer>,
  show: (answer: Answer) => ReactNode,
): Promise<ReactNode> {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  const urlLang = urlLanguage(query)
  const { steps, report, end } = progressStream()
  const options = { language, urlLanguage: urlLang, isStrict: false, onProgress: report }
  const page = getAnswer(await store(), query, options)
    .then(show)
    .catch((error: unknown) => <QuestionProblemPage error={error} language={language} />)
    .finally(end)
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

const LATER = Symbol('later')

function later(milliseconds: number): Promise<typeof LATER> {
  return new Promise((resolve) => setTimeout(() => resolve(LATER), milliseconds))
}

/** The answer of a question as JSON. */
export function questionJson(
  request: Request,
  getAnswer: GetAnswer<{ readonly data: object }>,
): Promise<Response> {
  return answered(request, async () => json(request, (await answerTo(request, getAnswer)).data))
}

interface Columns {
  readonly header: readonly string[]
  readonly columns: readonly (readonly (number | string | null)[])[]
}

/** Its figures as CSV, under a name that says what they are. */
export function questionCsv(
  request: Request,
  getAnswer: GetAnswer<{ readonly table: Columns; readonly file: string }>,
): Promise<Response> {
  return answered(request, async () => {
    const { table, file } = await answerTo(request, getAnswer)
    return csvFile(request, csv(table.header, table.columns), file)
  })
}

async function answerTo<Answer>(request: Request, getAnswer: GetAnswer<Answer>): Promise<Answer> {
  const { query, language } = asked(request)
  const options = { language, urlLanguage: urlLanguage(query), isStrict: true, signal: request.signal }
  return getAnswer(await store(), query, options)
}
