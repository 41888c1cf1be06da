/** A client asks for more than one client may. Its own requests are refused, nobody else's. */
export class TooMany extends Error {
  override readonly name = 'TooMany'

  // The front and Next each load this module for themselves: an error of one copy must be known to the other.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'TooMany'
  }

  readonly isOfOneClient = true

  constructor(readonly retryAfterSeconds: number) {
    super(`Too many at once or in a minute; again in ${retryAfterSeconds} s.`)
  }
}

/** Whether something was refused for who asked for it alone, so that others may have it: TooMany, or an error that says so. */
export function isOfOneClient(error: unknown): boolean {
  return error instanceof Error && 'isOfOneClient' in error && error.isOfOneClient === true
}
