import type { Field } from '@/lib/market/asset'
import type { ProviderChoice } from '@/lib/market/choose-provider'
import { addDays, type Day, type Instant } from '@/lib/market/day'
import { joinProviders } from '@/lib/market/join-providers'
import { type Interval, parseSeriesQuery, type SeriesQuestion } from '@/lib/share/parse-series-query'
import type { Store } from '@/lib/store/open-store'
import { type ReadingRow, readReadings } from '@/lib/store/readings'
import { forbiddenSources } from './passed-on'
import { QuestionProblem, refuse } from './problem'
import { providersBy, usedProviders } from './providers-of'
import { knownAsset, readStoreAsOf, type StoreAsOf } from './store-as-of'

/** One field of one asset as stored, with who gave each value and in which vintage. */
export interface SeriesAnswer {
  readonly asset: string
  readonly field: Field
  readonly unit: string
  readonly interval: Interval
  /** Days, or instants for readings. */
  readonly days: readonly (Day | Instant)[]
  readonly values: readonly number[]
  readonly provenance: readonly { readonly provider: string; readonly vintage: number }[]
  readonly providers: readonly string[]
  readonly vintage: number
}

type Rows = Pick<SeriesAnswer, 'days' | 'values' | 'provenance' | 'providers'>

interface KnownSeries extends SeriesQuestion {
  readonly field: Field
  /** Who has it by day at the end of the range. */
  readonly daily: ProviderChoice
}

/**
 * The values of `asset` in the range asked for. No value at all in the store is a problem, an empty range is not. Those of
 * a source whose terms forbid passing them on are refused, unless the operator has a licence.
 *
 * @param licensed the ids of the sources that the operator has a licence for
 */
export async function getSeries(
  store: Store,
  query: URLSearchParams,
  licensed: readonly string[] = [],
): Promise<SeriesAnswer> {
  const { question, problems } = parseSeriesQuery(query)
  refuse(problems)
  const storeAsOf = await readStoreAsOf(store, question.asof)
  const asset = knownAsset(storeAsOf, question.asset)
  const field = question.field ?? asset.mainField
  const held = storeAsOf.coverage.filter((row) => row.asset === asset.id && row.field === field)
  const known = { ...question, asset: asset.id, field, daily: providersBy(held, question.to) }
  const rows =
    question.interval === '1h' ? await readingRows(storeAsOf, known) : await dailyRows(storeAsOf, known)
  const sources = forbiddenSources(rows.providers, licensed)
  if (sources.length > 0) throw new QuestionProblem({ kind: 'not-passed-on', sources })
  return {
    asset: asset.id,
    field,
    unit: field === 'volume' ? 'units' : asset.unit,
    interval: question.interval,
    ...rows,
    vintage: storeAsOf.vintage,
  }
}

async function readingRows({ store, vintage }: StoreAsOf, series: KnownSeries): Promise<Rows> {
  const { asset, field, from, to, daily } = series
  const all = await readReadings(store, {
    asset,
    field,
    from: '0000-01-01T00:00:00.000Z',
    to: '9999-12-31T23:59:59.999Z',
    asof: vintage,
  })
  const end = to === null ? null : addDays(to, 1)
  const within = all.filter(
    ({ instant }) => (from === null || instant >= from) && (end === null || instant < end),
  )
  const names = byDefaultFirst(within.length > 0 ? within : all, all, daily.chosen)
  const providers = used(series, { chosen: names[0] ?? null, order: names, available: names })
  const rows = within.filter(({ provider }) => providers.includes(provider))
  return {
    days: rows.map(({ instant }) => instant),
    values: rows.map(({ value }) => value),
    provenance: rows.map(({ provider, batch }) => ({ provider, vintage: batch })),
    providers,
  }
}

/** Whoever has any of the readings; first the one that is shown by day if it has some in the range, else who has most. */
function byDefaultFirst(
  within: readonly ReadingRow[],
  all: readonly ReadingRow[],
  first: string | null,
): string[] {
  const counts = new Map(all.map(({ provider }) => [provider, 0]))
  for (const { provider } of within) counts.set(provider, counts.get(provider)! + 1)
  const byCount = [...counts].sort(([a, most], [b, fewer]) => fewer - most || a.localeCompare(b))
  const names = byCount.map(([provider]) => provider)
  if (first === null || !counts.get(first)) return names
  return [first, ...names.filter((provider) => provider !== first)]
}

async function dailyRows(storeAsOf: StoreAsOf, series: KnownSeries): Promise<Rows> {
  const { asset, field, from, to, daily } = series
  const stored = await Promise.all(
    used(series, daily).map(async (provider) => ({
      provider,
      ...(await storeAsOf.read({ asset, field, provider })),
    })),
  )
  const vintages = new Map(
    stored.map(({ provider, days, batches }) => [
      provider,
      new Map(days.map((day, row) => [day, batches[row]!])),
    ]),
  )
  const joined = joinProviders(
    stored.map(({ provider, days, values }) => ({
      asset,
      field,
      unit: '',
      days,
      values,
      providers: [provider],
      providerIndex: days.map(() => 0),
    })),
  )
  const kept = joined.days.flatMap((day, row) =>
    (from === null || day >= from) && (to === null || day <= to) ? [row] : [],
  )
  return {
    days: kept.map((row) => joined.days[row]!),
    values: kept.map((row) => joined.values[row]!),
    provenance: kept.map((row) => {
      const provider = joined.providers[joined.providerIndex[row]!]!
      return { provider, vintage: vintages.get(provider)!.get(joined.days[row]!)! }
    }),
    providers: joined.providers,
  }
}

/** The providers to use of those that have the series: the one named, those that may be joined, or the default. */
function used({ asset, field, interval, provider }: KnownSeries, known: ProviderChoice): readonly string[] {
  if (known.chosen === null) {
    const what = `${asset} ${field}${interval === '1d' ? '' : ` ${interval}`}`
    throw new QuestionProblem({ kind: 'no-values', asset: what })
  }
  if (provider !== null && provider !== 'all' && !known.available.includes(provider)) {
    const choices = ['all', ...known.available]
    throw new QuestionProblem({ kind: 'unknown-provider', given: provider, choices })
  }
  return usedProviders(known, provider)
}
