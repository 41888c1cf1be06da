import pino from 'pino'
import { env } from './env'

/** Fields whose value is never written, at the top of what is logged and one level down. */
const SECRET = [
  'apiKey',
  'coingeckoApiKey',
  'coinmarketcapApiKey',
  'adminToken',
  'token',
  'authorization',
  'databaseUrl',
]

/** A log of JSON lines from the given level on, without keys and tokens; to standard output unless said otherwise. */
export function createLogger(
  level: string,
  destination: pino.DestinationStream = pino.destination(1),
): pino.Logger {
  const paths = [...SECRET, ...SECRET.map((name) => `*.${name}`)]
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      errorKey: 'error',
      redact: { paths, censor: '[kept out]' },
    },
    destination,
  )
}

const shared = new Map<string, pino.Logger>()

/** The log of this process at the level of LOG_LEVEL. */
export function logger(level: string = env().logLevel): pino.Logger {
  const known = shared.get(level) ?? createLogger(level)
  shared.set(level, known)
  return known
}
