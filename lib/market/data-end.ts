import type { Calendar } from './asset'
import { dayEnd, isStale } from './complete-day'
import type { Day } from './day'
import { SAMPLE_PROVIDER } from './sample-provider'
import type { Series } from './series'

/** Where the values of an asset end, and what is to be thought of that. */
export interface DataEnd {
  readonly asset: string
  readonly day: Day
  /** Since the day ended. */
  readonly ageSeconds: number
  /** The embedded sample ends where it does; anything else is stale once a later day can be expected. */
  readonly state: 'current' | 'stale' | 'sample'
}

interface EndingSeries {
  readonly id: string
  readonly calendar: Calendar
  readonly levels: Series
}

/** Where values end of which there should be more, at the earliest; else where they end at the earliest. null without any. */
export function dataEnd(series: readonly EndingSeries[], now: Date): DataEnd | null {
  const ends = series.flatMap((one) => endOf(one, now) ?? [])
  const [first] = ends.sort(
    (one, other) =>
      Number(one.state === 'current') - Number(other.state === 'current') || (one.day < other.day ? -1 : 1),
  )
  return first ?? null
}

function endOf({ id, calendar, levels }: EndingSeries, now: Date): DataEnd | null {
  const day = levels.days.at(-1)
  if (day === undefined) return null
  const age = now.getTime() - Date.parse(dayEnd(calendar, day))
  const isSample = levels.providers[levels.providerIndex.at(-1) ?? -1] === SAMPLE_PROVIDER
  return {
    asset: id,
    day,
    ageSeconds: Math.max(0, Math.round(age / 1_000)),
    state: isSample ? 'sample' : isStale(calendar, day, now) ? 'stale' : 'current',
  }
}
