import type { Language } from '@/lib/i18n/language'
import { getDashboard } from '@/lib/queries/dashboard'
import type { Store } from '@/lib/store/open-store'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'

/** The day after the embedded sample ends. */
export const NOW = new Date('2026-08-22T12:00:00Z')

/** The main page for a query, as its reader gets it. */
export function dashboardOf(store: Store, query: string, language: Language = 'en'): Promise<Dashboard> {
  return getDashboard(store, new URLSearchParams(query), { language, urlLanguage: null }, NOW)
}
