import type { ChartTable } from './bar-chart'

/** Whether a node gives more than it receives, the other way round, or neither can be told. */
export type NodeRole = 'giver' | 'receiver' | 'undecided'

export interface NetNode {
  readonly id: string
  readonly name: string
  /** Given minus received: how large the node is drawn. */
  readonly net: number
  /** '+7.8 %'. */
  readonly label: string
  readonly role: NodeRole
}

export interface NetArrow {
  readonly from: string
  readonly to: string
  /** What the one gives the other beyond what it receives; above 0. */
  readonly net: number
  /** Whether its interval excludes 0. */
  readonly isSure: boolean
  readonly title: string
}

/** Who gives more than it receives, as data: nodes on a circle, and the arrows worth drawing. */
export interface SpilloverNetwork {
  readonly title: string
  readonly subtitle: string
  readonly nodes: readonly NetNode[]
  readonly arrows: readonly NetArrow[]
  readonly legend: {
    readonly solid: string
    readonly faint: string
    readonly roles: Readonly<Record<NodeRole, string>>
  }
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}
