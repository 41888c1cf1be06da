import type { Asset } from '@/lib/market/asset'
import { asFound } from '../as-found'
import type { Chart } from './schema'
import { yahooSymbol } from './symbols'

/** Why the numbers of a reply cannot be those of the asset in its currency, or null. */
export function unitProblem(asset: Asset, { currency, symbol }: Chart['meta']): string | null {
  const asked = yahooSymbol(asset)
  if (typeof symbol === 'string' && symbol !== asked) return `given for ${asFound(symbol)}, not for ${asked}`
  if (typeof currency !== 'string') return 'given without a currency'
  return currency === asset.currency ? null : `given in ${asFound(currency)}, not in ${asset.currency}`
}
