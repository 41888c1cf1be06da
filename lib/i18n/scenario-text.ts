import { scenarioDe } from './de/scenario'
import { scenarioEn } from './en/scenario'
import type { FigureText } from './figure-text'
import type { Language } from './language'

/** A range of outcomes, its ends as finished text. */
interface Ends {
  readonly low: string
  readonly high: string
}

/** A move of the source, as the sentences say it. */
export interface MoveParts {
  readonly x: string
  readonly size: string
  readonly way: 'falls' | 'rises' | 'stays'
  readonly span: string
}

/** The sentences of 'what if it bursts?'. Every argument is finished text; no function computes. */
export interface ScenarioText {
  question(move: MoveParts): string
  answer(parts: MoveParts & { y: string; half: Ends; most: Ends; below: string; chance: string }): string
  /** Whether the two go together at all. `excluded`: what is, where that is not told from 0; null where it is. */
  link(parts: { x: string; y: string; figure: FigureText; excluded: string | null }): string
  inUnit(parts: { level: string; day: string; half: Ends; most: Ends }): string
  beyond(parts: { x: string; falls: boolean; span: string; farthest: string; size: string }): string
  within(parts: { falls: boolean; span: string; size: string; farthest: string }): string
  /** How past forecasts turned out, for shocks beyond a size; `beyond` null for all. */
  checked(parts: { x: string; n: string; beyond: string | null; held80: string; held95: string }): string
  /** Where not even those went as far as what is assumed. */
  noneAsFar(falls: boolean): string
  held(parts: { share: string; count: string; n: string; interval: Ends | null }): string
  uncheckedSize(parts: { n: string; beyond: string }): string
  unchecked(reason: string): string
  readonly conditional: string
  figures(parts: { n: string; from: string; to: string; paths: string }): string
  noAnswer(parts: { x: string; y: string; reason: string }): string
  sessions(count: string, sessions: boolean): string
  readonly presets: {
    readonly title: string
    /** That day's move of the source. */
    day(parts: { day: string; change: string; sessions: boolean }): string
    peak(parts: { month: string; change: string; steps: string; horizon: string; sessions: boolean }): string
  }
  readonly fields: {
    readonly source: string
    readonly target: string
    readonly shock: string
    shockRule(low: string, high: string): string
    horizon(sessions: boolean): string
    horizonRule(low: string, high: string): string
    readonly seed: string
    seedRule(low: string, high: string): string
  }
  readonly chart: {
    title(y: string): string
    subtitle(move: MoveParts): string
    median: string
    band(share: string): string
    readonly left: string
    right(unit: string): string
    x(sessions: boolean): string
    slot(parts: { session: string; median: string; half: Ends; most: Ends }): string
    summary(parts: { span: string; median: string; half: Ends; most: Ends }): string
    caption(y: string): string
    columns(sessions: boolean): readonly [string, string, string, string, string]
  }
  readonly evidence: {
    outcome(y: string): string
    ends(parts: { half: Ends; eighty: Ends; most: Ends }): string
    below(y: string, level: string): string
    simulated(paths: string): string
    readonly belowNote: string
    link(x: string, y: string): string
    beta(x: string, y: string): string
    error(error: string): string
    readonly betaNote: string
    size(x: string): string
    sizeNote(parts: { now: string; farthest: string }): string
    held(share: '80' | '95'): string
    forecasts(n: string): string
    readonly allMoves: string
    beyond(size: string): string
    worth(count: string): string
    checkNote(parts: { first: string; last: string; step: string; sessions: boolean }): string
    readonly descriptive: string
    interval(ends: Ends): string
  }
  readonly how: readonly string[]
  readonly not: readonly string[]
}

const TEXTS = { en: scenarioEn, de: scenarioDe } as const satisfies Record<Language, ScenarioText>

export function scenarioText(language: Language): ScenarioText {
  return TEXTS[language]
}
