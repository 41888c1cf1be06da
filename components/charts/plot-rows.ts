import type { PlotData } from '@/lib/drawing/plot-data'

/** One day as recharts reads it: the day number, each line under its own key, the interval as a pair. */
export interface PlotRow {
  readonly day: number
  readonly band: readonly [number, number] | null
  readonly [line: `line${number}`]: number | null
}

export function plotRows({ days, lines, band }: PlotData): PlotRow[] {
  return days.map((day, index) => {
    const lower = band?.lower[index]
    const upper = band?.upper[index]
    const values = lines.map((line, at) => [lineKey(at), line.values[index] ?? null] as const)
    return {
      ...Object.fromEntries(values),
      day,
      band: typeof lower === 'number' && typeof upper === 'number' ? [lower, upper] : null,
    }
  })
}

export function lineKey(index: number): `line${number}` {
  return `line${index}`
}

/** Index of the day nearest to the one asked for. `days` ascend. */
export function nearestDay(days: readonly number[], wanted: number): number {
  let low = 0
  let high = days.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  const before = days[low - 1]
  return before !== undefined && wanted - before <= (days[low] ?? Number.POSITIVE_INFINITY) - wanted
    ? low - 1
    : low
}
