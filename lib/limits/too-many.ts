/** A client asks for more than one client may. Its own requests are refused, nobody else's. */
export class TooMany extends Error {
  override readonly name = 'TooMany'

  // The front and Next each load this module for themselves: an error of one copy must be known to the other.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'TooMany'
  }

  constructor(readonly retryAfterSeconds: number) {
    super(`Too many at once or in a minute; again in ${retryAfterSeconds} s.`)
  }
}
