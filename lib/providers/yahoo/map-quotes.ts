import type { Asset } from '@/lib/market/asset'
import { acceptReadings, instantOf, list, type ReadingCandidate } from '../accept'
import { asFound } from '../as-found'
import type { Readings, Refused } from '../provider'
import { type Quote, quoteSchema } from './schema'
import { yahooSymbol } from './symbols'

/** Quotes as readings of `close` and, except for funds, `marketCap`, at the time of the last regular trade. */
export function quoteReadings(assets: readonly Asset[], quotes: readonly unknown[], now: number): Readings {
  const legible = quotes.flatMap((quote) => quoteSchema.safeParse(quote).data ?? [])
  const candidates: ReadingCandidate[] = []
  const refused: Refused[] = []
  const computed: string[] = []
  for (const asset of assets) {
    const given = legible.filter(({ symbol }) => symbol === yahooSymbol(asset))
    if (given.length === 0) {
      const reason = 'no legible quote for this symbol in the reply'
      refused.push({ asset: asset.id, field: 'close', at: '', value: '', reason })
    }
    for (const quote of given) {
      const instant = instantOf(quote.regularMarketTime.getTime())
      const reason = instant === null ? 'no legible time' : currencyProblem(asset, quote)
      if (instant === null || reason !== null) {
        const value = asFound(quote.regularMarketPrice)
        refused.push({ asset: asset.id, field: 'close', at: instant ?? '', value, reason: reason ?? '' })
        continue
      }
      candidates.push({ asset: asset.id, instant, field: 'close', value: quote.regularMarketPrice })
      const cap = marketCap(asset, quote)
      if (cap === null) continue
      if (cap.isComputed) computed.push(asset.id)
      candidates.push({ asset: asset.id, instant, field: 'marketCap', value: cap.value })
    }
  }
  const accepted = acceptReadings(candidates, now)
  const note = `Market cap of ${list(computed)} is price times shares outstanding: none was given.`
  return {
    readings: accepted.readings,
    refused: [...refused, ...accepted.refused],
    notes: [...accepted.notes, ...(computed.length === 0 ? [] : [note])],
  }
}

function currencyProblem(asset: Asset, { currency }: Quote): string | null {
  if (typeof currency !== 'string') return 'quoted without a currency'
  return currency === asset.currency ? null : `quoted in ${asFound(currency)}, not in ${asset.currency}`
}

function marketCap(asset: Asset, quote: Quote): { value: number; isComputed: boolean } | null {
  // For a fund Yahoo multiplies an outdated number of shares: a third below its net assets in a recorded quote.
  if (asset.kind === 'etf') return null
  if (typeof quote.marketCap === 'number') return { value: quote.marketCap, isComputed: false }
  const { regularMarketPrice: price, sharesOutstanding: shares } = quote
  // Two numbers below zero would make one above it.
  if (typeof price !== 'number' || typeof shares !== 'number' || price <= 0 || shares <= 0) return null
  return { value: price * shares, isComputed: true }
}
