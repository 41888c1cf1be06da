/** Two pairs always lie on a line: r is 1 or -1 whatever they are, and says nothing. */
const SHORTEST_WINDOW = 3

/** What a rolling statistic does with incomplete windows. */
export interface RollingOptions {
  /**
   * How many complete pairs a window must hold for a value, from 3 to the window itself. The default, the window, is
   * strict: no value before the first full window, nor in a window with a missing pair. A smaller number also
   * admits the short windows at the start.
   */
  readonly minimumPairs?: number
}

/** The number of complete pairs required; a RangeError for a window or a minimum that makes no sense. */
export function requiredPairs(window: number, { minimumPairs = window }: RollingOptions): number {
  if (!Number.isInteger(window) || window < SHORTEST_WINDOW) {
    throw new RangeError(`A window must be a whole number of at least ${SHORTEST_WINDOW}, not ${window}.`)
  }
  if (!Number.isInteger(minimumPairs) || minimumPairs < SHORTEST_WINDOW || minimumPairs > window) {
    throw new RangeError(
      `minimumPairs must be a whole number from ${SHORTEST_WINDOW} to ${window} (the window), not ${minimumPairs}.`,
    )
  }
  return minimumPairs
}
