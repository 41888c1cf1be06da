/** The rows of figures behind an answer. */
export interface EvidenceText {
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
  /** The test of a change within the range. */
  readonly breakTest: string
  readonly p: (p: string) => string
  /** Told from a constant; when the two parts differ most. */
  changed(day: string): string
  readonly notChanged: string
  to: string
  nPairs(n: string, on: 'returns' | 'levels'): string
  /** Where weights fade: how many equally weighted ones they are worth. */
  nWorth(pairs: string, worth: string): string
}
