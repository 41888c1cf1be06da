import { FIELDS, type Field } from '@/lib/market/asset'
import { assetById } from '@/lib/market/catalogue'
import { chooseProvider } from '@/lib/market/choose-provider'
import { addDays, type Day, type Instant, isDay } from '@/lib/market/day'
import { joinProviders } from '@/lib/market/join-providers'
import { parseVintage } from '@/lib/share/parse-view'
import type { Store } from '@/lib/store/open-store'
import { readReadings } from '@/lib/store/readings'
import type { Source } from './asset-history'
import { QuestionProblem } from './problem'
import { readSource } from './source'

const INTERVALS = ['1d', '1h'] as const

/** One field of one asset as stored, with who gave each value and in which vintage. */
export interface SeriesAnswer {
  readonly asset: string
  readonly field: Field
  readonly unit: string
  readonly interval: (typeof INTERVALS)[number]
  /** Days, or instants for readings. */
  readonly days: readonly (Day | Instant)[]
  readonly values: readonly number[]
  readonly provenance: readonly { readonly provider: string; readonly vintage: number }[]
  readonly providers: readonly string[]
  readonly vintage: number
}

type Rows = Pick<SeriesAnswer, 'days' | 'values' | 'provenance' | 'providers'>

interface SeriesQuestion {
  readonly asset: string
  readonly field: Field
  readonly provider: string | null
  readonly from: Day | null
  readonly to: Day | null
}

/** The values of `asset` in the range asked for. No value at all in the store is a problem, an empty range is not. */
export async function getSeries(store: Store, query: URLSearchParams): Promise<SeriesAnswer> {
  const choice = <Value extends string>(name: string, choices: readonly Value[]): Value | null =>
    read(query, name, (text) => choices.find((one) => one === text), choices)
  const day = (name: string, others: readonly string[] = []) =>
    read(query, name, (text) => (isDay(text) || others.includes(text) ? text : undefined), [
      ...others,
      '2025-10-07',
    ])
  const from = day('from')
  const to = day('to', ['latest'])
  const until = to === 'latest' ? null : to
  if (from !== null && until !== null && from > until) {
    const problem = { parameter: 'from', given: from, problem: 'from-after-to', choices: [until] } as const
    throw new QuestionProblem({ kind: 'bad-view', problems: [problem] })
  }
  const interval = choice('interval', INTERVALS) ?? '1d'
  const given = choice('field', FIELDS)
  const asof = read(query, 'asof', parseVintage, ['12', '2025-10-07T20:00:00Z'])
  const source = await readSource(store, asof)

  const id = query.get('asset') ?? ''
  const asset = assetById(id, source.assets)
  if (asset === null) {
    const choices = source.assets.map((known) => known.id)
    throw new QuestionProblem({ kind: 'unknown-asset', given: id.slice(0, 60), choices })
  }
  const field = given ?? asset.mainField
  const question = { asset: asset.id, field, provider: query.get('provider') || null, from, to: until }
  const withField = source.coverage.filter((row) => row.asset === asset.id && row.field === field)
  const rows =
    interval === '1h'
      ? await readingRows(source, question)
      : await dailyRows(source, question, chooseProvider(withField).order)
  return {
    asset: asset.id,
    field,
    unit: field === 'volume' ? 'units' : asset.unit,
    interval,
    ...rows,
    vintage: source.vintage,
  }
}

/** A parameter, null where absent; one that cannot be used is a problem with what could be. */
function read<Value>(
  query: URLSearchParams,
  parameter: string,
  parse: (text: string) => Value | undefined,
  choices: readonly string[],
): Value | null {
  const text = query.get(parameter)
  if (text === null || text === '') return null
  const value = parse(text)
  if (value !== undefined) return value
  throw new QuestionProblem({ kind: 'bad-parameter', parameter, given: text.slice(0, 60), choices })
}

async function readingRows(
  { store, vintage }: Source,
  { asset, field, provider, from, to }: SeriesQuestion,
): Promise<Rows> {
  const all = await readReadings(store, {
    asset,
    field,
    from: '0000-01-01T00:00:00.000Z',
    to: '9999-12-31T23:59:59.999Z',
    asof: vintage,
  })
  const choices = [...new Set(all.map((row) => row.provider))]
  const wanted = chosen(`${asset} ${field} 1h`, provider, choices, choices)
  const end = to === null ? null : addDays(to, 1)
  const rows = all.filter(
    (row) =>
      wanted.includes(row.provider) &&
      (from === null || row.instant >= from) &&
      (end === null || row.instant < end),
  )
  return {
    days: rows.map(({ instant }) => instant),
    values: rows.map(({ value }) => value),
    provenance: rows.map((row) => ({ provider: row.provider, vintage: row.batch })),
    providers: wanted,
  }
}

async function dailyRows(
  source: Source,
  { asset, field, provider, from, to }: SeriesQuestion,
  order: readonly string[],
): Promise<Rows> {
  const used = chosen(`${asset} ${field}`, provider, order, order.slice(0, 1))
  const stored = await Promise.all(
    used.map(async (one) => ({ provider: one, ...(await source.read({ asset, field, provider: one })) })),
  )
  const vintageOf = new Map(
    stored.flatMap((series) =>
      series.days.map((day, row) => [`${series.provider} ${day}`, series.batches[row]!]),
    ),
  )
  const joined = joinProviders(
    stored.map((series) => ({
      asset,
      field,
      unit: '',
      days: series.days,
      values: series.values,
      providers: [series.provider],
      providerIndex: series.days.map(() => 0),
    })),
  )
  const kept = joined.days.flatMap((day, row) =>
    (from === null || day >= from) && (to === null || day <= to) ? [row] : [],
  )
  const providerAt = (row: number) => joined.providers[joined.providerIndex[row]!]!
  return {
    days: kept.map((row) => joined.days[row]!),
    values: kept.map((row) => joined.values[row]!),
    provenance: kept.map((row) => ({
      provider: providerAt(row),
      vintage: vintageOf.get(`${providerAt(row)} ${joined.days[row]}`)!,
    })),
    providers: joined.providers,
  }
}

/** The providers to use: the one named, all of them, or those used by default. */
function chosen(
  what: string,
  wanted: string | null,
  known: readonly string[],
  byDefault: readonly string[],
): readonly string[] {
  if (known.length === 0) throw new QuestionProblem({ kind: 'no-values', asset: what })
  if (wanted === null) return byDefault
  if (wanted === 'all') return known
  if (known.includes(wanted)) return [wanted]
  throw new QuestionProblem({
    kind: 'unknown-provider',
    given: wanted.slice(0, 60),
    choices: ['all', ...known],
  })
}
