import type { ConstancyResult } from '@/lib/analysis/constancy'
import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import { methodVersions } from '@/lib/analysis/correlation-methods'
import { rangeOf, reachesFurther } from '@/lib/analysis/range'
import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import type { View } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import { type LoadedHistory, readHistory } from './asset-history'
import { computed } from './computed'
import { QuestionProblem } from './problem'
import { providersOf, usedProviders } from './providers-of'
import { rememberer } from './remembered'
import { readStoreAsOf, type StoreAsOf } from './store-as-of'

/** Only the band of a constant correlation draws random numbers; the seed is part of every answer so that links keep. */
const DEFAULT_SEED = 20251007

/** Computed answers kept in memory: some 300 kB each for ten years of days. */
const rememberedPairs = rememberer<CorrelationResult>(100)
const rememberedPartials = rememberer<PartialCorrelation>(300)
const rememberedConstancy = rememberer<ConstancyResult>(100)

/** The answer to 'do these move together?', with everything it was computed from. */
export interface CorrelationAnswer {
  readonly view: View
  /** The view that gives this very answer elsewhere: range and provider as resolved. */
  readonly resolved: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly x: readonly LoadedHistory[]
  readonly y: LoadedHistory
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
  let provider = view.provider
  let loaded = await loadPair(storeAsOf, view, provider)
  const choices = [...new Set(loaded.all.flatMap(({ available }) => available))]
  const unknownProvider =
    provider === null || provider === 'all' || choices.includes(provider)
      ? null
      : { given: provider, choices: ['all', ...choices] }
  if (unknownProvider !== null) provider = null
  if (
    provider === null &&
    options.joinWhereNeeded &&
    reachesFurther({ ...view, to: loaded.to }, loaded.all)
  ) {
    provider = 'all'
    loaded = await loadPair(storeAsOf, view, provider)
  }
  const { x, first, y, given } = loaded
  const range = rangeOf({ ...view, to: loaded.to }, first, y)
  const { window, method, on, at } = view
  const choice = { ...range, provider, clock: view.clock }
  const results = await Promise.all(
    x.map((history) => {
      const asked = { given: view.given, window, method, on, at }
      return rememberedPairs(store, keyOf(storeAsOf, [history.id, y.id], { ...choice, ...asked }), () =>
        computed('correlation', { x: history, y, given, ...range, window, method, on, at }, options),
      )
    }),
  )
  return {
    view,
    resolved: { ...view, ...range, provider },
    range,
    x,
    y,
    results,
    storeAsOf,
    unknownProvider,
    methods: methodVersions(view.method, view.on),
    seed: DEFAULT_SEED,
  }
}

/** The histories of a view, their providers chosen as of the end of its range, and that end. */
async function loadPair(storeAsOf: StoreAsOf, view: View, provider: string | null) {
  const load = async (to: Day | null) => {
    const ids = [...view.x, view.y, ...(view.given === null ? [] : [view.given])]
    const all = await Promise.all(
      ids.map((id) => readHistory(storeAsOf, id, { provider, clock: view.clock, to })),
    )
    const [first, y] = [all[0], all[view.x.length]]
    if (first === undefined || y === undefined)
      throw new RangeError('A view names at least one source and a target.')
    return { all, x: all.slice(0, view.x.length), first, y, given: all[view.x.length + 1] ?? null }
  }
  if (view.to !== 'latest') return { ...(await load(view.to)), to: view.to }

  // A link to the answer names its last day. The providers are those that it would find as of that day.
  const latest = await load(null)
  const { to } = rangeOf(view, latest.first, latest.y)
  const used = (asset: Asset, until: Day | null) =>
    usedProviders(providersOf(storeAsOf, asset, until), provider).join()
  const isSame = latest.all
    .flatMap(({ members }) => members)
    .every((asset) => used(asset, null) === used(asset, to))
  return { ...(isSame ? latest : await load(to)), to }
}

/** Whether the first line wanders more than a constant would let it, where the view asks for that band. */
export async function getConstancy(
  { view, resolved, range, x, y, seed, storeAsOf }: CorrelationAnswer,
  options: Pick<CorrelationOptions, 'signal'> = {},
): Promise<ConstancyResult | null> {
  const first = x[0]
  const isAsked = view.band === 'constant' && view.method === 'pearson' && view.on === 'returns'
  if (first === undefined || !isAsked) return null
  const asked = { ...range, provider: resolved.provider, clock: view.clock, window: view.window, seed }
  return rememberedConstancy(storeAsOf.store, keyOf(storeAsOf, [first.id, y.id], asked), () =>
    computed('constancy', { x: first, y, ...range, window: view.window, seed }, options),
  ).catch(notComputed)
}

/** Two lines that could not be computed for want of time or room are left out; any other failure is a failure. */
function notComputed(error: unknown): null {
  if (error instanceof QuestionProblem && error.problem.kind === 'not-computed') return null
  throw error
}

/** The partial correlation of the first pair given each market, on the days common to all three. */
export async function getPartials(
  { view, resolved, range, x, y, results, storeAsOf }: CorrelationAnswer,
  markets: readonly string[],
): Promise<PartialCorrelation[]> {
  const first = x[0]
  if (first === undefined) return []
  const members = [first, y].flatMap((side) => side.members.map(({ id }) => id))
  const wanted = [...new Set([...(view.given === null ? [] : [view.given]), ...markets])].filter(
    (id) => !members.includes(id),
  )
  const partials = await Promise.all(
    wanted.map(async (id) => {
      const known = results[0]?.partial
      if (known?.given === id) return known
      const choice = { provider: resolved.provider, clock: view.clock, to: range.to }
      const given = await readHistory(storeAsOf, id, choice).catch(absent)
      if (given === null) return null
      const key = keyOf(storeAsOf, [first.id, y.id, id], { ...choice, ...range })
      return rememberedPartials(storeAsOf.store, key, () =>
        computed('partial', { x: first, y, given, ...range }),
      )
    }),
  )
  return partials.filter((partial) => partial !== null)
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
