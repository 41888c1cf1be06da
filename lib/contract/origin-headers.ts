const READ = 'GET, HEAD, OPTIONS'
/** What a page may read besides what every answer may show it. */
const SHOWN = 'answer-hash, content-disposition, etag, retry-after'

/** A request as far as it matters who may read its answer. */
export interface AskedFrom {
  readonly pathname: string
  readonly method: string
  /** As the browser names it; null of a program, and of a page of this server. */
  readonly origin: string | null
}

/**
 * The headers that let pages of these origins read an answer of the API, without credentials; '*' stands for all. No origin
 * is let in of itself: a server within a network, or on somebody's own machine, may hold imported values that the pages they
 * visit must not see. What is not below /api/v1/ is for nobody else, least of all /metrics.
 */
export function originHeaders(
  { pathname, method, origin }: AskedFrom,
  apiOrigins: readonly string[],
): Record<string, string> {
  if (apiOrigins.length === 0 || !pathname.startsWith('/api/v1/') || !READ.split(', ').includes(method))
    return {}
  const isOpenToAll = apiOrigins.includes('*')
  const vary: Record<string, string> = isOpenToAll ? {} : { vary: 'Origin' }
  const allowed = isOpenToAll ? '*' : apiOrigins.find((known) => known === origin)
  if (allowed === undefined) return vary
  const asked = {
    'access-control-allow-methods': READ,
    'access-control-allow-headers': 'if-none-match',
    'access-control-max-age': '86400',
  }
  return {
    ...vary,
    'access-control-allow-origin': allowed,
    'access-control-expose-headers': SHOWN,
    ...(method === 'OPTIONS' ? asked : {}),
  }
}
