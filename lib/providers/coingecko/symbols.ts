import type { Asset } from '@/lib/market/asset'

const COINS: Readonly<Record<string, string>> = {
  BTC: 'bitcoin',
  ETH: 'ethereum',
  TAO: 'bittensor',
  FET: 'fetch-ai',
  RENDER: 'render-token',
}

/** CoinGecko's id of a coin or token, or null where it has none here. */
export function coinId(asset: Asset): string | null {
  return asset.kind === 'coin' || asset.kind === 'token' ? (COINS[asset.id] ?? null) : null
}
