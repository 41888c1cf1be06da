import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Language } from '@/lib/i18n/language'
import type { MarketEvent } from '@/lib/market/event'

/** What was claimed of an event, with who said so: null where nothing is quoted. */
export function claimOf({ claim }: MarketEvent, language: Language, text: DashboardText): string | null {
  if (claim === undefined) return null
  const host = new URL(claim.source).hostname.replace(/^www\./, '')
  return text.events.claim({ quote: claim.quote[language], host, about: claim.about[language] })
}
