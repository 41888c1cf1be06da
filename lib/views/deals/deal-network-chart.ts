import type { ChartTable } from '../charts/bar-chart'
import type { Tone } from '../charts/time-chart'

/** Who stands in a network, and what passes between them, as data. */
export interface DealNetworkChart {
  readonly title: string
  readonly subtitle: string
  /** The first stands in the middle, the others around it in their order. */
  readonly nodes: readonly DealNode[]
  readonly arrows: readonly DealArrow[]
  /** What the looks of the arrows mean. */
  readonly legend: readonly { readonly tone: Tone; readonly code: string; readonly label: string }[]
  readonly remarks: readonly string[]
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}

export interface DealNode {
  readonly id: string
  readonly label: string
  /** Whether it has no arrow. */
  readonly isAlone: boolean
  /** Whether it is the one that is asked about. */
  readonly isMarked: boolean
}

export interface DealArrow {
  readonly from: string
  readonly to: string
  readonly tone: Tone
  /** A letter that says the same as the tone. */
  readonly code: string
  /** What is read off it. */
  readonly title: string
  readonly isStrong: boolean
}
