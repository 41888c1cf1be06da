import type { Asset } from '@/lib/market/asset'

/** What a pair has on both sides: 'most-coins' for two totals of which neither is part of the other. */
export type Overlap = readonly string[] | 'most-coins'

/**
 * The members of either side that are part of the other one, by name or within a total of the crypto market: it
 * correlates with them by construction. Empty where there is none.
 */
export function overlapOf(x: readonly Asset[], y: readonly Asset[]): Overlap {
  const shared = [...partsOf(x, y), ...partsOf(y, x)].map(({ id }) => id)
  if (shared.length > 0) return [...new Set(shared)]
  return x.some(isTotal) && y.some(isTotal) ? 'most-coins' : []
}

function partsOf(parts: readonly Asset[], wholes: readonly Asset[]): Asset[] {
  return parts.filter((part) => wholes.some((whole) => isPart(part, whole)))
}

/** The market as a whole contains every coin; without bitcoin or stablecoins it contains all others. */
function isPart(part: Asset, whole: Asset): boolean {
  if (part.id === whole.id) return true
  if (!isTotal(whole)) return false
  if (isTotal(part)) return whole.id === 'TOTAL'
  const isCrypto = part.kind === 'coin' || part.kind === 'token'
  return isCrypto && !(part.id === 'BTC' && whole.id === 'TOTAL-BTC')
}

function isTotal({ kind }: Asset): boolean {
  return kind === 'total'
}
