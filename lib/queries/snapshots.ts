import type { Chapter } from '@/lib/i18n/story-text'
import type { Instant } from '@/lib/market/day'
import { type KeptAnswer, keptAnswer, withoutColumns } from '@/lib/share/kept-answer'
import { PAGE_LIMITS, parseView } from '@/lib/share/parse-view'
import { contentHash, type Recipe } from '@/lib/share/recipe'
import { snapshotId } from '@/lib/share/snapshot-id'
import { STORY } from '@/lib/share/story'
import { type SnapshotRequest, viewQuery } from '@/lib/share/view-query'
import { upToDate, VERSION_PARAMETER } from '@/lib/share/view-version'
import type { Store } from '@/lib/store/open-store'
import { MOST_SNAPSHOTS, readSnapshot, type StoredSnapshot, writeSnapshot } from '@/lib/store/snapshots'
import { StoreError } from '@/lib/store/store-error'
import type { EvidenceRow } from '@/lib/views/dashboard/dashboard'
import { type Answer, getAnswer } from './get-answer'
import { withoutMembers } from './passed-on'
import { QuestionProblem, refuse } from './problem'
import { knownVintage } from './seal'
import { readKnownAssets } from './store-as-of'

/** A frozen answer: what it follows from, and what it said when it was shared. */
export interface SharedSnapshot extends Recipe {
  readonly id: string
  readonly answer: KeptAnswer
  /** Hash of all figures of the answer, those that are not kept included. */
  readonly hash: string
  readonly createdAt: Instant
}

/** A snapshot is of what its page shows, and of nothing that the page would have had to mend. */
export const SNAPSHOT_OPTIONS = { urlLanguage: null, isStrict: true, joinWhereNeeded: true } as const

/** The recipe names the providers that its answer came to: whoever recomputes it joins no others. */
export const RECOMPUTING = { joinWhereNeeded: false } as const

/** Freezes the answer to a view at the vintage it names, or at the latest. The same view and vintage give the same id. */
export async function shareSnapshot(
  store: Store,
  { question, view }: SnapshotRequest,
  now: Date = new Date(),
): Promise<SharedSnapshot> {
  const query = viewQuery(view, question)
  if (query === null) throw new QuestionProblem({ kind: 'not-a-view' })
  await refuseUnlessOnPage(store, question, query)
  const english = await getAnswer(store, question, query, { ...SNAPSHOT_OPTIONS, language: 'en', now })
  // Of the same vintage, whatever is pulled meanwhile.
  const vintage = knownVintage(english.recipe)
  if (vintage !== null) query.set('asof', String(vintage))
  const german = await getAnswer(store, question, query, { ...SNAPSHOT_OPTIONS, language: 'de', now })
  const id = snapshotId(english.recipe)
  const { hash } = english
  const answer = keptAnswer({
    sentence: { en: english.summary.sentences[0], de: german.summary.sentences[0] },
    evidence: { en: keptRows(english.summary.evidence), de: keptRows(german.summary.evidence) },
    ...keptFigures(question, english),
  })
  await writeSnapshot(store, {
    id,
    ...english.recipe,
    answer,
    hash,
    answerHash: contentHash({ answer, hash }),
  }).catch((cause: unknown) => {
    throw cause instanceof StoreError ? new QuestionProblem({ kind: 'not-kept' }, { cause }) : cause
  })
  // Neither new nor there already: there was no room for it.
  if ((await readSnapshot(store, id)) === null)
    throw new QuestionProblem({ kind: 'snapshots-full', most: MOST_SNAPSHOTS })
  return getSnapshot(store, id)
}

/** What is shown on a page: the main one offers less than the API. @throws QuestionProblem */
export async function refuseUnlessOnPage(
  store: Store,
  question: Chapter,
  query: URLSearchParams,
): Promise<void> {
  if (question === 'correlation') refuse(parseView(query, await readKnownAssets(store), PAGE_LIMITS).problems)
}

function keptRows(evidence: readonly EvidenceRow[]) {
  return evidence.map(({ key, label, value, interval, n, dates, method }) => ({
    key,
    label,
    value,
    interval,
    n,
    dates,
    method,
  }))
}

function keptFigures(question: Chapter, { data, raw = {} }: Answer) {
  // Anyone may read a snapshot: raw values are left to the store, which gives them again to whom the page shows them.
  return question === 'correlation'
    ? { correlation: data }
    : { figures: withoutColumns(withoutMembers(data, Object.keys(raw))) }
}

/**
 * A snapshot by its id.
 *
 * @throws QuestionProblem where there is none, and where what is kept is not what was kept
 */
export async function getSnapshot(store: Store, id: string): Promise<SharedSnapshot> {
  const stored = /^[a-z2-7]{16}$/.test(id) ? await readSnapshot(store, id) : null
  const question = STORY.find((chapter) => chapter === stored?.question)
  if (stored === null || question === undefined)
    throw new QuestionProblem({ kind: 'unknown-snapshot', given: id.slice(0, 40) })
  const { answerHash, ...rest } = stored
  const snapshot = { ...rest, question, view: rest.view as Recipe['view'] }
  if (answerHash !== null && !isAsKept(snapshot, answerHash))
    throw new QuestionProblem({ kind: 'altered-snapshot', given: id })
  return { ...snapshot, view: currentView(snapshot, answerHash), answer: keptAnswer(stored.answer) }
}

/** The view as it is put now. Those kept before answers bore a hash are of the first version. */
function currentView({ question, view }: Pick<Recipe, 'question' | 'view'>, answerHash: string | null) {
  if (answerHash !== null) return view
  const first = new URLSearchParams({ [VERSION_PARAMETER]: '1' })
  return { ...Object.fromEntries(upToDate(question, first).query), ...view }
}

/** Whether both the question and the answer are those that were kept under the id. */
function isAsKept(
  { id, answer, hash, ...recipe }: Omit<StoredSnapshot, 'answerHash' | keyof Recipe> & Recipe,
  answerHash: string,
): boolean {
  const { question, view, vintage, methods, seed } = recipe
  return (
    snapshotId({ question, view, vintage, methods, seed }) === id &&
    contentHash({ answer, hash }) === answerHash
  )
}
