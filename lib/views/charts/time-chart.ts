import type { ValueKind } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'

/** Colours with a meaning: the target, the main source, further sources, what is only evidence beside it. */
export type Tone = 'target' | 'source' | 'second' | 'third' | 'fourth' | 'correlation'

export interface ChartLine {
  readonly key: string
  readonly label: string
  readonly tone: Tone
  /** Which axis it is read on. */
  readonly axis: 'left' | 'right'
  /** One value for each day of the chart; null is a gap. */
  readonly values: readonly (number | null)[]
  /** Change of each day on the last value before it, as a fraction; null where there is none, or of another provider. */
  readonly changes?: readonly (number | null)[] | undefined
  /** Of an indexed line: what the asset stood at where the index is 100. */
  readonly quoted?: { readonly base: number; readonly kind: ValueKind } | undefined
}

export interface ChartAxis {
  /** 'USD', 'index, first day = 100', 'correlation r'. */
  readonly label: string
  readonly format: ValueKind
  readonly scale: 'linear' | 'log'
  /** Fixed ends, such as -1 and 1; null to fit the data. */
  readonly domain: readonly [number, number] | null
}

export interface ChartReference {
  readonly value: number
  readonly label: string
  /** 'base' is what values are read against; 'bound' is where something ends. */
  readonly kind: 'base' | 'bound'
}

export interface ChartMarker {
  /** The number that stands on the chart and in the list of events. */
  readonly number: number
  readonly day: Day
  readonly title: string
  readonly slug: string
  /** The event that the whole story began with. */
  readonly isStory: boolean
}

/** A stretch of days that means something, shaded from its first day to its last. */
export interface ChartSpan {
  readonly from: Day
  readonly to: Day
  /** What stands at its foot, such as a number. */
  readonly mark: string
  /** What that means, for the legend; empty where another chart beside this one says so. */
  readonly label: string
}

/** A chart over time as data: server SVG, the interactive chart, the table and exports draw this and nothing else. */
export interface TimeChart {
  /** 'course' is any other line through time: a test statistic, an abnormal return, a total. */
  readonly kind: 'levels' | 'rolling' | 'course'
  readonly title: string
  readonly subtitle: string
  readonly days: readonly Day[]
  readonly lines: readonly ChartLine[]
  /** The interval around one line. */
  readonly band: {
    readonly label: string
    readonly lower: readonly (number | null)[]
    readonly upper: readonly (number | null)[]
  } | null
  readonly left: ChartAxis
  readonly right: ChartAxis | null
  /** Horizontal lines that mean something: r = 0, the ends of a band. Those with one label belong together. */
  readonly references: readonly ChartReference[]
  readonly markers: readonly ChartMarker[]
  readonly spans?: readonly ChartSpan[]
  /** What happened on single days, with its number where it is marked; to be read with the values of the day. */
  readonly events: readonly { readonly day: Day; readonly title: string }[]
  /** A day the reader pinned. */
  readonly pinned: Day | null
  /** The last day with data, where newer ones should be there; with the words for it. */
  readonly staleEnd: { readonly day: Day; readonly label: string } | null
  /** Sources and dates, printed under the chart. */
  readonly source: string
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
}
