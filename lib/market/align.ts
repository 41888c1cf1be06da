import type { Calendar } from './asset'
import type { Day } from './day'
import { eachDay } from './day'
import { isInCalendar, isSession, knownSessionsBetween } from './nyse-calendar'
import type { Series } from './series'

/**
 * Why a day or a return is not in the sample.
 * - missing: the asset has history around the session but no value on it
 * - outside-history: the asset's history has not begun or has ended
 * - outside-calendar: before 1998 or after 2030, where sessions are not known
 * - not-a-session: a value of a session-based asset filed under a day without trading
 * - between-sessions: a value of a 24/7 asset on a day without trading. Not lost: the move is part of the next
 *   session's return
 * - no-close-reading: no reading near enough to the New York close (see close-readings)
 * - junction: a return whose two ends come from different providers
 * - not-positive: a return with an end at or below zero, which has no logarithm
 * - out-of-range: a level too large or too small for a number in the unit of the last provider
 */
export type DropReason =
  | 'missing'
  | 'outside-history'
  | 'outside-calendar'
  | 'not-a-session'
  | 'between-sessions'
  | 'no-close-reading'
  | 'junction'
  | 'not-positive'
  | 'out-of-range'

/** What is left out, all days listed. A day lacking in several assets is listed under the first of them only. */
export interface Dropped {
  readonly reason: DropReason
  readonly asset: string
  readonly days: readonly Day[]
}

export interface AlignInput {
  readonly series: Series
  readonly calendar: Calendar
  /** 'close' where the series holds readings at the New York close instead of day-end values. */
  readonly clock?: 'day' | 'close'
}

/** Days, both included. A missing end is open. */
export interface DayRange {
  readonly from?: Day
  readonly to?: Day
}

export interface Aligned {
  readonly assets: readonly string[]
  /** 'nyse' where the days are sessions. */
  readonly calendar: Calendar
  readonly days: readonly Day[]
  /** The values of each asset, in the order given; `columns[c][row]`. */
  readonly columns: readonly (readonly number[])[]
  /** Whether the provider of a value is another one than a row before; `providerChange[row][c]`. */
  readonly providerChange: readonly (readonly boolean[])[]
  readonly dropped: readonly Dropped[]
}

/**
 * The days on which all assets have a value, and those values.
 *
 * With a session-based asset among them (or readings at the close) the days are NYSE sessions; a 24/7 asset's
 * values between sessions are left out, so its weekend falls into Monday's return. Otherwise all days count.
 * The asset that is not session-based carries its value at the end of the UTC day, four to five hours after the
 * close. Nothing is carried forward or filled in.
 *
 * @throws RangeError where no series is given or one is not ascending.
 */
export function align(inputs: readonly AlignInput[], range: DayRange = {}): Aligned {
  if (inputs.length === 0) throw new RangeError('align needs at least one series.')
  const calendar = sampleCalendar(inputs)
  const columns = inputs.map((input) => columnOf(input, range))
  const log = dropLog()

  if (calendar === 'nyse') {
    for (const column of columns) {
      for (const day of column.days) {
        const reason = offSessionReason(day, column.input)
        if (reason !== null) log.add(reason, column.input.series.asset, day)
      }
    }
  }

  const days: Day[] = []
  for (const day of candidateDays(columns, calendar)) {
    const lacking = columns.filter((column) => !column.rows.has(day))
    const first = lacking.find((column) => absence(column, day) !== 'missing') ?? lacking[0]
    if (first === undefined) days.push(day)
    else log.add(absence(first, day), first.input.series.asset, day)
  }

  const rows = columns.map((column) => days.map((day) => column.rows.get(day)!))
  return {
    assets: inputs.map((input) => input.series.asset),
    calendar,
    days,
    columns: rows.map((indices, c) => indices.map((index) => inputs[c]!.series.values[index]!)),
    providerChange: days.map((_, row) =>
      rows.map(
        (indices, c) =>
          row > 0 && providerAt(inputs[c]!, indices[row]!) !== providerAt(inputs[c]!, indices[row - 1]!),
      ),
    ),
    dropped: log.entries(),
  }
}

/** The calendar on which these assets can be compared: sessions as soon as one of them is bound to sessions. */
export function sampleCalendar(inputs: readonly Pick<AlignInput, 'calendar' | 'clock'>[]): Calendar {
  return inputs.some(({ calendar, clock }) => calendar === 'nyse' || clock === 'close') ? 'nyse' : 'utc-days'
}

/** Why a value on this day has no place among sessions, or null where it has one. */
export function offSessionReason(day: Day, { calendar }: Pick<AlignInput, 'calendar'>): DropReason | null {
  if (!isInCalendar(day)) return 'outside-calendar'
  if (isSession(day)) return null
  return calendar === 'nyse' ? 'not-a-session' : 'between-sessions'
}

/** Collects dropped days by reason and asset, each day once. */
export function dropLog(): { add(reason: DropReason, asset: string, day: Day): void; entries(): Dropped[] } {
  const found = new Map<string, { reason: DropReason; asset: string; days: Set<Day> }>()
  return {
    add(reason, asset, day) {
      const key = `${reason} ${asset}`
      const entry = found.get(key)
      if (entry === undefined) found.set(key, { reason, asset, days: new Set([day]) })
      else entry.days.add(day)
    },
    entries: () => [...found.values()].map((entry) => ({ ...entry, days: [...entry.days] })),
  }
}

interface Column {
  readonly input: AlignInput
  /** The days within the range. */
  readonly days: readonly Day[]
  /** The position of each of them in the series. */
  readonly rows: ReadonlyMap<Day, number>
}

function columnOf(input: AlignInput, { from, to }: DayRange): Column {
  const { asset, days } = input.series
  const rows = new Map<Day, number>()
  for (const [index, day] of days.entries()) {
    if (index > 0 && day <= days[index - 1]!) {
      throw new RangeError(`The days of ${asset} are not ascending at ${day}.`)
    }
    if ((from === undefined || day >= from) && (to === undefined || day <= to)) rows.set(day, index)
  }
  return { input, days: [...rows.keys()], rows }
}

/** Every session (or day) from the first to the last day that any of the columns has. */
function candidateDays(columns: readonly Column[], calendar: Calendar): Day[] {
  const ends = columns.flatMap(({ days }) => (days.length === 0 ? [] : [days[0]!, days.at(-1)!])).sort()
  const [first] = ends
  const last = ends.at(-1)
  if (first === undefined || last === undefined) return []
  return calendar === 'nyse' ? knownSessionsBetween(first, last) : eachDay(first, last)
}

function absence({ input }: Column, day: Day): DropReason {
  if (input.clock === 'close') return 'no-close-reading'
  const first = input.series.days[0]
  const last = input.series.days.at(-1)
  const isWithin = first !== undefined && last !== undefined && day > first && day < last
  return isWithin ? 'missing' : 'outside-history'
}

function providerAt({ series }: AlignInput, index: number): string | undefined {
  return series.providers[series.providerIndex[index] ?? -1]
}
