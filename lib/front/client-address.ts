// proxy-addr, Express's own: it walks X-Forwarded-For from the near end and stops at the first address not trusted.
import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6, SocketAddress } from 'node:net'
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
    const named = withoutPort(proxyAddress(request, (address, hops) => isTrusted(withoutPort(address), hops)))
    return clientOf(isIP(named) > 0 ? named : peer)
  }
}

/** Some proxies name the port too: 203.0.113.5:99, [2001:db8::1]:99. */
function withoutPort(address: string): string {
  const [, v6, v4] = /^(?:\[([\da-f:.]+)\]|([\d.]+))(?::\d{1,5})?$/i.exec(address) ?? []
  return v6 ?? v4 ?? address
}

/** An address as a client is counted by it: of IPv6 the network of 64 bits, as one household has them all. */
export function clientOf(address: string): string {
  const [unzoned = ''] = address.split('%')
  if (!isIPv6(unzoned)) return address
  // In its shortest form; one of IPv4 is written as such at its end, however it was given.
  const plain = new SocketAddress({ address: unzoned, family: 'ipv6' }).address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest]
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
