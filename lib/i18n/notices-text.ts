import type { FigureText } from './figure-text'

/** What a reader should know of the data before the figures. */
export interface NoticesText {
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
  insteadOfDcc(parts: { reason: string | null; n: string; needed: string | null; of: string | null }): string
  /** The band of a constant correlation is asked for and not drawn; `of` the source where there are several. */
  readonly bandMissing: {
    sentence(parts: { why: string; of: string | null }): string
    readonly reasons: Readonly<Record<'method' | 'levels' | 'not-computed', string>>
  }
  /** The break test was left out for want of time or room. */
  readonly breakTestMissing: string
  /** `shared` null where two totals have most coins in common; `of` the source where there are several. */
  overlap(parts: { shared: string | null; several: boolean; of: string | null }): string
  readonly latestVintage: string
  unknownProvider(parts: { given: string; choices: string; shown: string | null }): string
  futureVintage(parts: { given: string; latest: string }): string
  nothingInRange(parts: { asset: string; first: string; last: string }): string
  emptyAsset(asset: string): string
}
