import type { ChartTable } from './bar-chart'
import type { ChartAxis } from './time-chart'

/** An estimate with its interval. */
export interface IntervalPoint {
  readonly label: string
  /** What it rests on: '23 falls'. */
  readonly note: string
  /** null where there is none, which is said and not drawn. */
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Whether the interval leaves out what it is read against. */
  readonly stands: boolean
  /** '−2.2 % (−3.5 % to −0.9 %)'. */
  readonly text: string
}

/** Estimates of one kind below each other, each with its interval, read against one value. */
export interface IntervalChart {
  readonly title: string
  readonly subtitle: string
  readonly points: readonly IntervalPoint[]
  readonly axis: Pick<ChartAxis, 'label' | 'format'>
  readonly reference: { readonly value: number; readonly label: string }
  readonly intervalLabel: string
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}
