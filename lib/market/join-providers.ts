import type { Day } from './day'
import type { Series } from './series'
import { isBreak } from './unbroken-history'

interface Point {
  readonly day: Day
  readonly value: number
  readonly provider: string
}

/**
 * One series from several providers of the same asset, the first in the list preferred. A later one
 * fills what the earlier ones leave before their first day, after their last day and where their history is
 * broken (more than seven days in a row). Single missing days stay missing: a day filled from elsewhere makes two
 * junctions, and so costs two returns to gain none.
 *
 * Values are taken as they are, never scaled to meet. `providerIndex` says where each comes from; `logReturns`
 * drops the return over a junction. So a provider that has adjusted closes only may continue one that has closes;
 * the field named is the first one's.
 *
 * @throws RangeError for an empty list or for series of different assets or units.
 */
export function joinProviders(byPriority: readonly Series[]): Series {
  const [first] = byPriority
  if (first === undefined) throw new RangeError('joinProviders needs at least one series.')
  const stranger = byPriority.find(({ asset, unit }) => asset !== first.asset || unit !== first.unit)
  if (stranger !== undefined) {
    throw new RangeError(
      `${stranger.asset} in ${stranger.unit} cannot continue ${first.asset} in ${first.unit}.`,
    )
  }
  // By far the most frequent case, and asked for on every page.
  if (byPriority.length === 1 && first.providers.length === 1 && first.days.length > 0) return first
  const joined = byPriority.map(pointsOf).reduce(filledFrom)
  const occurring = new Set(joined.map((point) => point.provider))
  const providers = [...new Set(byPriority.flatMap((series) => series.providers))].filter((name) =>
    occurring.has(name),
  )
  return {
    asset: first.asset,
    field: first.field,
    unit: first.unit,
    days: joined.map((point) => point.day),
    values: joined.map((point) => point.value),
    providers,
    providerIndex: joined.map((point) => providers.indexOf(point.provider)),
  }
}

function pointsOf(series: Series): Point[] {
  return series.days.map((day, index) => ({
    day,
    value: series.values[index]!,
    provider: series.providers[series.providerIndex[index]!]!,
  }))
}

/** The preferred points, and those of the other that lie before, after or in a break of them. */
function filledFrom(preferred: readonly Point[], other: readonly Point[]): Point[] {
  const joined: Point[] = []
  let next = 0
  for (const [index, point] of preferred.entries()) {
    const before = preferred[index - 1]
    const isOpen = before === undefined || isBreak(before.day, point.day)
    for (; next < other.length && other[next]!.day < point.day; next++) {
      if (isOpen) joined.push(other[next]!)
    }
    if (other[next]?.day === point.day) next++
    joined.push(point)
  }
  return [...joined, ...other.slice(next)]
}
