import { env } from '@/lib/env'

/**
 * Whether a browser sends this for a page of another site, which its reader may know nothing of. Browsers say so where they
 * came by HTTPS or are on this machine; elsewhere they name the origin of the page.
 */
export function isFromAnotherSite({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  // No browser: none leaves it out of a request that writes.
  if (origin === null) return false
  const { publicUrl } = env()
  const own = [headers.get('host'), publicUrl === null ? null : new URL(publicUrl).host]
  return !URL.canParse(origin) || !own.includes(new URL(origin).host)
}
