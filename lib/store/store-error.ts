/** The store cannot be opened or cannot do what was asked. The message is one sentence for a reader. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** Other writers kept the database for longer than one waits for them. */
export class StoreBusy extends StoreError {}

const SAID_BETTER: Record<string, string> = {
  DatabaseNotReachable: 'nothing answers there',
  ConnectionClosed: 'it closed the connection',
  SocketTimeout: 'it is locked or does not answer in time',
}

/** What the database's driver said, without the frame that Prisma draws around it and without a full stop. */
export function driverMessage(error: unknown): string {
  const cause = driverCause(error)
  const said = cause
    ? (SAID_BETTER[cause.kind ?? ''] ?? cause.originalMessage ?? cause.message ?? cause.kind)
    : (error as Error | null)?.message?.trim().split('\n').at(-1)
  return (said ?? String(error)).replace(/\.$/, '')
}

/** Whether the database was locked by another connection for longer than we asked it to wait. */
export function isBusy(error: unknown): boolean {
  const { kind, originalCode: code } = driverCause(error) ?? {}
  // Without a code it is a connection to PostgreSQL that timed out.
  return (kind === 'SocketTimeout' && code !== undefined) || code === LOCK_NOT_AVAILABLE
}

/** PostgreSQL's. */
const LOCK_NOT_AVAILABLE = '55P03'

interface DriverCause {
  readonly kind?: string
  readonly message?: string
  readonly originalMessage?: string
  readonly originalCode?: string
}

/** Prisma hands on the driver's error either as it is, or inside `meta` of its own. */
export function driverCause(error: unknown): DriverCause | null {
  const outer = error as { cause?: unknown; meta?: { driverAdapterError?: { cause?: unknown } } } | null
  const cause = outer?.meta?.driverAdapterError?.cause ?? outer?.cause
  return typeof cause === 'object' && cause !== null ? cause : null
}
