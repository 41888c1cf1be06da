import { originHeaders } from '@/lib/contract/origin-headers'
import { env } from '@/lib/env'

/** Lets pages of the origins in API_ORIGINS read an answer of the API; of what is none, such as /metrics, nothing. */
export function openToOrigins({ method, headers, url }: Request, response: Response): Response {
  const { pathname } = new URL(url)
  const from = { pathname, method, origin: headers.get('origin') }
  for (const [name, value] of Object.entries(originHeaders(from, env().apiOrigins)))
    response.headers.append(name, value)
  return response
}
