/** What a line of correlations is made of: windows, fading weights, or one fit to the whole range. */
export type LineKind = 'window' | 'ewma' | 'dcc'

/** Titles, axes, marks and summaries of the charts. */
export interface ChartsText {
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
  /** The target in the name of a correlation: short where there is a short word for it. */
  shortTarget(y: { readonly id: string; readonly name: string }): string
  /** A line of correlations; where there are several, what each source is correlated with is said at each. */
  rollingLine(parts: { x: string; y: string; isOne: boolean }): string
  band(x: string, line: LineKind): string
  zero: string
  /** Whether the line stays in the band of a constant correlation, or on how many days it does not; `of` as below. */
  bandHolds(parts: { of: string | null; p: string }): string
  bandLeft(parts: { of: string | null; count: string; n: string; day: string; p: string }): string
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
