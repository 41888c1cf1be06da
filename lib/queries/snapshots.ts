import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Instant } from '@/lib/market/day'
import { MARKETS } from '@/lib/market/markets'
import { type KeptAnswer, keptAnswer } from '@/lib/share/kept-answer'
import { PAGE_LIMITS, parseView } from '@/lib/share/parse-view'
import { contentHash, snapshotId } from '@/lib/share/snapshot-id'
import type { View } from '@/lib/share/view'
import { viewQuery } from '@/lib/share/view-query'
import type { Store } from '@/lib/store/open-store'
import { MOST_SNAPSHOTS, readSnapshot, writeSnapshot } from '@/lib/store/snapshots'
import { answerOf, wholeAnswer } from '@/lib/views/dashboard/answer'
import { correlationData } from '@/lib/views/dashboard/correlation-data'
import { getBreakTest, getCorrelation, getPartials } from './correlation'
import { QuestionProblem, refuse } from './problem'
import { readKnownAssets } from './store-as-of'

/** A frozen answer: the view with its range resolved, as the store knew it at the vintage. */
export interface SharedSnapshot {
  readonly id: string
  readonly view: View
  readonly vintage: number
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
  readonly answer: KeptAnswer
  /** SHA-256 of all figures of the answer, those that are not kept included. */
  readonly hash: string
  readonly createdAt: Instant
}

/** Freezes a view at the vintage it names, or at the latest. The same view and vintage give the same id. */
export async function shareSnapshot(store: Store, json: unknown): Promise<SharedSnapshot> {
  const query = viewQuery(json)
  if (query === null) throw new QuestionProblem({ kind: 'not-a-view' })
  const { view, problems } = parseView(query, await readKnownAssets(store), PAGE_LIMITS)
  refuse(problems)
  const answer = await getCorrelation(store, view, { joinWhereNeeded: true })
  if (answer.unknownProvider !== null)
    throw new QuestionProblem({ kind: 'unknown-provider', ...answer.unknownProvider })

  const { vintage } = answer.storeAsOf
  const frozen: View = { ...answer.resolved, asof: null }
  const id = snapshotId({ view: frozen, vintage, methods: answer.methods, seed: answer.seed })
  const [result, x] = [answer.results[0], answer.x[0]]
  if (result === undefined || x === undefined) throw new RangeError('A view names at least one source.')
  const [partials, breakTest] = await Promise.all([getPartials(answer, MARKETS), getBreakTest(answer)])
  const sentence = (language: 'en' | 'de') => {
    const words = { language, text: dashboardText(language), format: formatter(language) }
    return wholeAnswer(answerOf({ view, result, partials, x, y: answer.y, ...words }))
  }
  const correlation = correlationData({
    ...answer,
    partials,
    breakTest,
    view: frozen,
    warnings: [],
    terms: [],
    vintage,
  })
  await writeSnapshot(store, {
    id,
    view: frozen,
    vintage,
    methods: answer.methods,
    seed: answer.seed,
    answer: keptAnswer({ sentence: { en: sentence('en'), de: sentence('de') }, correlation }),
    hash: contentHash(correlation),
  })
  // Neither new nor there already: there was no room for it.
  if ((await readSnapshot(store, id)) === null)
    throw new QuestionProblem({ kind: 'snapshots-full', most: MOST_SNAPSHOTS })
  return getSnapshot(store, id)
}

/** A snapshot by its id. */
export async function getSnapshot(store: Store, id: string): Promise<SharedSnapshot> {
  const stored = /^[a-z2-7]{16}$/.test(id) ? await readSnapshot(store, id) : null
  const query = stored === null ? null : viewQuery(stored.view)
  if (stored === null || query === null)
    throw new QuestionProblem({ kind: 'unknown-snapshot', given: id.slice(0, 40) })
  const { view } = parseView(query, await readKnownAssets(store), PAGE_LIMITS)
  return { ...stored, view, answer: keptAnswer(stored.answer) }
}
