import type { Asset } from '@/lib/market/asset'

/**
 * The assets summed to a total, by Coin Metrics' ids. A fixed list: an asset counts from the first day for
 * which Coin Metrics has its market cap, so that the sum never jumps by a change of membership. Changing the
 * list changes the level of the series.
 */
export const MEMBERS = [
  'btc',
  'eth',
  'usdt',
  'xrp',
  'bnb',
  'sol',
  'usdc',
  'trx',
  'doge',
  'ada',
  'link',
  'xlm',
  'bch',
  'ltc',
  'etc',
  'dot',
  'avax',
  'uni',
  'aave',
  'xmr',
  'zec',
  'shib',
] as const

const SINGLE: Readonly<Record<string, string>> = { BTC: 'btc', ETH: 'eth' }

/** Coin Metrics' id of a coin whose market cap is given here, or null. */
export function singleId(asset: Asset): string | null {
  return asset.kind === 'coin' ? (SINGLE[asset.id] ?? null) : null
}
