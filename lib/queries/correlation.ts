import {
  type CorrelationResult,
  correlationOf,
  type PartialCorrelation,
  partialOf,
} from '@/lib/analysis/correlation'
import { methodVersions } from '@/lib/analysis/correlation-methods'
import { align } from '@/lib/market/align'
import { type Day, isDay, monthsBefore } from '@/lib/market/day'
import type { RangePreset, View } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import { type LoadedHistory, readHistory, type Source } from './asset-history'
import { QuestionProblem } from './problem'
import { readSource } from './source'

/** No method of this question draws random numbers yet; the seed is part of every answer so that links keep. */
const DEFAULT_SEED = 20251007

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
  readonly source: Source & { readonly latestVintage: number }
  /** A provider that was asked for and that none of the assets has; the default was taken. */
  readonly unknownProvider: { readonly given: string; readonly choices: readonly string[] } | null
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
}

export interface CorrelationOptions {
  /** Pages join all providers of their own accord where the range begins before the default one does, and say so. */
  readonly joinWhereNeeded: boolean
}

/** Loads the histories of a view as of its vintage and correlates each source with the target. */
export async function getCorrelation(
  store: Store,
  view: View,
  options: CorrelationOptions,
): Promise<CorrelationAnswer> {
  const source = await readSource(store, view.asof)
  const load = (provider: string | null) =>
    Promise.all(
      [...view.x, view.y, ...(view.given === null ? [] : [view.given])].map((id) =>
        readHistory(source, id, { provider, clock: view.clock }),
      ),
    )

  let provider = view.provider
  let histories = await load(provider)
  const choices = [...new Set(histories.flatMap(({ available }) => available))]
  const unknownProvider =
    provider === null || provider === 'all' || choices.includes(provider)
      ? null
      : { given: provider, choices: ['all', ...choices] }
  if (unknownProvider !== null) provider = null
  if (provider === null && options.joinWhereNeeded && reachesFurther(view, histories)) {
    provider = 'all'
    histories = await load(provider)
  }
  const x = histories.slice(0, view.x.length)
  const [first, y, given] = [x[0], histories[view.x.length], histories[view.x.length + 1] ?? null]
  if (first === undefined || y === undefined)
    throw new RangeError('A view names at least one source and a target.')

  const range = rangeOf(view, first, y)
  const results = x.map((history) =>
    correlationOf({
      x: history,
      y,
      given,
      ...range,
      window: view.window,
      method: view.method,
      on: view.on,
      at: view.at,
    }),
  )
  return {
    view,
    resolved: { ...view, ...range, provider },
    range,
    x,
    y,
    results,
    source,
    unknownProvider,
    methods: methodVersions(view.method),
    seed: DEFAULT_SEED,
  }
}

/** The partial correlation of the first pair given each market, on the days common to all three. */
export async function getPartials(
  { view, resolved, range, x, y, results, source }: CorrelationAnswer,
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
      const given = await readHistory(source, id, { provider: resolved.provider, clock: view.clock }).catch(
        absent,
      )
      if (given === null) return null
      return partialOf({ x: first, y, given, ...range })
    }),
  )
  return partials.filter((partial) => partial !== null)
}

/** A market without values leaves its row out; any other failure is a failure. */
function absent(error: unknown): null {
  if (error instanceof QuestionProblem && error.problem.kind === 'no-values') return null
  throw error
}

function reachesFurther(view: View, histories: readonly LoadedHistory[]): boolean {
  return histories.some(({ couldBegin, levels }) => {
    const begins = levels.days[0]
    if (couldBegin === null || begins === undefined) return false
    if (view.from === 'max') return true
    const last = levels.days.at(-1) ?? begins
    return fromDay(view.from, last) < begins || (isDay(view.to) && view.to < begins)
  })
}

const MONTHS = { '1M': 1, '3M': 3, '6M': 6, '1Y': 12, '3Y': 36 } as const satisfies Partial<
  Record<RangePreset, number>
>

function fromDay(from: View['from'], to: Day): Day {
  if (from === 'max') return '0000-01-01'
  return from in MONTHS ? monthsBefore(to, MONTHS[from as keyof typeof MONTHS]) : from
}

/** 'latest' is the last day common to the first pair, 'max' its first common day; a fixed day stays as given. */
function rangeOf(view: View, x: LoadedHistory, y: LoadedHistory): { from: Day; to: Day } {
  const { days } = align([x, y].map((side) => ({ ...side, series: side.levels })))
  const fallback = y.levels.days.at(-1) ?? x.levels.days.at(-1) ?? '1970-01-01'
  const to = view.to === 'latest' ? (days.at(-1) ?? fallback) : view.to
  const from = view.from === 'max' ? (days[0] ?? fallback) : fromDay(view.from, to)
  // A range that begins after the last value holds none; the page says so.
  return from <= to ? { from, to } : { from: to, to }
}
