import {
  type AlignInput,
  type DayRange,
  type Dropped,
  dropLog,
  offSessionReason,
  sampleCalendar,
} from './align'
import type { Calendar } from './asset'
import type { Day } from './day'
import type { Series } from './series'

export interface Basket {
  /** The index, 100 on its first day, in unit 'index'. */
  readonly series: Series
  readonly calendar: Calendar
  /** For each day how many members' returns are in it (on the first day, how many had a value). */
  readonly memberCounts: readonly number[]
  readonly dropped: readonly Dropped[]
}

/**
 * An equal-weighted basket as an index: each day it moves by the mean of the simple returns of the members that
 * have a value on that day and on the index's day before, that is, a portfolio brought back to equal weights every
 * day, before costs. (Log returns do not average into a portfolio's return.)
 *
 * A member enters with its second value; on a day it lacks, and on the day after, the others stand for it. Its
 * returns over a change of provider are left out of the mean. The days are NYSE sessions if any member is bound to
 * them. Where on a day with values no member has a return, the index goes on at its level under a new entry in
 * `providers`: a junction, no return.
 *
 * @param id the basket's canonical id, such as 'ORCL+NVDA'
 * @param members series of one and the same meaning, prices or market caps
 * @throws RangeError where no member is given
 */
export function basketSeries(id: string, members: readonly AlignInput[], range: DayRange = {}): Basket {
  const [first] = members
  if (first === undefined) throw new RangeError('A basket needs at least one member.')
  const calendar = sampleCalendar(members)
  const log = dropLog()
  const columns = members.map((member) => memberValues(member, calendar, range, log))
  const source = [...new Set(members.flatMap(({ series }) => series.providers))].sort().join('+')

  const values: number[] = []
  const providers: string[] = []
  const providerIndex: number[] = []
  const memberCounts: number[] = []
  const days = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort()
  for (const [row, day] of days.entries()) {
    const returns: number[] = []
    for (const [c, column] of columns.entries()) {
      const end = column.get(day)
      const start = row === 0 ? undefined : column.get(days[row - 1]!)
      if (end === undefined || start === undefined) continue
      if (end.provider === start.provider) returns.push(end.value / start.value - 1)
      else log.add('junction', members[c]!.series.asset, day)
    }
    if (returns.length === 0) providers.push(row === 0 ? source : `${source}, anew from ${day}`)
    values.push(row === 0 ? 100 : values[row - 1]! * (1 + mean(returns)))
    providerIndex.push(providers.length - 1)
    memberCounts.push(row === 0 ? columns.filter((column) => column.has(day)).length : returns.length)
  }
  const series = {
    asset: id,
    field: first.series.field,
    unit: 'index',
    days,
    values,
    providers,
    providerIndex,
  }
  return { series, calendar, memberCounts, dropped: log.entries() }
}

interface MemberValue {
  readonly value: number
  readonly provider: string | undefined
}

function memberValues(
  member: AlignInput,
  calendar: Calendar,
  { from, to }: DayRange,
  log: ReturnType<typeof dropLog>,
): Map<Day, MemberValue> {
  const { asset, days, values, providers, providerIndex } = member.series
  const found = new Map<Day, MemberValue>()
  for (const [index, day] of days.entries()) {
    if ((from !== undefined && day < from) || (to !== undefined && day > to)) continue
    const value = values[index]!
    const reason = calendar === 'nyse' ? offSessionReason(day, member) : null
    if (reason !== null) log.add(reason, asset, day)
    else if (!(value > 0)) log.add('not-positive', asset, day)
    else found.set(day, { value, provider: providers[providerIndex[index] ?? -1] })
  }
  return found
}

/** The mean, 0 of nothing: an index without a return stays where it is. */
function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
