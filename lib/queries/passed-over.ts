import { dashboardText } from '@/lib/i18n/dashboard-text'
import type { Language } from '@/lib/i18n/language'

/** How many unknown parameters are named; an address may hold hundreds. */
const NAMED = 5

/** A sentence for each parameter of a query that nothing reads. */
export function passedOver(
  query: URLSearchParams,
  isKnown: (name: string) => boolean,
  language: Language,
): string[] {
  return [...new Set(query.keys())]
    .filter((name) => name !== 'lang' && !isKnown(name))
    .slice(0, NAMED)
    .map((name) => dashboardText(language).unknownParameter(name.slice(0, 40)))
}
