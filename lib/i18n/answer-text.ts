import type { FigureText } from './figure-text'

/** How the data support a co-movement, told from an interval alone. */
export type Verdict = 'positive' | 'negative' | 'negligible' | 'open' | 'undefined'

/** How large a correlation is, by the margins that `strengths` tells. */
export type Strength = 'weak' | 'moderate' | 'strong'

/** From the word for the near end of an interval to that for its far end. */
export interface StrengthSpan {
  readonly least: Strength
  readonly most: Strength
}

/** What is left of a correlation while something is held fixed. */
export interface LeftText {
  readonly given: string
  readonly verdict: Exclude<Verdict, 'undefined'>
  readonly strength: StrengthSpan
  /** Whether its sign is not that of the correlation it is left of. */
  readonly turned: boolean
  readonly r: string
}

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
    /** 'too-few' where there are too few pairs for any verdict. */
    verdict: Verdict | 'too-few'
    /** Null where there is no interval, and so no verdict that needs one. */
    strength: StrengthSpan | null
    /** What is left given the market, a clause for each: of a correlation that is there. */
    left: readonly LeftText[]
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
    /** The returns that a verdict takes at least. */
    needs: string
    /** Of the window that ends on the pinned day; `method` where it is not Pearson's. */
    pinned: { day: string; method: string | null; returns: string; levels: string } | null
  }): AnswerText
  /** What both did in the session of the story's event, as finished text, and what was claimed of it. */
  story(parts: {
    day: string
    x: string
    changeX: string
    y: string
    changeY: string
    claim: string | null
  }): string
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
  /** Once beside an answer: what no correlation shows. */
  readonly noCause: string
  given(parts: {
    given: string
    figure: FigureText
    verdict: Verdict
    excluded: string
    /** Whether it is what is left of the headline: the same statistic of the same days. */
    isRest: boolean
    /** Told from 0 although the correlation itself is not. */
    isAside: boolean
  }): string
  /** After what is left given one such fund, or several. */
  holdsAi(count: number): string
  /** What levels would have suggested, over the range and over the last window. */
  levelsBeside(parts: { whole: string; last: string | null; window: string }): string
  /** A time when levels said one thing and returns another, from the store itself. */
  levelsExample(parts: {
    x: string
    y: string
    window: string
    day: string
    levels: string
    returns: FigureText
  }): string
  /** What is excluded, as a clause; null where that end excludes nothing. */
  excluded(upper: string | null, lower: string | null): string
}
