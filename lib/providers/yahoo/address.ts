import { ProviderError } from '../errors'
import { YAHOO } from './facts'

/**
 * Where a Yahoo address leads as configured: with Yahoo's own hosts only the one that gives data is
 * exchanged; any other configured host (a proxy, a replay) stands for all of Yahoo's.
 *
 * @throws ProviderError 'refused' for an address that is not Yahoo's by TLS: cookies go nowhere else.
 */
export function rewriteHost(asked: URL, baseUrl: string): string {
  if (!isYahooHost(asked.hostname) || asked.protocol !== 'https:' || asked.port !== '') {
    throw new ProviderError(YAHOO.id, 'refused', `${YAHOO.name} redirected to another site.`)
  }
  const base = new URL(baseUrl)
  if (isYahooHost(base.hostname) && !isDataPath(asked.pathname)) return asked.href
  return `${base.origin}${base.pathname.replace(/\/$/, '')}${asked.pathname}${asked.search}`
}

/** Quotes and charts, as opposed to the pages that lead to a crumb. */
export function isDataPath(path: string): boolean {
  return /^\/v[78]\/finance\//.test(path)
}

function isYahooHost(host: string): boolean {
  return host === 'yahoo.com' || host.endsWith('.yahoo.com')
}
