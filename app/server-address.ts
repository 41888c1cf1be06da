import { env } from '@/lib/env'

/** The longest name that DNS knows. */
const LONGEST_NAME = 253

/** The address of this server as its operator names it, else by the host of a request; null of what is no name of a host. */
export function addressNamed(protocol: string, host: string | null): string | null {
  return env().publicUrl ?? (host !== null && isHost(host) ? `${protocol}//${host}` : null)
}

/**
 * Whether a text is the name of a host, maybe with a port, and nothing that could stand for more in an address or for none:
 * 'a..b', '1.2.3.4.5' and port 99999 make an address that cannot be read.
 */
function isHost(text: string): boolean {
  const [, name = '', port] = /^(\[[\da-f:.]{2,45}\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(text) ?? []
  const isNamed = name.startsWith('[') || (name.length <= LONGEST_NAME && name.split('.').every(isLabel))
  return isNamed && (port === undefined || Number(port) > 0) && URL.canParse(`http://${text}`)
}

/** One part of the name of a host. Names inside a network of containers have underscores. */
function isLabel(text: string): boolean {
  return /^[\w-]{1,63}$/.test(text) && !text.startsWith('-') && !text.endsWith('-')
}
