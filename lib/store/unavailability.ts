import { driverCause, StoreBusy } from './store-error'

/** 'too-many': every connection is in use; 'unreachable': there is none any more; 'too-slow': no answer, or no lock, in time. */
export type Unavailability = 'too-many' | 'unreachable' | 'too-slow'

/** By the kind that Prisma's driver adapters give. */
const KINDS: Readonly<Record<string, Unavailability>> = {
  TooManyConnections: 'too-many',
  DatabaseNotReachable: 'unreachable',
  ConnectionClosed: 'unreachable',
  SocketTimeout: 'too-slow',
  TransactionWriteConflict: 'too-slow',
}

/** By PostgreSQL's own code: statement ended, lock not had, standstill within a transaction, server going or coming. */
const CODES: readonly (readonly [code: RegExp, why: Unavailability])[] = [
  [/^(57014|55P03|40001|40P01)$/, 'too-slow'],
  [/^53300$/, 'too-many'],
  [/^(08...|57P0[1-5]|25P0[3-4])$/, 'unreachable'],
]

/** By what the driver says without a code. */
const SENTENCES: readonly (readonly [said: RegExp, why: Unavailability])[] = [
  [/^timeout exceeded when trying to connect/, 'too-many'],
  [/^Unable to start a transaction in the given time|^Query read timeout/, 'too-slow'],
  [/^(Connection terminated|Client has encountered a connection error|Server has closed)/, 'unreachable'],
]

/** Why the database did not answer this time, where asking again later may help; null for any other error. */
export function unavailability(error: unknown): Unavailability | null {
  if (error instanceof StoreBusy) return 'too-slow'
  const cause = driverCause(error)
  if (cause !== null) {
    const code = cause.originalCode ?? ''
    return KINDS[cause.kind ?? ''] ?? CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null
  }
  const message = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : ''
  return SENTENCES.find(([pattern]) => pattern.test(message))?.[1] ?? null
}
