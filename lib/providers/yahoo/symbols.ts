import type { Asset } from '@/lib/market/asset'

/** Yahoo's symbols of coins and tokens; where a ticker is used twice it carries CoinMarketCap's number. */
const CRYPTO: Readonly<Record<string, string>> = {
  BTC: 'BTC-USD',
  ETH: 'ETH-USD',
  TAO: 'TAO22974-USD',
  FET: 'FET-USD',
  RENDER: 'RENDER-USD',
}

/** Yahoo's symbol of the asset, or null where it has none. */
export function yahooSymbol(asset: Asset): string | null {
  if (asset.kind === 'equity' || asset.kind === 'etf') return asset.id
  return asset.kind === 'coin' || asset.kind === 'token' ? (CRYPTO[asset.id] ?? null) : null
}
