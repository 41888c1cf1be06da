import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { vintageInstant } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import type { AnswerPage } from '@/lib/views/answer-page'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import type { QuestionFrame } from '@/lib/views/question/question-frame'
import { type TakeAway, type TakenAnswer, takeAwayOf } from '@/lib/views/take-away/take-away'
import { withheldColumns, withheldSentences } from './passed-on'
import { knownVintage } from './seal'

export interface TakeAwayOptions {
  readonly language: Language
  /** The sources whose values the operator may pass on by a licence of their own. */
  readonly licensed: readonly string[]
  /** Where readers find this server, without a slash at the end. */
  readonly address: string
}

type Offered = Pick<TakenAnswer, 'producers' | 'range' | 'links'> & {
  readonly vintage: number
  readonly hash?: string
  readonly raw: Readonly<Record<string, readonly string[]>>
}

/** The page of any question but the first. */
export interface FramedPage {
  readonly question: string
  readonly frame: QuestionFrame
}

/** The page of any question but the first with all that leads away from its answer. */
export async function questionWithTakeAway<Page extends FramedPage>(
  store: Store,
  question: Chapter,
  page: Page,
  options: TakeAwayOptions,
): Promise<Page> {
  const { frame } = page
  const isFrozen = frame.frozen !== undefined
  const takeAway = await takeAwayFrom(store, { question, title: page.question, isFrozen }, frame, options)
  return { ...page, frame: { ...frame, takeAway } }
}

/** The same of the main page. */
export async function dashboardWithTakeAway(
  store: Store,
  dashboard: Dashboard,
  options: TakeAwayOptions,
  isFrozen = false,
): Promise<Dashboard> {
  const { question: title, hash } = dashboard
  // What misses a part is nothing to cite.
  if (hash === null) return dashboard
  const asked = { question: 'correlation', title, isFrozen } as const
  const takeAway = await takeAwayFrom(store, asked, { ...dashboard, hash }, options)
  return { ...dashboard, takeAway }
}

/** The same of any page. */
export async function shownWithTakeAway(
  store: Store,
  shown: AnswerPage,
  options: TakeAwayOptions,
  isFrozen: boolean,
): Promise<AnswerPage> {
  const page =
    shown.question === 'correlation'
      ? await dashboardWithTakeAway(store, shown.page, options, isFrozen)
      : await questionWithTakeAway(store, shown.question, shown.page, options)
  return { ...shown, page } as AnswerPage
}

async function takeAwayFrom(
  store: Store,
  asked: Pick<TakenAnswer, 'question' | 'title' | 'isFrozen'>,
  { producers, range, links, hash, raw, ...known }: Offered,
  { language, licensed, address }: TakeAwayOptions,
): Promise<TakeAway> {
  if (hash === undefined) throw new RangeError('Only a sealed answer can be cited.')
  const number = knownVintage(known)
  const vintage =
    number === null ? null : { number, day: (await vintageInstant(store, number))?.slice(0, 10) ?? null }
  const withheld = withheldSentences(withheldColumns(raw, licensed), language)
  return takeAwayOf(
    {
      ...asked,
      staysUnjoined: false,
      isOnPage: true,
      producers,
      range,
      links,
      vintage,
      hash,
      withheld,
      address,
    },
    language,
  )
}
