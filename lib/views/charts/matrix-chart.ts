import type { ChartTable } from './bar-chart'

export interface MatrixCellText {
  readonly key: string
  /** '0.47', or a dash; the number itself decides the colour, null where there is none. */
  readonly text: string
  readonly value: number | null
  /** '0.38 to 0.56'; null where there is none. */
  readonly interval: string | null
  /** 'n 323'; null on the diagonal. */
  readonly n: string | null
  /** All of it as one sentence. */
  readonly title: string
  /** Whether every interval excludes 0. */
  readonly stands: boolean
  /** Where the pair is looked at by itself; null on the diagonal. */
  readonly href: string | null
}

export interface MatrixRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly MatrixCellText[]
}

/** A symmetric table of pairs as data; its rows and columns are the same assets in the same order. */
export interface MatrixChart {
  readonly title: string
  readonly subtitle: string
  /** What can be done with it where it can be pressed. */
  readonly hint: string
  readonly corner: string
  /** What leads past its many links. */
  readonly skip: string
  readonly rows: readonly MatrixRow[]
  readonly legend: {
    readonly scale: string
    readonly ends: readonly { readonly value: number; readonly label: string }[]
    readonly bold: string
    readonly light: string
  }
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}
