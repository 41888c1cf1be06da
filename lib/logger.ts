import pino from 'pino'
import { env } from './env'
import { knownSecrets } from './secrecy/known-secrets'
import { redact } from './secrecy/redact'
import { told } from './secrecy/told'

/**
 * A log of JSON lines from the given level on, to standard output unless said otherwise. Errors are told by what they say
 * alone, as those of a client for HTTP or a database hold the headers and addresses of their request. Each line goes once
 * more through `redact`, with the secrets that are known.
 */
export function createLogger(
  level: string,
  destination: pino.DestinationStream = pino.destination(1),
  secrets: readonly string[] = [],
): pino.Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      errorKey: 'error',
      // `told` has made them plain; the library would add what it finds in them.
      serializers: { error: (plain: unknown) => plain },
      formatters: { log: (fields) => told(fields) as Record<string, unknown> },
      hooks: { streamWrite: (line) => redact(line, secrets) },
    },
    destination,
  )
}

const shared = new Map<string, pino.Logger>()

/** The log of this process at the level of LOG_LEVEL. */
export function logger(level: string = env().logLevel): pino.Logger {
  const known = shared.get(level) ?? createLogger(level, undefined, knownSecrets(env()))
  shared.set(level, known)
  return known
}
