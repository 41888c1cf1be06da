import { dayProblem, instantProblem } from '@/lib/market/accepted-value'
import type { Asset, Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { weekday } from '@/lib/market/day'
import type { StoredSeries } from '@/lib/store/observations'
import { absurdJumps } from './absurd-jumps'
import type { ImportLine, RefusedLine } from './import-line'

export interface CheckedLines {
  readonly lines: readonly ImportLine[]
  readonly refused: readonly RefusedLine[]
  readonly notes: readonly string[]
}

/** An asset's series as the store has it, empty where it has none. */
export type ReadStored = (asset: string, field: Field, provider: string) => StoredSeries

/** The calendar of a new asset: every UTC day where any of its values lies on a weekend, else NYSE sessions. */
export function guessCalendar(asset: Asset, lines: readonly ImportLine[]): Asset {
  const isWeekend = (day: Day) => weekday(day) === 0 || weekday(day) === 6
  const hasWeekend = lines.some(
    (line) => line.asset === asset.id && line.cells.length > 0 && isWeekend(line.day),
  )
  return { ...asset, calendar: hasWeekend ? 'utc-days' : 'nyse' }
}

/** Refuses lines on days that cannot be: no session of the asset's calendar, or not yet begun. */
export function withoutImpossibleDays(
  lines: readonly ImportLine[],
  assets: ReadonlyMap<string, Asset>,
  now: Instant,
): CheckedLines {
  return partition(lines, (line) => {
    if (line.instant !== null) return instantProblem(line.instant, now)
    return dayProblem(assets.get(line.asset)!.calendar, line.day, now)
  })
}

/** Refuses a line that gives a value already given by an earlier line differently. The same value again is no fault. */
export function withoutContradictions(lines: readonly ImportLine[]): CheckedLines {
  const seen = new Map<string, Map<string, { value: number; line: number }>>()
  return partition(lines, (line) => {
    const at = line.instant ?? line.day
    const slots = line.cells.map(({ field, value }) => ({
      series: seriesOf(seen, line, field),
      value,
      field,
    }))
    for (const { series, value, field } of slots) {
      const earlier = series.get(at)
      if (earlier !== undefined && earlier.value !== value) {
        return `gives ${field} of ${line.asset} on ${at} as ${value}, line ${earlier.line} as ${earlier.value}`
      }
    }
    for (const { series, value } of slots) series.set(at, { value, line: line.line })
    return null
  })
}

/**
 * Refuses lines with a single absurd value that the next day takes back, in assets of the catalogue (of an asset
 * of one's own nothing is known). A step to a new level, as after a split in unadjusted prices, is kept and noted.
 */
export function withoutSpikes(
  lines: readonly ImportLine[],
  assets: ReadonlyMap<string, Asset>,
  readStored: ReadStored,
): CheckedLines {
  const reasons = new Map<number, string>()
  const notes: string[] = []
  for (const { asset: id, field, provider, cells } of bySeries(lines)) {
    const asset = assets.get(id)!
    if (asset.kind === 'own') continue
    const days = cells.map((cell) => cell.day)
    const stored = readStored(id, field, provider)
    const before = stored.days.findLastIndex((day) => day < days[0]!)
    const jumps = absurdJumps({
      asset,
      field,
      days,
      values: cells.map((cell) => cell.value),
      before: before < 0 ? null : { day: stored.days[before]!, value: stored.values[before]! },
      keepsSteps: true,
    })
    for (const { index, day, kind, reason } of jumps) {
      const { line } = cells[index]!
      if (kind === 'spike') reasons.set(line, `${field}: ${reason}`)
      else notes.push(`Line ${line}: ${field} of ${id} on ${day} was kept as given although it is ${reason}.`)
    }
  }
  return { ...partition(lines, (line) => reasons.get(line.line) ?? null), notes }
}

interface SeriesOfLines {
  readonly asset: string
  readonly field: Field
  readonly provider: string
  readonly cells: { day: Day; value: number; line: number }[]
}

/** The daily values of the lines by series, ascending by day. */
function bySeries(lines: readonly ImportLine[]): SeriesOfLines[] {
  const all = new Map<string, SeriesOfLines>()
  for (const { line, asset, provider, day, instant, cells } of lines) {
    if (instant !== null) continue
    for (const { field, value } of cells) {
      const key = `${asset}|${field}|${provider}`
      const series = all.get(key) ?? { asset, field, provider, cells: [] }
      series.cells.push({ day, value, line })
      all.set(key, series)
    }
  }
  for (const { cells } of all.values()) cells.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return [...all.values()]
}

function seriesOf<T>(all: Map<string, Map<string, T>>, line: ImportLine, field: Field): Map<string, T> {
  const key = `${line.asset}|${field}|${line.provider}`
  const series = all.get(key) ?? new Map<string, T>()
  all.set(key, series)
  return series
}

function partition(
  lines: readonly ImportLine[],
  reasonAgainst: (line: ImportLine) => string | null,
): CheckedLines {
  const kept: ImportLine[] = []
  const refused: RefusedLine[] = []
  for (const line of lines) {
    const reason = reasonAgainst(line)
    if (reason === null) kept.push(line)
    else refused.push({ line: line.line, reason, values: valuesOf(line) })
  }
  return { lines: kept, refused, notes: [] }
}

function valuesOf({ asset, provider, day, instant, cells }: ImportLine): RefusedLine['values'] {
  return cells.map(({ field, value }) => ({
    asset,
    field,
    at: instant ?? day,
    provider,
    value: String(value),
  }))
}
