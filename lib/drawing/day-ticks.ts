import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { dayNumber, dayOfNumber } from './day-number'

export interface DayTick {
  readonly day: string
  readonly label: string
  /** Printed below the label where a year begins on the chart. */
  readonly year: string | null
  /** Per cent of the plot's width. */
  readonly position: number
  /** Left out where there is room for half the labels only. */
  readonly minor: boolean
}

const MOST_TICKS = 10
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120]
const DAY_STEPS = [1, 2, 7]

/**
 * Ticks at the starts of days, weeks, months, quarters or years, whichever gives at most ten.
 * `domain` is in day numbers; both ends are included.
 */
export function dayTicks(domain: readonly [number, number], lang: Language): DayTick[] {
  const format = formatter(lang)
  const [first, last] = domain
  const dayStep = DAY_STEPS.find((step) => (last - first) / step < MOST_TICKS)
  const starts = dayStep === undefined ? monthStarts(first, last) : dayStarts(first, last, dayStep)
  let yearSaid = ''
  return starts.map(({ day, rank, style }) => {
    const year = format.year(day)
    const newYear = style !== 'year' && year !== yearSaid
    yearSaid = year
    return {
      day,
      label: format[style](day),
      year: newYear ? year : null,
      position: last === first ? 50 : ((dayNumber(day) - first) / (last - first)) * 100,
      minor: rank % 2 !== 0,
    }
  })
}

interface Start {
  readonly day: string
  /** Counts steps from a fixed origin, so that the same days stay major when the range moves. */
  readonly rank: number
  readonly style: 'dayOfYear' | 'month' | 'year'
}

function dayStarts(first: number, last: number, step: number): Start[] {
  // Day number 4 was a Monday: weeks start there.
  const offset = 4
  const start = Math.ceil((first - offset) / step) * step + offset
  const starts: Start[] = []
  for (let number = start; number <= last; number += step) {
    starts.push({ day: dayOfNumber(number), rank: Math.round((number - offset) / step), style: 'dayOfYear' })
  }
  return starts
}

function monthStarts(first: number, last: number): Start[] {
  const from = monthIndex(dayOfNumber(first - 1)) + 1
  const to = monthIndex(dayOfNumber(last))
  const step = MONTH_STEPS.find((months) => (to - from + 1) / months <= MOST_TICKS) ?? 240
  const starts: Start[] = []
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
    starts.push({ day, rank: month / step, style: step >= 12 ? 'year' : 'month' })
  }
  return starts
}

function monthIndex(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return year * 12 + month - 1
}
