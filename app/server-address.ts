import { env } from '@/lib/env'

/** The address of this server as its operator names it, else by the host of a request; null of what is no name of a host. */
export function addressNamed(protocol: string, host: string | null): string | null {
  return env().publicUrl ?? (host !== null && isHost(host) ? `${protocol}//${host}` : null)
}

/** Whether a text is the name of a host, maybe with a port, and nothing that could stand for more in an address. */
function isHost(text: string): boolean {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(text)
}
