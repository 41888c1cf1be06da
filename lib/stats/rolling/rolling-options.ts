/** What a rolling statistic does with incomplete windows. */
export interface RollingOptions {
  /**
   * How many complete pairs a window must hold for a value, from 2 to the window itself. The default, the window, is
   * strict: no value before the first full window, nor in a window with a missing pair. A smaller number also
   * admits the short windows at the start.
   */
  readonly minimumPairs?: number
}

/** The number of complete pairs required; a RangeError for a window or a minimum that makes no sense. */
export function requiredPairs(window: number, { minimumPairs = window }: RollingOptions): number {
  if (!Number.isInteger(window) || window < 2) {
    throw new RangeError(`A window must be a whole number of at least 2, not ${window}.`)
  }
  if (!Number.isInteger(minimumPairs) || minimumPairs < 2 || minimumPairs > window) {
    throw new RangeError(
      `minimumPairs must be a whole number from 2 to ${window} (the window), not ${minimumPairs}.`,
    )
  }
  return minimumPairs
}
