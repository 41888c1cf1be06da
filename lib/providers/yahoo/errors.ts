import { type FailureKind, ProviderError } from '../errors'
import { YAHOO } from './facts'

/** The client library's own errors, by name. An HTTPError says more: its status. */
const KIND_OF_NAME: Readonly<Record<string, FailureKind>> = {
  BadRequestError: 'refused',
  FailedYahooValidationError: 'not-the-format',
}

/**
 * What a failure inside the client library means. Failures of the network arrive as ProviderErrors already,
 * from the fetch it was given; a wrong option is our own mistake and stays what it is.
 *
 * The library's messages can hold whole replies and the crumb: none is repeated.
 */
export function yahooFailure(error: unknown): unknown {
  if (error instanceof ProviderError || !(error instanceof Error)) return error
  if (error.name === 'InvalidOptionsError') return new RangeError(error.message)
  if (/no data found|not found|delisted/i.test(error.message)) {
    return new ProviderError(YAHOO.id, 'not-found', `${YAHOO.name} does not know the symbol.`)
  }
  if (/data doesn't exist/i.test(error.message)) {
    return new ProviderError(YAHOO.id, 'refused', `${YAHOO.name} has nothing for this range.`)
  }
  const kind = error.name === 'HTTPError' ? kindOfStatus(error) : KIND_OF_NAME[error.name]
  return new ProviderError(
    YAHOO.id,
    kind ?? 'not-the-format',
    `${YAHOO.name} answered with something that cannot be used (${firstWords(error.message)}).`,
  )
}

function kindOfStatus(error: Error): FailureKind {
  const status = 'code' in error ? Number(error.code) : 0
  if (status === 401) return 'unauthorised'
  if (status === 404) return 'not-found'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server-error' : 'refused'
}

/** Up to the first sign that could begin data or an address. */
function firstWords(message: string): string {
  return (/^[\w .,'-]{0,60}/.exec(message)?.[0] ?? '').trim() || 'no reason given'
}
