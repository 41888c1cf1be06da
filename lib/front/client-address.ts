// proxy-addr, Express's own: it walks X-Forwarded-For from the near end and stops at the first address not trusted.
import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import proxyAddress from 'proxy-addr'

/** Headers by which a proxy says for whom it asks; from anybody else they are made up. */
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
]

/**
 * Reads who asks. Of a proxy that is trusted the address it names, else the one at the other end of the connection,
 * and then what only a proxy may say is taken out of the headers.
 *
 * @param trusted names of ranges ('loopback', 'linklocal', 'uniquelocal'), addresses, or networks such as 10.0.0.0/8
 */
export function clientReader(trusted: readonly string[]) {
  const isTrusted = proxyAddress.compile([...trusted])
  return (request: IncomingMessage): string => {
    const peer = request.socket.remoteAddress ?? ''
    if (peer === '' || !isTrusted(peer, 0)) {
      for (const name of FORWARDED) delete request.headers[name]
      return clientOf(peer)
    }
    const named = proxyAddress(request, isTrusted)
    return clientOf(isIPv4(named) || isIPv6(named) ? named : peer)
  }
}

/** An address as a client is counted by it: of IPv6 the network of 64 bits, as one household has them all. */
export function clientOf(address: string): string {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest]
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
