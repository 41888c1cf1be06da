import type { IncomingHttpHeaders } from 'node:http'
import { env } from '@/lib/env'

/** A year: for how long a browser that came by HTTPS comes by nothing else. Said by name only, of this host alone. */
const ONLY_HTTPS = { 'strict-transport-security': 'max-age=31536000' }

/**
 * The header that keeps readers to HTTPS, where they came by it: as the proxy before this server says, or the operator by
 * PUBLIC_URL. Of headers that nobody could read nothing is known.
 */
export function onlyHttps(headers: IncomingHttpHeaders | null): Record<string, string> {
  const isForwarded = /^https\s*(?:,|$)/.test(String(headers?.['x-forwarded-proto'] ?? ''))
  return isForwarded || env().publicUrl?.startsWith('https:') === true ? ONLY_HTTPS : {}
}
