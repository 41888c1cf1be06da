import type { Chapter } from '@/lib/i18n/story-text'
import type { Day } from '@/lib/market/day'
import type { Recipe } from '@/lib/share/recipe'
import type { Store } from '@/lib/store/open-store'
import type { AnswerPage } from '@/lib/views/answer-page'
import { wholeAnswer } from '@/lib/views/dashboard/answer'
import type { EvidenceRow, Notice } from '@/lib/views/dashboard/dashboard'
import type { FileLinks } from '@/lib/views/take-away/take-away'
import { askCorrelation } from './ask-correlation'
import type { AskOptions } from './ask-question'
import type { LoadedHistory } from './asset-history'
import { getBubble } from './bubble'
import { getConnectedness } from './connectedness'
import { correlationDataOf } from './correlation-data'
import { dashboardOf } from './dashboard'
import { getDeals } from './deals'
import { getEventStudy } from './event-study'
import type { Inputs } from './inputs'
import { getLeadLag } from './lead-lag'
import { getMatrix } from './matrix'
import { getScenario } from './scenario'
import type { Table } from './table'

/** What every answer says in words, whatever its question: for files, snapshots and other people's pages. */
export interface AnswerSummary {
  readonly question: string
  /** The answer in one sentence, then what belongs to it. */
  readonly sentences: readonly string[]
  readonly evidence: readonly EvidenceRow[]
  readonly notices: readonly Notice[]
  readonly dataLine: string
  readonly methodLine: string
  readonly terms: readonly string[]
  readonly caveats: readonly string[]
  /** Where random draws begin; null where nothing is drawn. */
  readonly seed: number | null
  /** Who published the values. */
  readonly producers: readonly string[]
  readonly range: { readonly from: Day; readonly to: Day } | null
  readonly links: FileLinks & { readonly page: string }
}

/** One question, answered from one store at one vintage: what its page, files, links and snapshots are made of. */
export interface Answer {
  readonly shown: AnswerPage
  readonly summary: AnswerSummary
  /** For machines: full precision, in columns. */
  readonly data: object
  /** What its CSV holds. */
  readonly table: Table
  /** Columns of raw values among the data, each with the providers that gave them. */
  readonly raw?: Readonly<Record<string, readonly string[]>>
  /** What it was computed from. */
  readonly inputs: () => Inputs
  /** What a file is called that holds it, without its ending. */
  readonly file: string
  readonly recipe: Recipe
  readonly hash: string
  /** Of what it was computed; none of a list of deals. */
  readonly histories: readonly LoadedHistory[]
}

export interface AnswerOptions extends AskOptions {
  /** When it is asked; no figure of the answer rests on it. */
  readonly now: Date
}

/**
 * The answer to any question, by its name.
 *
 * @throws QuestionProblem
 */
export async function getAnswer(
  store: Store,
  question: Chapter,
  query: URLSearchParams,
  options: AnswerOptions,
): Promise<Answer> {
  switch (question) {
    case 'correlation':
      return correlationAnswer(store, query, options)
    case 'event-study':
      return answerOf(question, await getEventStudy(store, query, options))
    case 'matrix':
      return answerOf(question, await getMatrix(store, query, options))
    case 'lead-lag':
      return answerOf(question, await getLeadLag(store, query, options))
    case 'connectedness':
      return answerOf(question, await getConnectedness(store, query, options))
    case 'bubble':
      return answerOf(question, await getBubble(store, query, options))
    case 'scenario':
      return answerOf(question, await getScenario(store, query, options))
    case 'deals':
      return answerOf(question, await getDeals(store, query, options))
  }
}

/** Whether no part was left out for want of time or room, so that the hash is the one that everybody gets. */
export function isWhole({ shown }: Pick<Answer, 'shown'>): boolean {
  return shown.question !== 'correlation' || shown.page.hash !== null
}

/** Its page and its data are of one loaded answer. */
async function correlationAnswer(
  store: Store,
  query: URLSearchParams,
  options: AnswerOptions,
): Promise<Answer> {
  const asked = await askCorrelation(store, query, options)
  const page = await dashboardOf(asked, options, options.now)
  const { answer: said, story, limit, caveat } = page
  return {
    ...correlationDataOf(asked, query, options.language),
    shown: { question: 'correlation', page },
    summary: {
      ...page,
      seed: asked.seed,
      sentences: [wholeAnswer(said), story, limit, caveat].filter((sentence) => sentence !== null),
    },
  }
}

type Further = Exclude<AnswerPage, { readonly question: 'correlation' }>

function answerOf<Name extends Further['question']>(
  question: Name,
  {
    page,
    ...answer
  }: Omit<Answer, 'shown' | 'summary'> & Pick<Extract<Further, { readonly question: Name }>, 'page'>,
): Answer {
  const { frame, question: asked, answer: sentences, evidence } = page
  return {
    ...answer,
    // The compiler cannot see that a name and the page of that name belong together once the name is a variable.
    shown: { question, page } as unknown as AnswerPage,
    summary: { ...frame, question: asked, sentences, evidence },
  }
}
