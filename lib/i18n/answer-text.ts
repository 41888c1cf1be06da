import type { FigureText } from './figure-text'

/** How the data support a co-movement, told from an interval alone. */
export type Verdict = 'positive' | 'negative' | 'negligible' | 'open' | 'undefined'

/** An answer in two steps: what the intervals carry, and the figures. */
export interface AnswerText {
  /** A sentence; null where no verdict can be given. */
  readonly lead: string | null
  readonly figures: string
}

/** What the page asks and what it answers. Every argument is finished text; no function computes. */
export interface AnswerSentences {
  question(x: string, y: string, on: 'returns' | 'levels'): string
  answer(parts: {
    verdict: Verdict
    x: string
    y: string
    window: string
    method: string
    /** Whether weights fade or a line was fitted, so that the figure is that of the last day and not of the range. */
    ewma: boolean
    whole: FigureText
    /** Of the last window; null where the method has none or it has no value. */
    last: FigureText | null
    /** Why the last window has no value. */
    lastReason: string | null
    /** What the interval excludes, where 0 lies in it or next to it. */
    excluded: string
    /** Of the window that ends on the pinned day; `method` where it is not Pearson's. */
    pinned: { day: string; method: string | null; returns: string; levels: string } | null
  }): AnswerText
  /** What both did in the session of the story's event, as finished text. */
  story(parts: { day: string; x: string; changeX: string; y: string; changeY: string }): string
  /** Before a sentence that speaks of the first of several sources. */
  ofFirst(parts: { x: string; count: string; sentence: string }): string
  answerLevels(parts: {
    x: string
    y: string
    method: string
    ewma: boolean
    last: FigureText | null
    window: string
    whole: FigureText
  }): string
  noAnswer(parts: {
    x: string
    y: string
    reason: string
    /** Common pairs, and how many it takes where they are too few. */
    n: string
    needed: string | null
    on: 'returns' | 'levels'
    method: string
    window: string
    last: FigureText | null
  }): string
  given(parts: {
    given: string
    figure: FigureText
    verdict: Verdict
    excluded: string
    holdsAi: boolean
    /** Whether it is what is left of the headline: the same statistic of the same days. */
    isRest: boolean
  }): string
  /** What levels would have suggested, over the range and over the last window. */
  levelsBeside(parts: { whole: string; last: string | null; window: string }): string
  /** What an interval rules out: 'correlations above 0.04', or below another figure where that says something. */
  /** What is excluded, as a clause; null where that end excludes nothing. */
  excluded(upper: string | null, lower: string | null): string
}
