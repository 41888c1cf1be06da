import { env } from '@/lib/env'

const READ = 'GET, HEAD, OPTIONS'
/** What a page may read besides what every answer may show it. */
const SHOWN = 'answer-hash, content-disposition, etag, retry-after'

/**
 * Lets pages of the origins in API_ORIGINS read what can be read here, without credentials. No origin is let in of itself: a
 * server within a network, or on somebody's own machine, may hold imported values that the pages they visit must not see.
 */
export function openToOrigins({ method, headers }: Request, response: Response): Response {
  const { apiOrigins } = env()
  if (apiOrigins.length === 0 || !READ.split(', ').includes(method)) return response
  const isOpenToAll = apiOrigins.includes('*')
  if (!isOpenToAll) response.headers.append('vary', 'Origin')
  const origin = isOpenToAll ? '*' : apiOrigins.find((known) => known === headers.get('origin'))
  if (origin === undefined) return response
  response.headers.set('access-control-allow-origin', origin)
  response.headers.set('access-control-expose-headers', SHOWN)
  if (method === 'OPTIONS') {
    response.headers.set('access-control-allow-methods', READ)
    response.headers.set('access-control-allow-headers', 'if-none-match')
    response.headers.set('access-control-max-age', '86400')
  }
  return response
}
