import { matrixDe } from './de/matrix'
import { matrixEn } from './en/matrix'
import type { Language } from './language'

/** Two assets with the correlation of their returns, and its interval with its brackets where there is one. */
interface PairParts {
  readonly x: string
  readonly y: string
  readonly r: string
  readonly interval: string
}

/** The sentences of 'who moves with whom?'. Every argument is finished text; no function computes. */
export interface MatrixText {
  readonly question: string
  /**
   * The strongest pair told from 0; `against` where the two move in opposite directions, `ofTold` where one that is not
   * told has a larger correlation.
   */
  strongest(parts: PairParts & { against: boolean; ofTold: boolean }): string
  /** No pair can be told from 0; all intervals of all pairs lie between `low` and `high`. */
  none(parts: PairParts & { low: string; high: string }): string
  noAnswer(reason: string): string
  /** Where a pair stands among all, from the highest correlation down. */
  standing(
    parts: PairParts & { place: string; of: string; overlapping: string | null; verdict: PairVerdict },
  ): string
  /** The closest pair of one asset of either side. */
  across(parts: PairParts & { pairs: string; verdict: PairVerdict }): string
  /** How many pairs are told from 0; `against` null where none is negative. */
  count(parts: { told: string; of: string; against: string | null }): string
  /** Pairs with fewer returns than `least`, or of an asset that does not vary. */
  unjudged(parts: { count: string; least: string }): string
  /** `most` null where all pairs have as many returns. */
  figures(parts: {
    least: string
    most: string | null
    from: string
    to: string
    window: string | null
  }): string
  /** With its brackets; beside it the intervals without which another thing would have to be said. */
  interval(interval: string): string
  readonly beside: Readonly<Record<'jackknife' | 'fisher', (interval: string) => string>>
  readonly noInterval: string
  pair(x: string, y: string): string
  readonly assets: string
  readonly apply: string
  readonly window: string
  windowRule(low: string, high: string): string
  readonly chart: {
    readonly title: string
    readonly subtitle: string
    /** What can be done with the table where it can be pressed. */
    readonly hint: string
    /** Above the heads of columns and rows, for those who hear the table. */
    readonly corner: string
    readonly skip: string
    n(n: string): string
    cell(parts: {
      x: string
      y: string
      r: string
      interval: string | null
      n: string
      dates: string
      verdict: string | null
    }): string
    readonly verdicts: Readonly<Record<PairVerdict, string>>
    readonly open: string
    readonly scale: string
    readonly bold: string
    readonly light: string
    summary(parts: { assets: string; order: string; highest: string; lowest: string }): string
    readonly columns: readonly string[]
    readonly caption: string
  }
  readonly evidence: {
    readonly strongest: string
    readonly lowest: string
    story(x: string, y: string): string
    readonly across: string
    jackknife(interval: string): string
    fisher(interval: string): string
    readonly count: string
    readonly countNote: string
    adjustedP(p: string): string
    pairs(count: string): string
  }
  readonly how: readonly string[]
  readonly not: readonly string[]
}

/** Of a pair with all pairs counted: told from 0 on one side, not told from it, or too few returns to say. */
export type PairVerdict = 'positive' | 'negative' | 'open' | 'short'

const TEXTS = { en: matrixEn, de: matrixDe } as const satisfies Record<Language, MatrixText>

export function matrixText(language: Language): MatrixText {
  return TEXTS[language]
}
