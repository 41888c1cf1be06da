import dns from 'node:dns'

const lookups = new Map<string, number>()
const lookup = dns.lookup
let names = 0

// Fails as a look-up without the name does, on a machine without a network too.
dns.lookup = ((name: string, ...rest: unknown[]) => {
  const count = lookups.get(name)
  if (count === undefined) return Reflect.apply(lookup, dns, [name, ...rest])
  lookups.set(name, count + 1)
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
  process.nextTick(rest.at(-1) as (error: Error) => void, error)
}) as typeof dns.lookup

/** A name that leads nowhere (RFC 6761), and how often it was looked up. */
export function noSuchName(): { readonly name: string; readonly lookups: () => number } {
  const name = `upstream-${++names}.invalid`
  lookups.set(name, 0)
  return { name, lookups: () => lookups.get(name) ?? 0 }
}
