import type { OnProgress } from '@/lib/compute/questions'
import type { Language } from '@/lib/i18n/language'
import type { Asset } from '@/lib/market/asset'
import { parseAssetExpression } from '@/lib/market/catalogue'
import type { PairView, SampleView } from '@/lib/share/parameter'
import { parseQuestion, type Question } from '@/lib/share/question'
import type { Store } from '@/lib/store/open-store'
import type { QuestionFacts } from '@/lib/views/question/question-frame'
import type { LoadedHistory } from './asset-history'
import { type AskedHistories, getHistories } from './histories'
import { QuestionProblem, refuse } from './problem'
import { providerNames, samplePublishers, termsLines } from './provider-terms'
import { sampleCaveats } from './sample-caveats'
import { readKnownAssets, readStoreAsOf, type StoreAsOf } from './store-as-of'

/** A question as its URL puts it, with the histories that it is asked of. */
export interface AskedQuestion<View extends SampleView> extends QuestionFacts<View> {
  readonly storeAsOf: StoreAsOf
  /** The same as `shown`: the assets in the order in which the question names them. */
  readonly histories: readonly LoadedHistory[]
  /** Every asset there is, and those of them with a value in the store. */
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
  /** Names the answer among all of this store: what it depends on besides the methods, which only a release changes. */
  readonly key: string
}

export interface AskOptions {
  readonly language: Language
  /** The language that the URL names, if any. */
  readonly urlLanguage: Language | null
  /** Files and the API refuse what they cannot use; a page falls back and says so. */
  readonly isStrict: boolean
  /** Whether all providers are joined where the default one does not reach back far enough; pages do so unasked. */
  readonly joinWhereNeeded?: boolean
  /** Ends the computation when whoever asked has gone. */
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
}

/**
 * Reads the view of a question from a query and loads the histories that it names, as of its vintage.
 *
 * @param which the assets, and how their days make the range; told which assets have a value in the store
 * @throws QuestionProblem
 */
export async function askQuestion<View extends SampleView>(
  store: Store,
  question: Question<View>,
  query: URLSearchParams,
  which: (
    view: View,
    hasValues: (asset: string) => boolean,
  ) => Pick<AskedHistories, 'ids' | 'deciding' | 'span'>,
  {
    language,
    isStrict,
    joinWhereNeeded = !isStrict,
  }: Pick<AskOptions, 'language' | 'isStrict' | 'joinWhereNeeded'>,
): Promise<AskedQuestion<View>> {
  const { view, problems } = parseQuestion(question, query, await readKnownAssets(store))
  if (isStrict) refuse(problems)
  const storeAsOf = await readStoreAsOf(store, view.asof)
  const withValues = new Set(storeAsOf.coverage.map(({ asset }) => asset))
  const { provider: wanted, clock, from, to } = view
  const { all, range, provider, unknownProvider } = await getHistories(
    storeAsOf,
    { ...which(view, holdsAny(withValues, storeAsOf.assets)), provider: wanted, clock, from, to },
    { joinWhereNeeded },
  )
  if (isStrict && unknownProvider !== null)
    throw new QuestionProblem({ kind: 'unknown-provider', ...unknownProvider })
  const resolved = { ...view, ...range, provider }
  const { asof: _asof, at: _at, pair: _pair, ...asked }: View & Partial<PairView> = resolved
  return {
    view,
    resolved,
    problems,
    range,
    unknownProvider,
    storeAsOf,
    histories: all,
    shown: all,
    assets: storeAsOf.assets,
    withValues,
    vintage: storeAsOf.vintage,
    latestVintage: storeAsOf.latestVintage,
    providerNames: providerNames(language),
    samplePublishers: samplePublishers(language),
    terms: termsLines(
      all.flatMap(({ levels }) => levels.providers),
      language,
    ),
    caveats: sampleCaveats(all, language),
    key: JSON.stringify([storeAsOf.vintage, question.path, asked]),
  }
}

/** Whether an asset, or any member of a basket, has a value. */
function holdsAny(withValues: ReadonlySet<string>, assets: readonly Asset[]) {
  return (id: string) => {
    const expression = parseAssetExpression(id, assets)
    return typeof expression !== 'string' && expression.members.some((member) => withValues.has(member))
  }
}

/** The two assets of a question about a pair. */
export function pairOf({ histories }: Pick<AskedQuestion<SampleView>, 'histories'>) {
  const [x, y] = histories
  if (x === undefined || y === undefined) throw new RangeError('A pair is of two assets.')
  return { x, y }
}

/** What a file is called that holds the answer: the question, its assets, its range and vintage. */
export function fileName(
  question: string,
  assets: readonly string[],
  { range, vintage }: Pick<AskedQuestion<SampleView>, 'range' | 'vintage'>,
): string {
  return [question, ...assets, range.from, range.to, `v${vintage}`].join('-')
}
