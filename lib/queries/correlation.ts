import type { BreakTest } from '@/lib/analysis/break-test'
import type { BandMissing, ConstancyResult } from '@/lib/analysis/constancy'
import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import { hasConstantBand, methodVersions } from '@/lib/analysis/correlation-methods'
import type { Day } from '@/lib/market/day'
import { DEFAULT_SEED } from '@/lib/share/seed'
import type { View } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { type LoadedHistory, readHistory } from './asset-history'
import { computed } from './computed'
import { getHistories } from './histories'
import { QuestionProblem } from './problem'
import { readStoreAsOf, type StoreAsOf } from './store-as-of'

/** Computed answers kept in memory: some 300 kB each for ten years of days. */
const rememberedPairs = rememberer<CorrelationResult>(100)
const rememberedPartials = rememberer<PartialCorrelation>(300)
const rememberedBreaks = rememberer<BreakTest>(300)
const rememberedConstancy = rememberer<ConstancyResult>(100)

/** The answer to 'do these move together?', with everything it was computed from. */
export interface CorrelationAnswer {
  readonly view: View
  /** The view that gives this very answer elsewhere: range and provider as resolved. */
  readonly resolved: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly x: readonly LoadedHistory[]
  readonly y: LoadedHistory
  readonly given: LoadedHistory | null
  /** One for each source, in order. */
  readonly results: readonly CorrelationResult[]
  readonly storeAsOf: StoreAsOf
  /** A provider that was asked for and that none of the assets has; the default was taken. */
  readonly unknownProvider: { readonly given: string; readonly choices: readonly string[] } | null
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
}

export interface CorrelationOptions {
  /** Pages join all providers of their own accord where the range begins before the default one does, and say so. */
  readonly joinWhereNeeded: boolean
  /** Ends the computation when whoever asked has gone. */
  readonly signal?: AbortSignal
}

/** Loads the histories of a view as of its vintage and correlates each source with the target. */
export async function getCorrelation(
  store: Store,
  view: View,
  options: CorrelationOptions,
): Promise<CorrelationAnswer> {
  const storeAsOf = await readStoreAsOf(store, view.asof)
  const { x, y, given, range, provider, unknownProvider } = await viewHistories(storeAsOf, view, options)
  const { window, method, on, at } = view
  const choice = { ...range, provider, clock: view.clock }
  const results = await Promise.all(
    x.map((history) => {
      const asked = { given: view.given, window, method, on, at }
      return rememberedPairs(
        store,
        keyOf(storeAsOf, [history.id, y.id], { ...choice, ...asked }),
        (all) => computed('correlation', { x: history, y, given, ...range, window, method, on, at }, all),
        options,
      )
    }),
  )
  return {
    view,
    resolved: { ...view, ...range, provider },
    range,
    x,
    y,
    given,
    results,
    storeAsOf,
    unknownProvider,
    methods: methodVersions(view.method, view.on, view.band),
    // Only the band of a constant correlation draws random numbers.
    seed: DEFAULT_SEED,
  }
}

/** The histories of a view; the first source and the target decide the range. */
async function viewHistories(
  storeAsOf: StoreAsOf,
  { x: [first = '', ...others], y, given, provider, clock, from, to }: View,
  options: CorrelationOptions,
) {
  const ids = [first, y, ...others, ...(given === null ? [] : [given])]
  const asked = { ids, deciding: 2, span: 'common', provider, clock, from, to } as const
  const { all, ...found } = await getHistories(storeAsOf, asked, options)
  const [source, target, ...rest] = all
  if (source === undefined || target === undefined)
    throw new RangeError('A view names at least one source and a target.')
  return {
    ...found,
    x: [source, ...rest.slice(0, others.length)],
    y: target,
    given: rest[others.length] ?? null,
  }
}

/** The band of a constant correlation: as computed, or why there is none although it is asked for. */
export interface ConstantBand {
  readonly constancy: ConstancyResult | null
  readonly missing: BandMissing | null
}

