import { connectednessDe } from './de/connectedness'
import { connectednessEn } from './en/connectedness'
import type { Language } from './language'

/** Daily returns, or how large they were. */
type Measured = 'returns' | 'volatility'

interface TotalParts {
  readonly total: string
  /** With its brackets; empty where there is none. */
  readonly interval: string
  readonly assets: string
  readonly of: Measured
  readonly horizon: string
  readonly sessions: boolean
}

/** What chance shows: the mean of unrelated series, what 95 of 100 stay below, and p. */
interface ChanceParts {
  readonly expected: string
  readonly upper: string
  readonly p: string
}

/** The sentences of 'where do shocks go?'. Every argument is finished text; no function computes. */
export interface ConnectednessText {
  readonly question: string
  stands(parts: TotalParts & ChanceParts): string
  open(parts: TotalParts & ChanceParts): string
  /** What unrelated series show is not known. */
  unjudged(parts: TotalParts): string
  noAnswer(reason: string): string
  /**
   * Lists of 'Oracle −5.2 % (−7.6 to −2.7 %; ...)'; null where there is none. `p`: the smallest of all nets, where none is
   * beyond what shared days show. `ofClocks`: those whose net the hours of reading alone produce.
   */
  nets(parts: {
    givers: string | null
    receivers: string | null
    open: string | null
    p: string | null
    ofClocks: string | null
  }): string
  readonly noNets: string
  /** What assets show that share only their days is not known. */
  readonly noNetsBeside: string
  net(parts: { name: string; net: string; interval: string | null; expected: string; p: string }): string
  readonly common: string
  figures(parts: {
    n: string
    from: string
    to: string
    lags: string
    byCriterion: boolean
    horizon: string
    of: Measured
    sessions: boolean
  }): string
  interval(interval: string): string
  readonly assets: string
  readonly apply: string
  readonly of: string
  readonly measured: Readonly<Record<Measured, string>>
  readonly lags: string
  lagsRule(low: string, high: string): string
  readonly horizon: string
  horizonRule(low: string, high: string): string
  readonly window: string
  windowRule(low: string, high: string): string
  readonly network: {
    readonly title: string
    readonly subtitle: string
    /** Added where the whole does not stand out. */
    readonly nothingSure: string
    arrow(parts: { from: string; to: string; net: string; interval: string | null }): string
    readonly solid: string
    readonly faint: string
    readonly giver: string
    readonly receiver: string
    readonly undecided: string
    summary(parts: { nodes: string; solid: string }): string
    readonly nothing: string
    readonly columns: readonly string[]
    readonly caption: string
  }
  readonly table: {
    readonly title: string
    subtitle(horizon: string, sessions: boolean): string
    readonly corner: string
    readonly from: string
    readonly to: string
    readonly net: string
    summary(parts: { largest: string; row: string; column: string }): string
    readonly caption: string
  }
  readonly rolling: {
    title(window: string, sessions: boolean): string
    readonly subtitle: string
    readonly line: string
    readonly axis: string
    expected(value: string): string
    upper(value: string): string
    summary(parts: { last: string; lowest: string; highest: string; dates: string }): string
    none(reason: string): string
    windowTooShort(parts: { has: string; needs: string; assets: string }): string
  }
  readonly evidence: {
    readonly total: string
    unrelated(parts: ChanceParts): string
    corrected(value: string): string
    net(name: string): string
    netNote(parts: { to: string; from: string }): string
    netBeside(parts: { expected: string; p: string }): string
    last(window: string, sessions: boolean): string
    lastNote(upper: string): string
    readonly noInterval: string
  }
  readonly how: readonly string[]
  readonly not: readonly string[]
}

const TEXTS = { en: connectednessEn, de: connectednessDe } as const satisfies Record<
  Language,
  ConnectednessText
>

export function connectednessText(language: Language): ConnectednessText {
  return TEXTS[language]
}
