import { setImmediate } from 'node:timers/promises'
import type { AssetHistory } from '@/lib/analysis/asset-history'
import type { Asset, Field } from '@/lib/market/asset'
import { basketSeries } from '@/lib/market/basket'
import { type AssetExpression, assetById, parseAssetExpression } from '@/lib/market/catalogue'
import { closeReadings } from '@/lib/market/close-readings'
import { addDays, type Day } from '@/lib/market/day'
import { joinProviders } from '@/lib/market/join-providers'
import type { Series } from '@/lib/market/series'
import { readReadings } from '@/lib/store/readings'
import { rememberer } from '@/lib/store/remembered'
import type { ShownAsset } from '@/lib/views/shown-asset'
import { QuestionProblem, unknownAsset } from './problem'
import { providersOf, usedProviders } from './providers-of'
import type { StoreAsOf } from './store-as-of'

export interface HistoryChoice {
  /** A provider's id, 'all' to join by priority, or null for the default rule. */
  readonly provider: string | null
  readonly clock: 'day' | 'close'
  /** The end of the range asked for, by which the default provider is chosen; null is all there is. */
  readonly to: Day | null
}

/** A history ready for analysis, with what a reader must know about where it comes from. */
export type LoadedHistory = AssetHistory & ShownAsset

/** Histories kept in memory: up to some 200 kB each for ten years of days. */
const rememberedHistories = rememberer<LoadedHistory>(100)

/** The history of an asset or basket by the rule for providers; a basket is built from its members' returns. */
export async function readHistory(
  storeAsOf: StoreAsOf,
  id: string,
  choice: HistoryChoice,
): Promise<LoadedHistory> {
  const expression = parseAssetExpression(id, storeAsOf.assets)
  if (typeof expression === 'string') throw unknownAsset(id, storeAsOf.assets)
  const assets = expression.members.flatMap((member) => assetById(member, storeAsOf.assets) ?? [])
  const known = assets.filter((asset) => providersOf(storeAsOf, asset).chosen !== null)
  const first = known[0]
  if (first === undefined) throw new QuestionProblem({ kind: 'no-values', asset: expression.id })
  // Not by what is asked for, of which there is no end, but by what that comes to.
  const sources = known.map((asset) => {
    const { rows: _, ...providers } = providersOf(storeAsOf, asset, choice.to)
    return [providers, usedProviders(providers, choice.provider)]
  })
  const key = JSON.stringify([storeAsOf.vintage, expression.id, choice.clock, sources])
  return rememberedHistories(storeAsOf.store, key, () => buildHistory(storeAsOf, expression, known, choice))
}

async function buildHistory(
  storeAsOf: StoreAsOf,
  expression: AssetExpression,
  known: readonly Asset[],
  choice: HistoryChoice,
): Promise<LoadedHistory> {
  const [first] = known
  if (first !== undefined && expression.members.length === 1) return readSingle(storeAsOf, first, choice)

  const members = await Promise.all(known.map((asset) => readSingle(storeAsOf, asset, choice)))
  // Putting a basket together takes some milliseconds: between two of many, others have their turn.
  await setImmediate()
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

async function readSingle(
  storeAsOf: StoreAsOf,
  asset: Asset,
  { provider, clock, to }: HistoryChoice,
): Promise<LoadedHistory> {
  const { rows, ...providers } = providersOf(storeAsOf, asset, to)
  const used = usedProviders(providers, provider)
  const [chosen] = used
  if (chosen === undefined) throw new QuestionProblem({ kind: 'no-values', asset: asset.id })

  const levels = await Promise.all(
    used.map((one) => readField(storeAsOf, asset, levelField(storeAsOf, asset, one), one)),
  )
  const forReturns = await Promise.all(
    used.map((one) => readField(storeAsOf, asset, returnField(storeAsOf, asset, one), one)),
  )
  const begin = (names: readonly string[]) =>
    rows
      .filter((row) => names.includes(row.provider))
      .reduce((day, row) => (day < row.firstDay ? day : row.firstDay), '9999')
  // Joining adds to what is shown only where that is one of those joined.
  const couldBegin = providers.order.includes(chosen) ? begin(providers.order) : '9999'
  const joined = { forReturns: joinProviders(forReturns), levels: joinProviders(levels) }
  const atClose = clock === 'close' && asset.calendar === 'utc-days'
  const read = atClose ? await closes(storeAsOf, asset, used, joined) : joined
  return {
    id: asset.id,
    name: asset.name,
    calendar: asset.calendar,
    clock: atClose ? 'close' : 'day',
    ...read,
    members: [asset],
    available: providers.available,
    chosen,
    couldBegin: couldBegin < begin(used) ? couldBegin : null,
  }
}

/** One field of an asset from one provider; empty where it has none. */
export async function readField(
  storeAsOf: StoreAsOf,
  asset: Asset,
  field: Field,
  provider: string,
): Promise<Series> {
  const { days, values } = await storeAsOf.read({ asset: asset.id, field, provider })
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

function levelField({ coverage }: StoreAsOf, asset: Asset, provider: string): Field {
  const has = coverage.some(
    (row) => row.asset === asset.id && row.field === asset.mainField && row.provider === provider,
  )
  return has ? asset.mainField : 'adjClose'
}

/** Adjusted closes where the provider gives as many as closes; a partly adjusted history would invent returns. */
function returnField(storeAsOf: StoreAsOf, asset: Asset, provider: string): Field {
  const level = levelField(storeAsOf, asset, provider)
  const count = (field: Field) =>
    storeAsOf.coverage.find(
      (row) => row.asset === asset.id && row.field === field && row.provider === provider,
    )?.count ?? 0
  return count('adjClose') > 0 && count('adjClose') >= count(level) ? 'adjClose' : level
}

/** The readings nearest the New York close in place of the UTC days' end values. */
async function closes(
  storeAsOf: StoreAsOf,
  asset: Asset,
  used: readonly string[],
  joined: { forReturns: Series; levels: Series },
) {
  const [from, to] = [joined.levels.days[0], joined.levels.days.at(-1)]
  if (from === undefined || to === undefined) return joined
  const readings = await readReadings(storeAsOf.store, {
    asset: asset.id,
    field: asset.mainField,
    from: `${from}T00:00:00.000Z`,
    to: `${addDays(to, 2)}T00:00:00.000Z`,
    asof: storeAsOf.vintage,
  })
  const series = closeReadings(
    joined.levels,
    readings.filter((reading) => used.includes(reading.provider)),
  )
  return { forReturns: series, levels: series, dayEnds: joined.levels }
}
