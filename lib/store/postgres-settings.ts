import { StoreError } from './store-error'

/** What the driver is given of a PostgreSQL address: connections for reading and one for writing. Times in ms. */
export interface PostgresSettings {
  readonly reading: PoolSettings
  readonly writing: PoolSettings
}

interface PoolSettings {
  readonly connectionString: string
  readonly max: number
  /** For a connection to be free, and for a new one to be made. */
  readonly connectionTimeoutMillis: number
  readonly keepAlive: true
  readonly query_timeout?: number
}

/** Of one process. A server takes 100 unless set otherwise, so that there is room for several and for a command. */
const CONNECTIONS = { least: 2, most: 500, unless: 10 }
const POOL_TIMEOUT_S = { least: 1, most: 600, unless: 10 }

/** How long a writer waits for other writers, of this process and of others. */
const WRITE_WAIT_MS = 60_000
/** Longer than any question reads, so that one gone wrong does not keep its connection. */
const READ_MS = 60_000
/** A batch of millions of rows takes minutes. */
const WRITE_MS = 600_000
/** A writer that has stopped within its transaction, as one suspended has, keeps all others waiting no longer. */
const STANDSTILL_MS = 60_000

/** The same whatever the server, its database or its user is set to: instants as UTC, doubles to the last digit. */
const SAME_EVERYWHERE = {
  timezone: 'UTC',
  extra_float_digits: '1',
  // What a writer reads must be what was committed when it got the lock, not when it began to wait for it.
  default_transaction_isolation: 'read committed',
}

/**
 * Reads `connection_limit` (connections of this process, 10) and `pool_timeout` (seconds to wait for a free one, 10)
 * from an address, and says on which terms to connect. Other parameters are left to the driver.
 *
 * @throws StoreError where one of the two is not such a number
 */
export function postgresSettings(databaseUrl: string): PostgresSettings {
  const [place, ...query] = databaseUrl.split('?')
  const parameters = new URLSearchParams(query.join('?'))
  const connections = wholeNumber(parameters, 'connection_limit', CONNECTIONS)
  const patienceMs = 1000 * wholeNumber(parameters, 'pool_timeout', POOL_TIMEOUT_S)
  for (const name of ['connection_limit', 'pool_timeout']) parameters.delete(name)
  const given = parameters.get('options')
  const addressWith = (settings: Record<string, string>) => {
    const own = Object.entries({ ...SAME_EVERYWHERE, ...settings }).map(
      ([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`,
    )
    parameters.set('options', [...(given === null ? [] : [given]), ...own].join(' '))
    return `${place}?${parameters}`
  }
  return {
    reading: {
      connectionString: addressWith({
        default_transaction_read_only: 'on',
        statement_timeout: `${READ_MS}`,
      }),
      max: connections - 1,
      connectionTimeoutMillis: patienceMs,
      keepAlive: true,
      // For a server that is gone without a word.
      query_timeout: READ_MS + patienceMs,
    },
    writing: {
      connectionString: addressWith({
        statement_timeout: `${WRITE_MS}`,
        lock_timeout: `${WRITE_WAIT_MS}`,
        idle_in_transaction_session_timeout: `${STANDSTILL_MS}`,
      }),
      // There is one writer at a time in the whole database: more connections would only wait there.
      max: 1,
      connectionTimeoutMillis: WRITE_WAIT_MS,
      keepAlive: true,
    },
  }
}

function wholeNumber(
  parameters: URLSearchParams,
  name: string,
  { least, most, unless }: { readonly least: number; readonly most: number; readonly unless: number },
): number {
  const given = parameters.get(name)
  if (given === null) return unless
  const number = Number(given)
  if (/^\d{1,4}$/.test(given) && number >= least && number <= most) return number
  throw new StoreError(
    `${name} in the database URL must be a whole number from ${least} to ${most}; it is '${given}'.`,
  )
}
