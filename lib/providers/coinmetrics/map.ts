import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { acceptDaily, type Clocks, type DailyCandidate, lastFinishedDay, list } from '../accept'
import { asFound } from '../as-found'
import type { History, Refused } from '../provider'
import { type Catalog, METRICS, type Metric, type Row } from './schema'

/** One asset of a sum: which market caps Coin Metrics has of it, and the first day that has one. */
interface Member {
  readonly id: string
  readonly metrics: readonly Metric[]
  readonly since: Day
}

/** As Coin Metrics writes numbers: nothing else is read as one, not 'true' as 1. */
const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

/** A day's market cap of one asset, as far as it is legible. */
type Cap = number | string | null

/**
 * The rows of one asset, by its id there, as its daily market cap. A row is stamped with the start of its day, while its market cap
 * is the one at the end (unlike `ReferenceRateUSD`, which is the start): so it counts for the day of the stamp.
 * A row of another asset than the one asked for (by Coin Metrics' id) is refused.
 */
export function singleHistory(
  asset: Asset,
  id: string,
  range: { readonly from: Day; readonly to: Day },
  rows: readonly Row[],
  metric: Metric,
  clocks: Clocks,
): History {
  const candidates = rows
    .filter((row) => row.asset === id)
    .map((row): DailyCandidate => ({ field: 'marketCap', day: dayOf(row), value: capOf(row[metric]) }))
  const foreign = rows.filter((row) => row.asset !== id)
  const refused = foreign.map(
    (row): Refused => ({
      asset: asset.id,
      field: 'marketCap',
      at: dayOf(row),
      value: asFound(row[metric]),
      reason: `given for ${asFound(row.asset)}, not for ${id}`,
    }),
  )
  const history = acceptDaily(asset, range, candidates, clocks)
  return { ...history, refused: [...refused, ...history.refused] }
}

function dayOf({ time }: Row): Day {
  return time.slice(0, 10)
}

/** The members as the catalogue has them, and the ids it does not have. */
export function membersIn(
  catalog: Catalog,
  ids: readonly string[],
): { members: Member[]; unknown: string[] } {
  const members: Member[] = []
  const unknown: string[] = []
  for (const id of ids) {
    const entries = catalog.data.find(({ asset }) => asset === id)?.metrics ?? []
    const starts = METRICS.flatMap((metric) => {
      const frequencies = entries.find((entry) => entry.metric === metric)?.frequencies
      const start = frequencies?.find(({ frequency }) => frequency === '1d')?.min_time.slice(0, 10)
      return start === undefined ? [] : [{ metric, start }]
    })
    const since = starts.map(({ start }) => start).sort()[0]
    if (since === undefined) unknown.push(id)
    else members.push({ id, metrics: starts.map(({ metric }) => metric), since })
  }
  return { members, unknown }
}

/**
 * The sum of the members' market caps by day: the counted one, or the estimate where it is absent. A member
 * counts from its first day on; a day on which one of those is missing or not a market cap is refused, never
 * summed short.
 */
export function totalHistory(
  asset: Asset,
  range: { readonly from: Day; readonly to: Day },
  members: readonly Member[],
  rows: readonly Row[],
  clocks: Clocks,
): History {
  const byDay = capsByDay(members, rows)
  const candidates: DailyCandidate[] = []
  const refused: Refused[] = []
  const lastDay = lastFinishedDay(asset, clocks)
  for (const [day, caps] of byDay) {
    const due = members.filter(({ since }) => since <= day)
    const missing = due.filter(({ id }) => !isCap(caps.get(id))).map(({ id }) => id)
    if (missing.length === 0) {
      candidates.push({
        field: 'marketCap',
        day,
        value: due.reduce((sum, { id }) => sum + Number(caps.get(id)), 0),
      })
    } else if (day >= range.from && day <= range.to && day <= lastDay) {
      const reason = `no market cap of ${list(missing)}: ${due.length - missing.length} of ${due.length} assets`
      refused.push({ asset: asset.id, field: 'marketCap', at: day, value: '', reason })
    }
  }
  const history = acceptDaily(asset, range, candidates, clocks)
  return {
    values: history.values,
    refused: [...refused, ...history.refused],
    notes: [...history.notes, ...compositionNotes(asset, range, members)],
  }
}

function capsByDay(members: readonly Member[], rows: readonly Row[]): Map<Day, Map<string, Cap>> {
  const ids = new Set(members.map(({ id }) => id))
  const byDay = new Map<Day, Map<string, Cap>>()
  for (const metric of METRICS) {
    for (const row of rows) {
      const cap = capOf(row[metric])
      if (cap === null || !ids.has(row.asset)) continue
      const day = dayOf(row)
      const caps = byDay.get(day) ?? new Map<string, Cap>()
      if (!isCap(caps.get(row.asset))) byDay.set(day, caps.set(row.asset, cap))
    }
  }
  return byDay
}

function* compositionNotes(
  asset: Asset,
  range: { from: Day; to: Day },
  members: readonly Member[],
): Generator<string> {
  const counted = members.filter(({ since }) => since <= range.to)
  yield `${asset.id} of Coin Metrics is the sum of the market caps of ${counted.length} assets, not of the whole market: ${counted.map(({ id }) => id).join(', ')}.`
  const joining = counted.filter(({ since }) => since > range.from)
  if (joining.length > 0) {
    yield `${asset.id} of Coin Metrics: within the range join ${joining.map(({ id, since }) => `${id} on ${since}`).join(', ')}.`
  }
}

/** Numbers come as text. What is no number stays as text, for the refusal to show. */
function capOf(value: unknown): Cap {
  if (value === null || value === undefined || value === '') return null
  const isNumber = typeof value === 'number' || (typeof value === 'string' && DECIMAL.test(value))
  return isNumber && Number.isFinite(Number(value)) ? Number(value) : asFound(value)
}

function isCap(value: Cap | undefined): boolean {
  return typeof value === 'number' && value > 0
}
