import type { AssetHistory } from '@/lib/analysis/correlation'
import type { Asset, Field } from '@/lib/market/asset'
import { basketSeries } from '@/lib/market/basket'
import { assetById, parseAssetExpression } from '@/lib/market/catalogue'
import { chooseProvider } from '@/lib/market/choose-provider'
import { closeReadings } from '@/lib/market/close-readings'
import { addDays, type Day } from '@/lib/market/day'
import { joinProviders } from '@/lib/market/join-providers'
import type { Series } from '@/lib/market/series'
import type { Coverage } from '@/lib/store/coverage'
import type { readSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { readReadings } from '@/lib/store/readings'
import type { ShownAsset } from '@/lib/views/shown-asset'
import { QuestionProblem } from './problem'

export type StoredSeries = Awaited<ReturnType<typeof readSeries>>

/** What the store knows as of one vintage; every read of a question goes through the same one. */
export interface Source {
  readonly store: Store
  readonly vintage: number
  readonly assets: readonly Asset[]
  readonly coverage: readonly Coverage[]
  /** One series as of the vintage, read once however often it is asked for. */
  readonly read: (key: {
    readonly asset: string
    readonly field: Field
    readonly provider: string
  }) => Promise<StoredSeries>
}

export interface HistoryChoice {
  /** A provider's id, 'all' to join by priority, or null for the default rule. */
  readonly provider: string | null
  readonly clock: 'day' | 'close'
}

/** A history ready for analysis, with what a reader must know about where it comes from. */
export type LoadedHistory = AssetHistory & ShownAsset

/** The history of an asset or basket by the rule for providers; a basket is built from its members' returns. */
export async function readHistory(source: Source, id: string, choice: HistoryChoice): Promise<LoadedHistory> {
  const expression = parseAssetExpression(id, source.assets)
  if (typeof expression === 'string') {
    throw new QuestionProblem({
      kind: 'unknown-asset',
      given: id,
      choices: source.assets.map((asset) => asset.id),
    })
  }
  const assets = expression.members.flatMap((member) => assetById(member, source.assets) ?? [])
  const known = assets.filter((asset) => providersOf(source, asset).order.length > 0)
  const first = known[0]
  if (first === undefined) throw new QuestionProblem({ kind: 'no-values', asset: expression.id })
  if (expression.members.length === 1) return readSingle(source, first, choice)

  const members = await Promise.all(known.map((asset) => readSingle(source, asset, choice)))
  const { series, calendar, dropped } = basketSeries(
    expression.id,
    members.map((member) => ({ ...member, series: member.forReturns })),
  )
  return {
    id: expression.id,
    name: expression.id,
    calendar,
    clock: members.some((member) => member.clock === 'close') ? 'close' : 'day',
    forReturns: series,
    levels: series,
    dropped,
    members: known,
    available: [...new Set(members.flatMap((member) => member.available))],
    chosen: [...new Set(members.map((member) => member.chosen))].join(', '),
    couldBegin: null,
  }
}

/** Which providers have the main field of an asset, the default first. */
export function providersOf({ coverage }: Pick<Source, 'coverage'>, asset: Asset) {
  const price = coverage.filter((row) => row.asset === asset.id && row.field === asset.mainField)
  // Some files carry adjusted closes only.
  const rows =
    price.length > 0 ? price : coverage.filter((row) => row.asset === asset.id && row.field === 'adjClose')
  return { ...chooseProvider(rows), rows }
}

async function readSingle(
  source: Source,
  asset: Asset,
  { provider, clock }: HistoryChoice,
): Promise<LoadedHistory> {
  const { chosen, order, rows } = providersOf(source, asset)
  if (chosen === null) throw new QuestionProblem({ kind: 'no-values', asset: asset.id })
  const single = provider !== null && order.includes(provider) ? provider : chosen
  const used = provider === 'all' ? order : [single]

  const levels = await Promise.all(
    used.map((one) => readField(source, asset, levelField(source, asset, one), one)),
  )
  const forReturns = await Promise.all(
    used.map((one) => readField(source, asset, returnField(source, asset, one), one)),
  )
  const firstDay = rows
    .filter((row) => used.includes(row.provider))
    .reduce((day, row) => earlier(day, row.firstDay), '9999')
  const couldBegin = rows.reduce((day, row) => earlier(day, row.firstDay), '9999')
  const joined = { forReturns: joinProviders(forReturns), levels: joinProviders(levels) }
  const atClose = clock === 'close' && asset.calendar === 'utc-days'
  const read = atClose ? await closes(source, asset, used, joined) : joined
  return {
    id: asset.id,
    name: asset.name,
    calendar: asset.calendar,
    clock: atClose ? 'close' : 'day',
    ...read,
    members: [asset],
    available: order,
    chosen: single,
    couldBegin: couldBegin < firstDay ? couldBegin : null,
  }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}

async function readField(source: Source, asset: Asset, field: Field, provider: string): Promise<Series> {
  const { days, values } = await source.read({ asset: asset.id, field, provider })
  return {
    asset: asset.id,
    field,
    unit: asset.unit,
    days,
    values,
    providers: [provider],
    providerIndex: days.map(() => 0),
  }
}

function levelField({ coverage }: Source, asset: Asset, provider: string): Field {
  const has = coverage.some(
    (row) => row.asset === asset.id && row.field === asset.mainField && row.provider === provider,
  )
  return has ? asset.mainField : 'adjClose'
}

/** Adjusted closes where the provider gives as many as closes; a partly adjusted history would invent returns. */
function returnField(source: Source, asset: Asset, provider: string): Field {
  const level = levelField(source, asset, provider)
  const count = (field: Field) =>
    source.coverage.find((row) => row.asset === asset.id && row.field === field && row.provider === provider)
      ?.count ?? 0
  return count('adjClose') > 0 && count('adjClose') >= count(level) ? 'adjClose' : level
}

/** The readings nearest the New York close in place of the UTC days' end values. */
async function closes(
  source: Source,
  asset: Asset,
  used: readonly string[],
  joined: { forReturns: Series; levels: Series },
) {
  const [from, to] = [joined.levels.days[0], joined.levels.days.at(-1)]
  if (from === undefined || to === undefined) return joined
  const readings = await readReadings(source.store, {
    asset: asset.id,
    field: asset.mainField,
    from: `${from}T00:00:00.000Z`,
    to: `${addDays(to, 2)}T00:00:00.000Z`,
    asof: source.vintage,
  })
  const series = closeReadings(
    joined.levels,
    readings.filter((reading) => used.includes(reading.provider)),
  )
  return { forReturns: series, levels: series }
}
