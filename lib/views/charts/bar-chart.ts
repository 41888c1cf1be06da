import type { ChartAxis, Tone } from './time-chart'

/** One bar over a stretch of the horizontal axis. */
export interface Bar {
  readonly from: number
  readonly to: number
  /** Its height; null where there is no value, which is drawn as such and never as 0. */
  readonly value: number | null
  /** Half the height of the band that chance keeps within at this bar; null where there is none. */
  readonly band: number | null
  /** Whether it stands out: beyond the band, or the one that is asked about. */
  readonly stands: boolean
  /** What is read off it: 'Lag 1: r 0.12, …'. */
  readonly title: string
}

/** Bars over numbers, such as lags or classes of a distribution, as data. */
export interface BarChart {
  readonly title: string
  readonly subtitle: string
  readonly bars: readonly Bar[]
  readonly tone: Tone
  /** Label of the horizontal axis, and what stands at some of its numbers. */
  readonly x: {
    readonly label: string
    readonly ticks: readonly { readonly at: number; readonly label: string }[]
  }
  readonly y: ChartAxis
  /** Places on the horizontal axis that mean something: this event among all other dates. */
  readonly marks: readonly { readonly at: number; readonly label: string }[]
  /** What the band is; null where there is none. */
  readonly bandLabel: string | null
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}

/** The values behind a chart as finished text; an empty cell is a missing value. */
export interface ChartTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
