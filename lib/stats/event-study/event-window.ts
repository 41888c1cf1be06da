/** Which rows an event study looks at, counted from the row of the event. */
export interface EventWindow {
  /** Rows before the event that belong to its window; 0 by default. */
  readonly pre?: number
  /** Rows after it that belong to its window; 1 by default. */
  readonly post?: number
  /** Rows of the estimation window; 120 by default. */
  readonly estimation?: number
  /** How many of them must exist and be complete; 60 by default, or all where `estimation` is less. */
  readonly fewest?: number
  /** Rows left out between the estimation window and the event window; 5 by default. */
  readonly gap?: number
}

/**
 * The event window with its defaults filled in. The estimation window then takes in the rows from
 * `event - pre - gap - estimation` to `event - pre - gap - 1`, the event window those from `event - pre` to
 * `event + post`. A RangeError for numbers that are not whole or make no sense.
 *
 *     eventWindow({ post: 3 }) // { pre: 0, post: 3, estimation: 120, fewest: 60, gap: 5 }
 */
export function eventWindow(given: EventWindow = {}): Required<EventWindow> {
  const { pre = 0, post = 1, estimation = 120, gap = 5 } = given
  const fewest = given.fewest ?? Math.min(60, estimation)
  for (const [name, value] of Object.entries({ pre, post, gap })) {
    if (!Number.isInteger(value) || value < 0)
      throw new RangeError(`${name} is a number of rows, 0, 1, 2 ..., not ${value}.`)
  }
  if (!Number.isInteger(estimation) || estimation < 3) {
    throw new RangeError(`An estimation window must be a whole number of at least 3 rows, not ${estimation}.`)
  }
  if (!Number.isInteger(fewest) || fewest < 3 || fewest > estimation) {
    throw new RangeError(`fewest must be a whole number from 3 to ${estimation}, not ${fewest}.`)
  }
  return { pre, post, estimation, fewest, gap }
}
