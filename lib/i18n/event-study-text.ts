import { eventStudyDe } from './de/event-study'
import { eventStudyEn } from './en/event-study'
import type { Language } from './language'

/** How the target moved in the session of the event. */
interface SessionParts {
  readonly y: string
  readonly fell: boolean
  readonly size: string
  /** The share of other sessions that moved at least as far; null where it is none of them. */
  readonly share: string | null
}

/** What the target did beyond its usual move with the market, over a window. */
interface BeyondParts {
  readonly market: string
  readonly window: string
  readonly car: string
}

/** The verdict of the placebo. */
interface VerdictParts {
  readonly market: string
  readonly fell: boolean
  /** The last day of a window of several sessions; null of one. */
  readonly until: string | null
  readonly p: string
}

/** The columns of a table of events. */
export type EventColumn = 'session' | 'source' | 'target' | 'beyond' | 'p' | 'adjusted'

/** The sentences of 'did it drag crypto down?'. Every argument is finished text; no function computes. */
export interface EventStudyText {
  /** `fell` null where the source's move is not known. */
  question(parts: { x: string; y: string; day: string; fell: boolean | null }): string
  session(parts: SessionParts): string
  /** The move stands out; `opposite` where what is left beyond the market points the other way. */
  stands(parts: VerdictParts & { opposite: boolean }): string
  notStands(parts: VerdictParts): string
  /** So few dates to compare with that nothing could stand out. */
  fewDates(parts: { n: string; least: string }): string
  noVerdict(reason: string): string
  /** `range` null where the three assets have no common return at all. */
  noDay(parts: { y: string; day: string; range: { from: string; to: string } | null }): string
  /** Too few sessions before the event to learn from. */
  tooFewBefore(parts: { has: string; needs: string }): string
  readonly notOver: string
  readonly noSpread: string
  /** `bound`: below and above what it would have had to be; null where nothing could be so rare. */
  beyond(parts: BeyondParts & { bound: { low: string; high: string } | null; n: string }): string
  caps(parts: { x: string | null; y: string | null }): string
  cap(parts: { name: string; usd: string; approximate: string | null }): string
  falls(parts: { x: string; y: string; n: string; size: string; falls: string; others: string }): string
  difference(parts: { difference: string; interval: string }): string
  noFalls(parts: { x: string; size: string }): string
  /** Horizons after the falls over which the difference is, or is not, distinguishable from 0. */
  /** 'the next 5 sessions'. */
  horizon(horizon: number, count: string): string
  later(parts: { horizon: string; difference: string; interval: string }): string
  /** A list of those. */
  afterwards(list: string): string
  /** Events so near that their part cannot be told from the event's. */
  near(list: string): string
  nearEvent(parts: { title: string; day: string; apart: string }): string
  apart(parts: { count: string; direction: 'before' | 'after' | 'same' }): string
  /** The verdict depends on whether the days of other events are left out. */
  depends(parts: { p: string; with: string }): string
  readonly chosenForTarget: string
  figures(parts: {
    n: string
    from: string
    to: string
    used: string
    usedFrom: string
    usedTo: string
  }): string
  moved(parts: { event: string; day: string }): string

  readonly card: {
    readonly heading: string
    ownDay(day: string): string
    session(day: string): string
    readonly noInstant: string
    /** Before what is known of it. */
    readonly known: string
    readonly otherEvents: string
    readonly event: string
    readonly day: string
    readonly show: string
    groupOf(x: string): string
    readonly groupOthers: string
  }

  readonly fields: {
    readonly source: string
    readonly target: string
    readonly market: string
    readonly fall: string
    readonly pre: string
    readonly post: string
    readonly estimation: string
    readonly gap: string
    /** What may be typed in a field. */
    rule(parts: { label: string; low: string; high: string }): string
    fallRule(low: string, high: string): string
  }

  readonly afterFalls: {
    title(parts: { x: string; y: string; size: string }): string
    readonly subtitle: string
    horizon(horizon: number, count: string): string
    readonly axis: string
    readonly zero: string
    readonly interval: string
    counts(parts: { n: string; apart: string }): string
    summary(list: string): string
    point(parts: { horizon: string; difference: string; interval: string }): string
    readonly columns: readonly string[]
    readonly caption: string
  }

  readonly placebo: {
    title(y: string): string
    subtitle(parts: { n: string; market: string }): string
    readonly axis: string
    readonly count: string
    mark(car: string): string
    bar(parts: { from: string; to: string; count: string }): string
    readonly further: string
    summary(parts: { n: string; low: string; high: string; car: string; p: string }): string
    readonly columns: readonly string[]
    readonly caption: string
  }

  readonly abnormal: {
    title(y: string): string
    subtitle(parts: { market: string; beta: string }): string
    readonly axis: string
    readonly sessions: string
    bar(parts: { session: string; day: string; abnormal: string; cumulative: string }): string
    band(sd: string): string
    /** The last bar: all sessions together. */
    readonly sum: string
    sumBar(total: string): string
    summary(parts: { list: string; total: string }): string
    readonly columns: readonly string[]
    readonly caption: string
  }

  readonly hours: {
    title(day: string): string
    readonly subtitle: string
    readonly axis: string
    readonly utc: string
    readonly open: string
    readonly close: string
    none(day: string): string
    summary(list: string): string
    course(parts: { name: string; move: string; n: string }): string
    readonly columns: (names: readonly string[]) => readonly string[]
    readonly caption: string
  }

  readonly tables: {
    events(x: string): string
    falls(parts: { x: string; size: string }): string
    /** What is said of a whole table before its rows. */
    explained(parts: { n: string; least: string | null }): string
    pooled(parts: { n: string; mean: string; p: string; overlapping: string }): string
    absent(list: string): string
    readonly columns: Readonly<Record<EventColumn, (name: string) => string>>
    readonly csv: string
    readonly thisOne: string
    study(day: string): string
    none(x: string): string
  }

  readonly evidence: {
    session(name: string): string
    window(parts: { name: string; window: string }): string
    usd(amount: string): string
    approximately(amount: string): string
    share(parts: { share: string; others: string }): string
    car(parts: { y: string; market: string }): string
    readonly carNote: string
    readonly withOthers: string
    readonly raw: string
    readonly tTest: string
    readonly tTestNote: string
    beta(parts: { y: string; market: string }): string
    betaNote(parts: { sd: string; asked: string }): string
    after(parts: { horizon: string }): string
    afterNote(parts: { falls: string; others: string; share: string }): string
    pooledEvents(x: string): string
    pooledFalls(x: string): string
    pooledNote(overlapping: string): string
    readonly pooledReading: string
    p(p: string): string
    dates(n: string): string
    nFalls(n: string): string
    nEvents(n: string): string
  }

  readonly how: readonly string[]
  readonly not: readonly string[]
}

const TEXTS = { en: eventStudyEn, de: eventStudyDe } as const satisfies Record<Language, EventStudyText>

export function eventStudyText(language: Language): EventStudyText {
  return TEXTS[language]
}
