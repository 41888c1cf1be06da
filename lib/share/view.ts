import type { Day } from '@/lib/market/day'

export const METHODS = ['pearson', 'spearman', 'kendall', 'ewma', 'dcc'] as const
export type Method = (typeof METHODS)[number]

/** Returns in a rolling window that a page offers; below that an interval is as wide as the scale. */
export const SMALLEST_WINDOW = 20
export const LARGEST_WINDOW = 250

export const SCALES = ['indexed', 'log', 'linear'] as const
/** Levels chart: indexed to 100 at the first shown day, logarithmic, or in the assets' own units. */
export type Scale = (typeof SCALES)[number]

export const BANDS = ['interval', 'constant'] as const
/** On the rolling chart: the interval alone, or with it the band that a constant correlation would stay in. */
export type Band = (typeof BANDS)[number]

export const RANGE_PRESETS = ['1M', '3M', '6M', '1Y', '3Y', 'max'] as const
export type RangePreset = (typeof RANGE_PRESETS)[number]

/** All of a dashboard's state, as its URL says it: what is asked, not yet what the store can answer. */
export interface View {
  /** One to four assets (or baskets such as 'ORCL+NVDA') set against `y`. The first is the main one. */
  readonly x: readonly string[]
  readonly y: string
  /** Returns in a rolling window, on a page `SMALLEST_WINDOW` to `LARGEST_WINDOW`. */
  readonly window: number
  readonly method: Method
  /** What is correlated. Levels are offered to show how they mislead. */
  readonly on: 'returns' | 'levels'
  /** The asset held fixed in the partial correlation; all statistics then use the days common to all three. */
  readonly given: string | null
  readonly from: Day | RangePreset
  readonly to: Day | 'latest'
  readonly scale: Scale
  readonly band: Band
  /** A provider's id, 'all' to join by priority, or null for the default rule. */
  readonly provider: string | null
  /** Which value of a 24/7 asset belongs to a session: the UTC day's end, or the reading nearest the New York close. */
  readonly clock: 'day' | 'close'
  /** A vintage number or an instant; null for the latest. */
  readonly asof: string | null
  /** A pinned day. */
  readonly at: Day | null
}

export const DEFAULT_VIEW: View = {
  x: ['ORCL'],
  y: 'TOTAL',
  window: 60,
  method: 'pearson',
  on: 'returns',
  given: null,
  from: 'max',
  to: 'latest',
  scale: 'indexed',
  band: 'interval',
  provider: null,
  clock: 'day',
  asof: null,
  at: null,
}
