import type { ChartTable } from './bar-chart'

export interface SharesCell {
  readonly key: string
  readonly text: string
  /** Of 100; null where it is no share, such as a sum. */
  readonly share: number | null
  readonly interval: string | null
}

/** A table of shares with its sums, as data: who receives in rows, who gives in columns. */
export interface SharesChart {
  readonly title: string
  readonly subtitle: string
  readonly corner: string
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly isSum: boolean
    readonly cells: readonly SharesCell[]
  }[]
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}
