import type { ReactNode } from 'react'
import { csv } from '@/lib/export/csv'
import type { AskOptions } from '@/lib/queries/ask-question'
import type { Store } from '@/lib/store/open-store'
import { answered, asked, csvFile, json } from './api/v1/answers'
import { type PageQuery, toQuery, urlLanguage } from './page-query'
import { QuestionProblemPage } from './question-problem-page'
import { requestLanguage } from './request-language'
import { store } from './store'

export interface QuestionPageProps {
  readonly searchParams: Promise<PageQuery>
}

/** A question's query: its page, and the same for machines and spreadsheets. */
type GetAnswer<Answer> = (store: Store, query: URLSearchParams, options: AskOptions) => Promise<Answer>

/** The page of a question; one that cannot be answered as asked says so. */
export async function questionPage<Answer>(
  { searchParams }: QuestionPageProps,
  getAnswer: GetAnswer<Answer>,
  show: (answer: Answer) => ReactNode,
): Promise<ReactNode> {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  try {
    const reader = { language, urlLanguage: urlLanguage(query), isStrict: false }
    return show(await getAnswer(await store(), query, reader))
  } catch (error) {
    return <QuestionProblemPage error={error} language={language} />
  }
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
