/** Why a request is not answered as it was put. */
export interface ProblemsText {
  problem(parts: {
    parameter: string
    given: string
    problem: string
    choices: readonly string[]
    shown: string | null
  }): string
  unknownAsset(parts: { given: string; choices: string }): string
  /** `choices` null where they stand below as links. */
  unknownEvent(parts: { given: string; choices: string | null }): string
  unknownSnapshot(given: string): string
  readonly notAView: string
  unexpectedMembers(names: string): string
  /** Of a snapshot that is not what was kept under its id. */
  alteredSnapshot(given: string): string
  queryTooLong(most: string): string
  unknownPath(given: string): string
  methodNotAllowed(parts: { given: string; choices: string }): string
  unknownParameter(name: string): string
  snapshotsFull(most: string): string
  /** To one client that asks for more than one may. */
  tooMany(seconds: string): string
  /** Of a request with more than one header `Host`. */
  readonly severalHosts: string
  /** Of an address with the parts '.' or '..', or with what browsers keep to themselves. */
  readonly roundaboutAddress: string
  /** Of an address that is no text, such as one that ends in %ff. */
  readonly unreadableAddress: string
  /** The database takes no writes: its disk is full or read-only, or nobody answers. */
  readonly notKept: string
  /** Why a computation was ended without an answer. */
  readonly notComputed: Readonly<Record<'busy' | 'time-limit' | 'cancelled', string>>
  /** Why the database did not answer. */
  readonly unavailable: Readonly<Record<'too-many' | 'unreachable' | 'too-slow', string>>
}
