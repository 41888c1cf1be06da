import { driverCause, isBusy, StoreError } from './store-error'

/** Why a database takes no writes, and what to do about it. */
const REASONS = {
  full: 'the disk is full; nothing of this was stored, so free some space and try again',
  'read-only': 'the file or its disk is read-only; nothing of this was stored',
  broken: 'the disk reports an error; nothing of this was stored',
  // A commit may have arrived although its answer did not.
  lost: 'the connection to it is lost; try again when it is back, as what was stored already is not stored twice',
} as const

type Reason = keyof typeof REASONS

/** Codes of SQLite, of which some have longer forms, and of PostgreSQL. */
const CODES: readonly (readonly [start: string, Reason])[] = [
  ['SQLITE_FULL', 'full'],
  ['53100', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['25006', 'read-only'],
  ['SQLITE_IOERR', 'broken'],
  ['58030', 'broken'],
  ['57P0', 'lost'],
  ['08', 'lost'],
]

const LOST = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'])

/** What the driver for PostgreSQL says, without a code, of a connection that broke or was not to be had. */
const LOST_MESSAGE =
  /^(Client has encountered a connection error|Connection terminated|timeout exceeded when trying)/

const failureFor = (reason: Reason, cause?: unknown) =>
  new StoreError(`The database cannot be written: ${REASONS[reason]}.`, { cause })

/** What who wants to write to a store is told that was opened for reading only. */
export const READ_ONLY = failureFor('read-only')

/** The same of the state of a process, which asks for it once, when it starts. */
export const OPENED_READ_ONLY =
  'The database cannot be written: the file or its folder was read-only when this process started; make it writable and start it again.'

/** The one sentence for a write that the database refused or did not answer; null where it is another kind of error. */
export function writeFailure(error: unknown): StoreError | null {
  const reason = reasonOf(error)
  if (reason === null) return null
  // By the cause those who serve readers tell a lost connection from other trouble.
  const cause = driverCause(error) ?? (reason === 'lost' ? { kind: 'ConnectionClosed' } : undefined)
  return failureFor(reason, cause)
}

function reasonOf(error: unknown): Reason | null {
  const cause = driverCause(error)
  if (cause === null) return error instanceof Error && LOST_MESSAGE.test(error.message) ? 'lost' : null
  if (LOST.has(cause.kind ?? '') && !isBusy(error)) return 'lost'
  const code = cause.originalCode ?? ''
  return CODES.find(([start]) => code.startsWith(start))?.[1] ?? null
}
