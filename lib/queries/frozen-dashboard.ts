import { methodVersions } from '@/lib/analysis/correlation-methods'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import type { Instant } from '@/lib/market/day'
import { serialiseView } from '@/lib/share/serialise-view'
import { contentHash } from '@/lib/share/snapshot-id'
import type { Store } from '@/lib/store/open-store'
import type { Dashboard } from '@/lib/views/dashboard'
import { getDashboardOf, type Reader } from './dashboard'
import { getSnapshot } from './snapshots'

export interface FrozenDashboard {
  readonly dashboard: Dashboard
  readonly frozen: {
    readonly id: string
    readonly vintage: number
    readonly createdAt: Instant
    readonly liveHref: string
  }
}

/** A snapshot as a page: computed anew from the store at its vintage, with the kept sentence where the method has moved on. */
export async function getFrozenDashboard(
  store: Store,
  id: string,
  reader: Reader,
  now: Date,
): Promise<FrozenDashboard> {
  const snapshot = await getSnapshot(store, id)
  const view = { ...snapshot.view, asof: String(snapshot.vintage) }
  const dashboard = await getDashboardOf(store, view, [], reader, now)
  const text = dashboardText(reader.language)
  const movedOn = contentHash(methodVersions(view.method)) !== contentHash(snapshot.methods)
  const here = (language: string | null) => `/s/${id}${language === null ? '' : `?lang=${language}`}`
  const live = serialiseView(snapshot.view, reader.urlLanguage ?? undefined)
  return {
    dashboard: {
      ...dashboard,
      notices: movedOn
        ? [
            {
              tone: 'warning',
              text: text.notices.methodMovedOn({
                before: Object.values(snapshot.methods).join(', '),
                sentence: keptSentence(snapshot.answer, reader.language),
              }),
            },
            ...dashboard.notices,
          ]
        : dashboard.notices,
      links: {
        ...dashboard.links,
        page: here(reader.urlLanguage),
        otherLanguage: here(reader.language === 'en' ? 'de' : 'en'),
      },
    },
    frozen: {
      id,
      vintage: snapshot.vintage,
      createdAt: snapshot.createdAt,
      liveHref: live === '' ? '/' : `/?${live}`,
    },
  }
}

function keptSentence(answer: unknown, language: string): string {
  const { sentence } = answer as { sentence?: Record<string, string> }
  return sentence?.[language] ?? ''
}
