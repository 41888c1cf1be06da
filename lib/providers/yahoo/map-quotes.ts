import type { Asset } from '@/lib/market/asset'
import { acceptReadings, list, type ReadingCandidate } from '../accept'
import type { Readings, Refused } from '../provider'
import { type Quote, quoteSchema } from './schema'
import { yahooSymbol } from './symbols'

/** Quotes as readings of `close` and, except for funds, `marketCap`, at the time of the last regular trade. */
export function quoteReadings(assets: readonly Asset[], quotes: readonly unknown[], now: number): Readings {
  const bySymbol = new Map<string, Quote>()
  for (const quote of quotes) {
    const { data } = quoteSchema.safeParse(quote)
    if (data !== undefined) bySymbol.set(data.symbol, data)
  }
  const candidates: ReadingCandidate[] = []
  const refused: Refused[] = []
  const computed: string[] = []
  for (const asset of assets) {
    const quote = bySymbol.get(yahooSymbol(asset) ?? '')
    const problem = quoteProblem(asset, quote)
    if (quote === undefined || problem !== null) {
      refused.push({ asset: asset.id, field: 'close', at: '', value: '', reason: problem ?? 'no quote' })
      continue
    }
    const at = { asset: asset.id, instant: quote.regularMarketTime.toISOString() }
    candidates.push({ ...at, field: 'close', value: quote.regularMarketPrice })
    const cap = marketCap(asset, quote)
    if (cap === null) continue
    if (cap.isComputed) computed.push(asset.id)
    candidates.push({ ...at, field: 'marketCap', value: cap.value })
  }
  const accepted = acceptReadings(candidates, now)
  const note = `Market cap of ${list(computed)} is price times shares outstanding: none was given.`
  return {
    readings: accepted.readings,
    refused: [...refused, ...accepted.refused],
    notes: computed.length === 0 ? [] : [note],
  }
}

function quoteProblem(asset: Asset, quote: Quote | undefined): string | null {
  if (quote === undefined) return 'no legible quote for this symbol in the reply'
  if (Number.isNaN(quote.regularMarketTime.getTime())) return 'no legible time'
  const currency = quote.currency ?? asset.currency
  return currency === asset.currency ? null : `quoted in ${currency}, not in ${asset.currency}`
}

function marketCap(asset: Asset, quote: Quote): { value: number; isComputed: boolean } | null {
  // For a fund Yahoo multiplies an outdated number of shares: a third below its net assets in a recorded quote.
  if (asset.kind === 'etf') return null
  if (typeof quote.marketCap === 'number') return { value: quote.marketCap, isComputed: false }
  if (typeof quote.regularMarketPrice !== 'number' || typeof quote.sharesOutstanding !== 'number') return null
  return { value: quote.regularMarketPrice * quote.sharesOutstanding, isComputed: true }
}
