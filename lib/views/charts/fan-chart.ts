import type { ValueKind } from '@/lib/i18n/format'
import type { ChartTable } from './bar-chart'
import type { Tone } from './time-chart'

/** Outcomes that fan out from one point: nested bands around a middle line over steps ahead, as data. */
export interface FanChart {
  readonly title: string
  readonly subtitle: string
  /** Steps ahead, from 0 on; every list below has one value for each. */
  readonly steps: readonly number[]
  /** Wider ones first. Values in per cent of the start. */
  readonly bands: readonly {
    readonly label: string
    readonly lower: readonly number[]
    readonly upper: readonly number[]
  }[]
  readonly middle: { readonly label: string; readonly values: readonly number[] }
  readonly tone: Tone
  /** What is read off each step but the first. */
  readonly titles: readonly string[]
  readonly xLabel: string
  readonly leftLabel: string
  /** What the start stands at, for an axis in its own unit; null where that is unknown. */
  readonly right: { readonly base: number; readonly kind: ValueKind; readonly label: string } | null
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly table: ChartTable
}
