/** Two bounds, lower first, in the unit of what they enclose. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** An interval for Pearson's correlation with the standard error of r and the number of lags behind it. */
export interface HacInterval extends Interval {
  readonly standardError: number
  readonly lag: number
}

/** The bounds of a line of estimates, position by position; both null where there is no interval. */
export interface IntervalBand {
  readonly lower: (number | null)[]
  readonly upper: (number | null)[]
}

/** The bounds of a line from its intervals. */
export function intervalBand(intervals: readonly (Interval | null)[]): IntervalBand {
  return {
    lower: intervals.map((interval) => interval?.lower ?? null),
    upper: intervals.map((interval) => interval?.upper ?? null),
  }
}
