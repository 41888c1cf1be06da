import { bubbleDe } from './de/bubble'
import { bubbleEn } from './en/bubble'
import type { Language } from './language'

/** What is tested of an asset: its price, a market cap or an index of its own. */
export type LevelKind = 'price' | 'cap' | 'index'
export type Direction = 'rising' | 'falling'

/** GSADF with its p, as the sentences say them. */
interface Verdict {
  readonly subject: string
  readonly gsadf: string
  readonly p: string
}

/** The sentences of 'is it a bubble?'. Every argument is finished text; no function computes. */
export interface BubbleText {
  question(x: string): string
  /** 'the price of Oracle', inside a sentence. */
  subject(x: string, kind: LevelKind): string
  /** 'explosive rise'. */
  readonly direction: Readonly<Record<Direction, string>>
  /** 'explosive rise, 1 – 9 Sep 2025'. */
  episode(direction: Direction, dates: string): string
  more(count: string): string
  open(parts: Verdict & { direction: Direction; from: string; to: string; others: string | null }): string
  /** `onlyFalls`: no stretch is a rise, so none was a bubble. */
  closed(parts: Verdict & { count: string; list: string; to: string; onlyFalls: boolean }): string
  /** Explosive somewhere, but for no stretch long enough to be dated. */
  undated(parts: Verdict): string
  none(parts: Verdict & { bound: string }): string
  /** The line is crossed although p, which decides, is just too large. */
  edge(list: string): string
  noVerdict(parts: { subject: string; gsadf: string; reason: string }): string
  noAnswer(parts: { subject: string; reason: string }): string
  readonly explosive: string
  drawdown(parts: {
    day: string
    current: string
    peakDay: string
    days: string
    deepest: string
    peak: string
    trough: string
  }): string
  atPeak(day: string): string
  errors(parts: { n: string; wild: string; dated: string; iid: string }): string
  found(share: string): string
  /** Two shares, or one where they print alike. */
  range(low: string, high: string): string
  figures(parts: {
    n: string
    levels: string
    from: string
    to: string
    log: boolean
    window: string
    draws: string
  }): string
  levels(kind: LevelKind, adjusted: boolean): string
  rows(count: string, sessions: boolean): string
  /** How long an episode lasted: 'sessions' as a subject, where `rows` follows a preposition. */
  episodeLength(count: string, sessions: boolean): string
  cut(parts: { levels: string; most: string; from: string }): string
  readonly fields: {
    readonly series: string
    readonly adjusted: string
    readonly quoted: string
    readonly scale: string
    readonly log: string
    readonly level: string
    readonly minWindow: string
    minWindowRule(most: string): string
  }
  readonly price: {
    title(subject: string): string
    subtitle(parts: { levels: string; log: boolean; shaded: boolean }): string
    summary(parts: { from: string; to: string; first: string; last: string; episodes: string }): string
    readonly noEpisode: string
  }
  readonly path: {
    readonly title: string
    subtitle(bound: string | null): string
    readonly axis: string
    readonly line: string
    readonly iid: string
    wild(bound: string): string
    summary(parts: { last: string; highest: string; day: string; bound: string }): string
  }
  readonly clock: {
    readonly title: string
    caption(dates: string): string
    readonly columns: readonly [string, string, string, string, string, string]
    readonly noValues: string
  }
  readonly evidence: {
    readonly gsadf: string
    readonly iid: string
    readonly sadf: string
    readonly fromStart: string
    bound(bound: string): string
    p(p: string): string
    below(bound: string): string
    iidNote(draws: string): string
    above(bound: string): string
    episodeNote(parts: { peak: string; origin: string; open: boolean }): string
    readonly now: string
    readonly deepest: string
    readonly longest: string
    readonly descriptive: string
    calendarDays(count: string): string
    recovered(day: string | null): string
    readonly drawdownMethod: string
  }
  readonly how: readonly string[]
  readonly not: readonly string[]
}

const TEXTS = { en: bubbleEn, de: bubbleDe } as const satisfies Record<Language, BubbleText>

export function bubbleText(language: Language): BubbleText {
  return TEXTS[language]
}
