import { dashboardTextDe } from './de/dashboard'
import { dashboardTextEn } from './en/dashboard'
import type { Language } from './language'

/** How the data support a co-movement, told from an interval alone. */
export type Verdict = 'positive' | 'negative' | 'negligible' | 'open' | 'undefined'

/** A figure with its interval as finished text. */
export interface FigureText {
  readonly r: string
  /** '0.20 to 0.44', or null. */
  readonly interval: string | null
  /** Other intervals that stand beside it. */
  readonly beside: readonly { readonly kind: 'jackknife' | 'fisher'; readonly interval: string }[]
  readonly n: string
  /** '8 May 2025'. */
  readonly from: string
  readonly to: string
}

/** What a line of correlations is made of: windows, fading weights, or one fit to the whole range. */
export type LineKind = 'window' | 'ewma' | 'dcc'

/** An answer in two steps: what the intervals carry, and the figures. */
export interface AnswerText {
  /** A sentence; null where no verdict can be given. */
  readonly lead: string | null
  readonly figures: string
}

/** The sentences of the main page. Every argument is finished text; no function computes. */
export interface DashboardText {
  readonly assetNames: Readonly<Record<string, string>>
  basket(members: string): string
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
  /** 'on 7 May 2025', or how many days there are and the first of them. */
  onDays(parts: { days: string; count: string | null }): string
  /** '60 sessions', the span a rolling value looks back on. */
  window(count: string, sessions: boolean, on: 'returns' | 'levels'): string
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
  /** Markets held fixed, as a sentence names them. */
  readonly markets: Readonly<Record<string, string>>
  readonly methods: Readonly<Record<'pearson' | 'spearman' | 'kendall' | 'ewma' | 'dcc', string>>
  readonly methodHints: Readonly<Record<'pearson' | 'spearman' | 'kendall' | 'ewma' | 'dcc', string>>
  readonly undefinedReasons: Readonly<
    Record<
      | 'too-few-pairs'
      | 'too-few-rows'
      | 'missing-values'
      | 'collinear'
      | 'not-converged'
      | 'out-of-range'
      | 'window-larger-than-sample'
      | 'window-not-full'
      | 'no-variation'
      | 'levels-have-no-interval'
      | 'perfect-correlation'
      | 'not-a-day-of-the-sample',
      string
    >
  >
  readonly evidence: {
    whole(method: string, on: 'returns' | 'levels', ewma: boolean): string
    last(window: string): string
    /** Without a window it is the value of the day itself. */
    pinned(day: string, hasWindow: boolean): string
    /** Under the row of that label. */
    readonly beside: Readonly<Record<'jackknife' | 'fisher', (label: string) => string>>
    /** The jackknife interval of many pairs, in the note of their row. */
    jackknifeNote(interval: string): string
    /** How often intervals of one kind held the truth in simulation, in per cent; `highest` null where it is the same. */
    coverage(parts: { n: string; lowest: string; highest: string | null }): string
    partial(given: string): string
    levels: string
    levelsLast(window: string): string
    levelsPinned(day: string): string
    misleading: string
    /** Methods and intervals by their id without the version. */
    readonly methodNames: Readonly<Record<string, string>>
    /** `count` rolling values are all there are up to the end of the range. */
    standing(parts: {
      share: string
      count: string
      change: string | null
      sessions: boolean
      peak: string
      peakDay: string
    }): string
    /** Beside a correlation of levels over a change of provider. */
    junctions(days: string): string
    holdsAi(given: string): string
    to: string
    nPairs(n: string, on: 'returns' | 'levels'): string
    /** Where weights fade: how many equally weighted ones they are worth. */
    nWorth(pairs: string, worth: string): string
  }
  readonly charts: {
    indexed(day: string): string
    log: string
    linear: string
    rollingTitle(window: string, on: 'returns' | 'levels', line: LineKind): string
    rollingSubtitle(parts: {
      method: string
      on: 'returns' | 'levels'
      line: LineKind
      band: string | null
    }): string
    band(x: string, line: LineKind): string
    zero: string
    /** Whether the line stays in the band of a constant correlation, or on how many days it does not. */
    bandHolds(p: string): string
    bandLeft(parts: { count: string; n: string; day: string; p: string }): string
    /** The two ends of the band that a constant correlation would stay in; `of` the source where there are several. */
    constantBand(low: string, high: string, of: string | null): string
    /** At the end of the data. */
    staleEnd(parts: { day: string; age: string }): string
    hundred: string
    /** Of a levels chart, after its subtitle. */
    junction(parts: { asset: string; days: string }): string
    axisIndex: string
    axisPrice: string
    axisCap: string
    axisCorrelation: string
    source(providers: string, dates: string): string
    summaryLevels(lines: string): string
    summaryLine(parts: {
      name: string
      from: string
      to: string
      change: string
      /** Days within the change at which the provider changes. */
      junctions: string | null
    }): string
    summaryRolling(parts: {
      x: string
      y: string
      last: string
      lowest: string
      highest: string
      dates: string
    }): string
    empty: string
  }
  readonly quotes: {
    sinceSession(day: string): string
    endOfUtcDay(day: string): string
    noCap: string
    noChange: string
    /** `asset` for whose share count the source has a name in this language. */
    approximateCap(parts: { asset: string; count: string; source: string }): string
    noData: string
    states: Readonly<Record<'live' | 'closed' | 'stale' | 'sample' | 'none', string>>
    sampleState(day: string): string
    ageDays(days: number): string
    ageHours(hours: number): string
    ageMinutes(minutes: number): string
  }
  readonly notices: {
    /** `count` null where levels are correlated: no return is left out. */
    joined(parts: { asset: string; providers: string; day: string; count: string | null }): string
    levelJunction(parts: { asset: string; days: string }): string
    couldReachFurther(parts: { asset: string; provider: string; first: string; others: string }): string
    lagging(parts: { asset: string; last: string; other: string }): string
    /** `what` is one of `droppedReasons`. */
    dropped(parts: { asset: string; what: string; days: string }): string
    between(parts: { asset: string; count: string }): string
    readonly droppedReasons: Readonly<
      Record<
        'missing' | 'not-a-session' | 'junction' | 'not-positive' | 'no-close-reading',
        (count: string) => string
      >
    >
    /** What a snapshot kept of one source: over its range, and over its last window if it has one. */
    keptFigures(parts: { x: string; whole: FigureText; last: FigureText | null }): string
    methodMovedOn(parts: { before: string; sentence: string; figures: string }): string
    vintage(vintage: string, latest: string): string
    clock: string
    /** Whether the movement of a DCC line is told from a constant correlation; `of` the source where there are several. */
    dynamics(parts: { distinguishable: boolean; p: string; of: string | null }): string
    /** EWMA stands in for DCC. `reason` null where levels were asked for; `n` and `needed` where pairs are too few. */
    insteadOfDcc(parts: {
      reason: string | null
      n: string
      needed: string | null
      of: string | null
    }): string
    /** The band of a constant correlation is asked for and not drawn; `of` the source where there are several. */
    readonly bandMissing: {
      sentence(parts: { why: string; of: string | null }): string
      readonly reasons: Readonly<Record<'method' | 'levels' | 'not-computed', string>>
    }
    /** `shared` null where two totals have most coins in common; `of` the source where there are several. */
    overlap(parts: { shared: string | null; several: boolean; of: string | null }): string
    readonly latestVintage: string
    unknownProvider(parts: { given: string; choices: string; shown: string | null }): string
    futureVintage(parts: { given: string; latest: string }): string
    nothingInRange(parts: { asset: string; first: string; last: string }): string
    emptyAsset(asset: string): string
  }
  problem(parts: {
    parameter: string
    given: string
    problem: string
    choices: readonly string[]
    shown: string | null
  }): string
  unknownAsset(parts: { given: string; choices: string }): string
  unknownSnapshot(given: string): string
  readonly notAView: string
  unknownParameter(name: string): string
  snapshotsFull(most: string): string
  /** Why a computation was ended without an answer. */
  readonly notComputed: Readonly<Record<'busy' | 'time-limit' | 'cancelled', string>>
  readonly dataLine: {
    sample(from: string, to: string): string
    provider(provider: string, from: string, to: string): string
  }
  /** Of a provider that came with an import. */
  importedTerms(provider: string): string
  methodLine(parts: { versions: string; vintage: string; seed: string }): string
  readonly events: {
    move(name: string, change: string): string
    moves(parts: string): string
    evidence(text: string): string
  }
  readonly table: {
    caption(dates: string, shown: string, all: string): string
    day: string
  }
  readonly presets: Readonly<Record<'story' | 'bitcoin' | 'basket' | 'constant' | 'march2024', string>>
  readonly choices: {
    none: string
    givenAutomatic(markets: string): string
    groups: Readonly<Record<'equity' | 'etf' | 'coin' | 'token' | 'total' | 'basket' | 'own', string>>
    aiBasket(count: string): string
    providerDefault(name: string): string
    providerAll: string
    sampleProvider: string
    scales: Readonly<Record<'indexed' | 'log' | 'linear', string>>
    ranges: Readonly<Record<'1M' | '3M' | '6M' | '1Y' | '3Y' | 'max', string>>
  }
}

const TEXTS = { en: dashboardTextEn, de: dashboardTextDe } as const satisfies Record<Language, DashboardText>

export function dashboardText(language: Language): DashboardText {
  return TEXTS[language]
}
