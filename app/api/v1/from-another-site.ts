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
  if (!URL.canParse(origin)) return true
  const page = new URL(origin)
  const { publicUrl } = env()
  const ours = publicUrl === null ? null : new URL(publicUrl)
  // Of the public name the scheme counts too: a page that came by HTTP may be anybody's who stands between.
  if (page.host === ours?.host) return page.origin !== ours.origin
  return page.host !== headers.get('host')
}
