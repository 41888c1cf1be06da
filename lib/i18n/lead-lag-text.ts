import { leadLagDe } from './de/lead-lag'
import { leadLagEn } from './en/lead-lag'
import type { Language } from './language'

/** A lag as the sentences say it: '2 sessions'. */
interface LagParts {
  readonly lag: string
  readonly r: string
  readonly p: string
}

/** The sentences of 'who moves first?'. Every argument is finished text; no function computes. */
export interface LeadLagText {
  question(x: string, y: string): string
  /** Something stands out: `first` moved before `second`. */
  leads(parts: LagParts & { first: string; second: string; same: boolean }): string
  /** `first` is the earlier one at the largest lag. */
  none(
    parts: LagParts & { x: string; y: string; first: string; most: string; band: string; clocks: boolean },
  ): string
  noAnswer(parts: { x: string; y: string; reason: string }): string
  figures(parts: { n: string; from: string; to: string; most: string; draws: string }): string
  /** What the hours of reading alone produce. */
  clocks(parts: { later: string; earlier: string; r: string; p: string }): string
  readonly sameClocks: string
  readonly granger: {
    help(parts: { from: string; to: string; p: string }): string
    noHelp(parts: { from: string; to: string; p: string }): string
    /** Better than by chance, but the test that decides does not stand out. */
    aside(parts: { from: string; to: string; p: string }): string
    /** In the direction in which the hours of reading alone make it help. */
    readonly byClocks: string
  }
  readonly maxLag: string
  maxLagRule(low: string, high: string): string
  days(count: string, sessions: boolean): string
  readonly chart: {
    title(x: string, y: string): string
    readonly subtitle: string
    axis(x: string, y: string, sessions: boolean): string
    readonly band: string
    bar(parts: { lag: string; who: string | null; r: string; band: string | null; p: string | null }): string
    summary(parts: { n: string; lag: string; r: string; outside: string }): string
    readonly columns: readonly string[]
    caption(x: string, y: string): string
  }
  readonly evidence: {
    same: string
    largest(first: string, second: string): string
    largestOfAll: string
    besideClocks: string
    grangerRow(from: string, to: string): string
    grangerLag(lag: string): string
    readonly band: string
    p(p: string): string
    robust(parts: { f: string; p: string }): string
  }
  readonly how: readonly string[]
  readonly not: readonly string[]
}

const TEXTS = { en: leadLagEn, de: leadLagDe } as const satisfies Record<Language, LeadLagText>

export function leadLagText(language: Language): LeadLagText {
  return TEXTS[language]
}
