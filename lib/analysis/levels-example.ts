import { align } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import { correlation } from '@/lib/stats/correlation/correlation'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import type { AssetHistory } from './asset-history'
import type { Estimate } from './estimate'
import { pearsonEstimate } from './pearson-estimate'
import { FIRST_DAY, returnSample } from './sample'

/** Two assets whose levels went together while their returns did not: over the same last sessions up to one day. */
export interface LevelsExample {
  readonly x: string
  readonly y: string
  readonly day: Day
  readonly window: number
  readonly levels: { readonly value: number; readonly method: string }
  readonly returns: Estimate
}

/**
 * The spring of 2024, when a correlation of a coin with Nvidia of nearly 0.9 over 90 days went through the press: it was
 * one of levels.
 */
export const LEVELS_EXAMPLE = { x: 'NVDA', y: 'TOTAL', day: '2024-03-15', window: 90 } as const

/** Null where the histories do not hold all of the window. */
export function levelsExampleOf(x: AssetHistory, y: AssetHistory): LevelsExample | null {
  const { day, window } = LEVELS_EXAMPLE
  const sample = returnSample([x, y], { from: FIRST_DAY, to: day })
  const levels = align(
    [x, y].map((side) => ({ ...side, series: side.levels })),
    { to: day },
  )
  if (sample.n < window || sample.to !== day || levels.days.at(-1) !== day) return null
  const [xs = [], ys = []] = levels.columns.map((column) => column.slice(-window))
  const value = correlation(xs, ys)
  if (value === null || xs.length < window) return null
  const start = sample.n - window
  const returns = pearsonEstimate({
    ...sample,
    n: window,
    from: sample.startDays[start]!,
    columns: sample.columns.map((column) => column.slice(start)),
  })
  return { x: x.id, y: y.id, day, window, levels: { value, method: METHOD_VERSIONS.pearson }, returns }
}
