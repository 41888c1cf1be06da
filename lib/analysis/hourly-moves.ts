import type { TimedValue } from '@/lib/market/close-readings'
import { addDays, type Day, type Instant } from '@/lib/market/day'
import { isInCalendar, sessionClose, sessionOpen } from '@/lib/market/nyse-calendar'

/** The course of one asset within a day, by one provider. */
export interface HourlyCourse {
  readonly asset: string
  readonly provider: string
  /** What the moves are counted from: the last reading before the day, or its first where there is none. */
  readonly base: Instant
  readonly instants: readonly Instant[]
  /** Since the base, as a fraction: -0.02 is 2 % lower. */
  readonly moves: readonly number[]
}

/** One UTC day hour by hour, as far as there are readings of it. */
export interface HourlyMoves {
  readonly day: Day
  readonly courses: readonly HourlyCourse[]
  /** When New York trades on it; null where it does not. */
  readonly open: Instant | null
  readonly close: Instant | null
}

export interface AssetReadings {
  readonly asset: string
  /** Of the day and the days before it, ascending. */
  readonly readings: readonly TimedValue[]
}

/** Days before the one shown in which its base may lie: a share's last reading before a Monday is of Friday. */
export const BASE_DAYS = 4

/** Two readings make a course, fewer none. */
const FEWEST = 2

/** What each asset did within a day. Those with fewer than two readings of it are left out. */
export function hourlyMoves(day: Day, assets: readonly AssetReadings[]): HourlyMoves {
  const [start, end] = [`${day}T00:00:00.000Z`, `${addDays(day, 1)}T00:00:00.000Z`]
  const isKnown = isInCalendar(day)
  return {
    day,
    open: isKnown ? sessionOpen(day) : null,
    close: isKnown ? sessionClose(day) : null,
    courses: assets.flatMap(({ asset, readings }) => {
      const ofDay = readings.filter(({ instant }) => instant >= start && instant <= end)
      const provider = mostFrequent(ofDay)
      const own = readings.filter((reading) => reading.provider === provider)
      const course = ofDay.filter((reading) => reading.provider === provider)
      const base = own.findLast(({ instant }) => instant < start) ?? course[0]
      if (provider === null || base === undefined || course.length < FEWEST) return []
      return [
        {
          asset,
          provider,
          base: base.instant,
          instants: course.map(({ instant }) => instant),
          moves: course.map(({ value }) => value / base.value - 1),
        },
      ]
    }),
  }
}

/** The provider that gave most of the readings; null without any. Levels of two would differ by more than an hour's move. */
function mostFrequent(readings: readonly TimedValue[]): string | null {
  const counts = new Map<string, number>()
  for (const { provider } of readings) counts.set(provider, (counts.get(provider) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