/** Whether the first line wanders more than a constant would let it, where the view asks for that band. */
export async function getConstantBand(
  { view, resolved, range, x, y, given, seed, storeAsOf }: CorrelationAnswer,
  options: Pick<CorrelationOptions, 'signal'> = {},
): Promise<ConstantBand> {
  const first = x[0]
  if (first === undefined || view.band !== 'constant') return { constancy: null, missing: null }
  if (!hasConstantBand(view.method, view.on))
    return { constancy: null, missing: view.on === 'levels' ? 'levels' : 'method' }
  const asked = {
    ...range,
    provider: resolved.provider,
    clock: view.clock,
    window: view.window,
    seed,
    given: view.given,
  }
  const constancy = await rememberedConstancy(
    storeAsOf.store,
    keyOf(storeAsOf, [first.id, y.id], asked),
    (all) => computed('constancy', { x: first, y, given, ...range, window: view.window, seed }, all),
    options,
  )
  return { constancy, missing: constancy.band.reason }
}

/** Whether the correlation of the first pair changed within the range; null for levels. */
export async function getBreakTest(
  { view, resolved, range, x, y, given, storeAsOf }: CorrelationAnswer,
  options: Pick<CorrelationOptions, 'signal'> = {},
): Promise<BreakTest | null> {
  const first = x[0]
  if (first === undefined || view.on === 'levels') return null
  const asked = { ...range, provider: resolved.provider, clock: view.clock, given: view.given }
  return rememberedBreaks(
    storeAsOf.store,
    keyOf(storeAsOf, [first.id, y.id], asked),
    (all) => computed('breakTest', { x: first, y, given, ...range }, all),
    options,
  )
}

/** The partial correlation of the first pair given each market, on the days common to all three. */
export async function getPartials(
  answer: CorrelationAnswer,
  markets: readonly string[],
  options: Pick<CorrelationOptions, 'signal'> = {},
): Promise<PartialCorrelation[]> {
  const { view, resolved, range, x, y, results, storeAsOf } = answer
  const first = x[0]
  if (first === undefined) return []
  const histories = await getMarketHistories(answer, markets)
  return Promise.all(
    histories.map(async (given) => {
      const known = results[0]?.partial
      if (known?.given === given.id) return known
      const choice = { provider: resolved.provider, clock: view.clock, to: range.to }
      const key = keyOf(storeAsOf, [first.id, y.id, given.id], { ...choice, ...range })
      return rememberedPartials(
        storeAsOf.store,
        key,
        (all) => computed('partial', { x: first, y, given, ...range }, all),
        options,
      )
    }),
  )
}

/** What is held fixed beside the first pair: what the view names, then each market that is no part of the pair. */
export async function getMarketHistories(
  { view, resolved, range, x, y, given, storeAsOf }: CorrelationAnswer,
  markets: readonly string[],
): Promise<LoadedHistory[]> {
  const members = [x[0], y].flatMap((side) => side?.members.map(({ id }) => id) ?? [])
  const wanted = markets.filter((id) => !members.includes(id) && id !== given?.id)
  const choice = { provider: resolved.provider, clock: view.clock, to: range.to }
  const found = await Promise.all(wanted.map((id) => readHistory(storeAsOf, id, choice).catch(absent)))
  const named = given === null || members.includes(given.id) ? [] : [given]
  return [...named, ...found.filter((history) => history !== null)]
}

/** What an answer depends on besides the methods, which only a new release changes. */
function keyOf({ vintage }: StoreAsOf, assets: readonly string[], asked: object): string {
  return JSON.stringify([vintage, assets, asked])
}

/** A market without values leaves its row out; any other failure is a failure. */
function absent(error: unknown): null {
  if (error instanceof QuestionProblem && error.problem.kind === 'no-values') return null
  throw error
}
