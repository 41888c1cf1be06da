import { hasWindow, isRankMethod, methodVersions } from '@/lib/analysis/correlation-methods'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Instant } from '@/lib/market/day'
import type { KeptFigure } from '@/lib/share/kept-answer'
import { serialiseView } from '@/lib/share/serialise-view'
import { contentHash } from '@/lib/share/snapshot-id'
import type { Store } from '@/lib/store/open-store'
import type { Dashboard, Notice } from '@/lib/views/dashboard/dashboard'
import { figureOf } from '@/lib/views/dashboard/verdict'
import { getDashboardOf, type Reader } from './dashboard'
import { getSnapshot, type SharedSnapshot } from './snapshots'

export interface FrozenDashboard {
  readonly dashboard: Dashboard
  readonly frozen: {
    readonly id: string
    readonly vintage: number
    readonly createdAt: Instant
    readonly liveHref: string
  }
}

/** A snapshot as a page: computed anew from the store at its vintage, with what was kept where the method has moved on. */
export async function getFrozenDashboard(
  store: Store,
  id: string,
  reader: Reader,
  now: Date,
): Promise<FrozenDashboard> {
  const snapshot = await getSnapshot(store, id)
  const view = { ...snapshot.view, asof: String(snapshot.vintage) }
  const dashboard = await getDashboardOf(store, view, [], reader, now)
  // The first snapshots with a band of a constant correlation do not name its version; none of their figures rests on it.
  // No other missing version is forgiven: what was said without the jackknife interval may be said otherwise with it.
  const band = 'constantBand' in snapshot.methods ? view.band : 'interval'
  const versions = methodVersions(view.method, view.on, band)
  // Nor does a rank correlation rest on the interval of the Pearson one that now stands beside it.
  const beside = isRankMethod(view.method) && !('jackknife' in snapshot.methods) ? ['jackknife'] : []
  const known = Object.entries(versions).filter(([name]) => !beside.includes(name))
  const movedOn = contentHash(Object.fromEntries(known)) !== contentHash(snapshot.methods)
  const here = (language: string | null) => `/s/${id}${language === null ? '' : `?lang=${language}`}`
  const live = serialiseView(snapshot.view, reader.urlLanguage ?? undefined)
  return {
    dashboard: {
      ...dashboard,
      notices: movedOn ? [movedOnNotice(snapshot, reader.language), ...dashboard.notices] : dashboard.notices,
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

/** What the snapshot said and counted when it was shared, since the page below it says something else. */
function movedOnNotice({ answer, methods, view }: SharedSnapshot, language: Language): Notice {
  const { notices, evidence } = dashboardText(language)
  const format = formatter(language)
  const figure = ({ r: value, jackknife = null, ...rest }: KeptFigure) =>
    figureOf({ value, jackknife, ...rest }, format, evidence.to)
  const { others = [], ...first } = answer.correlation
  const figures = [first, ...others].map(({ x, last, ...whole }) =>
    notices.keptFigures({
      x,
      whole: figure(whole),
      // A method that takes no window has no value of the last one.
      last: !hasWindow(view.method) || last.r === null ? null : figure(last),
    }),
  )
  return {
    tone: 'warning',
    text: notices.methodMovedOn({
      before: Object.values(methods).join(', '),
      sentence: answer.sentence[language],
      figures: figures.join('; '),
    }),
  }
}
