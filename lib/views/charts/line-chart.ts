import type { ChartTable } from './bar-chart'
import type { ChartAxis, Tone } from './time-chart'

/** A line over numbers, such as the hours of a day. */
export interface NumberLine {
  readonly key: string
  readonly label: string
  readonly tone: Tone
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** Points further apart than this are not joined: what lies between them is not known. */
  readonly longestStep: number
}

/** Lines over numbers as data. */
export interface LineChart {
  readonly title: string
  readonly subtitle: string
  readonly lines: readonly NumberLine[]
  readonly x: {
    readonly label: string
    readonly domain: readonly [number, number]
    readonly ticks: readonly { readonly at: number; readonly label: string }[]
  }
  readonly y: ChartAxis
  /** Places on the horizontal axis that mean something: the open and the close of New York. */
  readonly marks: readonly { readonly at: number; readonly label: string }[]
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}
