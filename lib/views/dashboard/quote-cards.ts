import type { Quote } from '@/lib/analysis/quote'
import { capital } from '@/lib/i18n/capital'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import { type Formatter, NO_VALUE } from '@/lib/i18n/format'
import type { Asset } from '@/lib/market/asset'
import { addDays } from '@/lib/market/day'
import { type ProviderNames, providerName } from '../provider-name'
import type { QuoteCard } from './dashboard'

const HOUR = 3_600
const DAY = 24 * HOUR

/** The strip: what each asset stood at last, when that was, who says so and how old it is. */
export function quoteCards(
  quotes: readonly Quote[],
  names: ProviderNames,
  text: DashboardText,
  format: Formatter,
): QuoteCard[] {
  return quotes.map((quote) => {
    const words = text.quotes
    const isTotal = quote.asset.mainField === 'marketCap'
    const sign = quote.changeFraction === null ? null : (Math.sign(quote.changeFraction) as -1 | 0 | 1)
    return {
      asset: quote.asset.id,
      name: capital(text.assetNames[quote.asset.id] ?? quote.asset.name),
      price: quote.price === null ? null : format.usd(format.price(quote.price)),
      change: quote.changeFraction === null ? null : format.change(quote.changeFraction),
      changeSign: sign,
      changeLabel:
        quote.changeSince === null ? words.noChange : words.sinceSession(format.day(quote.changeSince)),
      marketCap:
        quote.marketCap === null
          ? null
          : `${quote.marketCapFrom === 'approximate-shares' ? '≈ ' : ''}${format.cap(quote.marketCap)}`,
      marketCapNote:
        quote.marketCapFrom === 'approximate-shares'
          ? approximateNote(quote.asset, text, format)
          : quote.marketCap === null && !isTotal
            ? words.noCap
            : null,
      time: timeOf(quote, text, format),
      instant: quote.instant,
      source: quote.provider === null ? NO_VALUE : providerName(quote.provider, names),
      age: quote.ageSeconds === null ? NO_VALUE : ageOf(quote.ageSeconds, text),
      state: quote.state,
      stateLabel:
        quote.state === 'sample' && quote.day !== null
          ? words.sampleState(format.day(quote.day))
          : words.states[quote.state],
    }
  })
}

function approximateNote(
  { id, approximateShares }: Asset,
  text: DashboardText,
  format: Formatter,
): string | null {
  if (approximateShares === undefined) return null
  const { count, source } = approximateShares
  return text.quotes.approximateCap({ asset: id, count: format.shares(count), source })
}

/** '3 days old'. */
export function ageOf(seconds: number, text: DashboardText): string {
  if (seconds >= 2 * DAY) return text.quotes.ageDays(Math.floor(seconds / DAY))
  if (seconds >= HOUR) return text.quotes.ageHours(Math.floor(seconds / HOUR))
  return text.quotes.ageMinutes(Math.floor(seconds / 60))
}

function timeOf({ asset, day, instant }: Quote, text: DashboardText, format: Formatter): string {
  if (day === null || instant === null) return text.quotes.noData
  // A daily value of a 24/7 asset is filed under the day that ends at this midnight; a reading bears the new day.
  const isDayEnd = asset.calendar === 'utc-days' && instant === `${addDays(day, 1)}T00:00:00.000Z`
  if (isDayEnd) return text.quotes.endOfUtcDay(format.day(day))
  return asset.calendar === 'nyse' ? format.newYork(instant) : format.utc(instant)
}
