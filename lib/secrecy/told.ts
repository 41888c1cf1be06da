import { KEPT_OUT } from './redact'

/** Fields whose value is never told, whatever is in it; compared without case, '-' and '_'. */
const SECRET_FIELD =
  /^(?:x?(?:cgpro|cgdemo|cmcpro)?apikey|\w*(?:apikey|token|password|passwd|secret|crumb)|(?:proxy)?authorization|(?:set)?cookies?|databaseurl|connectionstring|auth)$/

/** Whether a field of this name holds a secret, such as 'X-CMC_PRO_API_KEY' or 'set-cookie'. */
export function isSecretField(name: string): boolean {
  return SECRET_FIELD.test(name.toLowerCase().replace(/[-_]/g, ''))
}

/** How deep, how long and how many: a log line is read, and an error may hold a whole socket. */
const DEEPEST = 4
const LONGEST_TEXT = 2_000
const MOST_ENTRIES = 50

/** The members of an error that say what happened. Those of a request hold headers and keys, and are never looked at. */
const OF_ERRORS = ['code', 'kind', 'provider', 'status', 'statusCode', 'clientVersion', 'digest'] as const

/**
 * A value as it may be written: errors by their name, message, stack and cause alone, secret fields kept out, nothing
 * deeper or longer than a reader can use.
 */
export function told(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)} …` : value
  if (value instanceof Error) return toldError(value, depth)
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? String(value) : value
  if (depth >= DEEPEST) return '[deeper]'
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((one) => told(one, depth + 1))
  if (value instanceof Date || value instanceof URL) return value.toJSON()
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_ENTRIES)
      .map(([name, one]) => [name, isSecretField(name) ? KEPT_OUT : told(one, depth + 1)]),
  )
}

function toldError(error: Error, depth: number): Record<string, unknown> {
  const more = Object.fromEntries(
    OF_ERRORS.flatMap((name) => {
      const value: unknown = (error as unknown as Record<string, unknown>)[name]
      return typeof value === 'string' || typeof value === 'number' ? [[name, told(value)]] : []
    }),
  )
  const { cause } = error
  return {
    type: error.name,
    message: told(error.message),
    ...more,
    ...(error.stack === undefined ? {} : { stack: told(error.stack) }),
    ...(cause === undefined || depth >= DEEPEST ? {} : { cause: told(cause, depth + 1) }),
  }
}
