import { ProviderError } from './errors'
import { firstHeader, type HttpReply, type ReplySource } from './reply'

/**
 * Where a reply redirects to, or null where it does not. Only within the site that was asked: a source that is
 * hijacked or badly set up must not lead us, let alone a key, to another host or to an address within our network.
 *
 * @throws ProviderError 'refused' for a redirect to another site
 */
export function redirectTarget(source: ReplySource, reply: HttpReply, asked: string): string | null {
  const location = firstHeader(reply, 'location')
  if (reply.status < 300 || reply.status >= 400 || location === undefined) return null
  const from = new URL(asked)
  const to = URL.canParse(location, asked) ? new URL(location, asked) : null
  if (to !== null && (to.origin === from.origin || isUpgrade(from, to))) return to.href
  throw new ProviderError(source.id, 'refused', `${source.name} redirected to another site.`)
}

/** The same host, by TLS from now on. */
function isUpgrade(from: URL, to: URL): boolean {
  return from.protocol === 'http:' && from.port === '' && to.protocol === 'https:' && to.host === from.host
}
