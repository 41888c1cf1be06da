import { PendingRegion } from '@/components/controls/pending-region'
import { ShareBar } from '@/components/controls/share-bar'
import { ViewControls } from '@/components/controls/view-controls'
import { ViewNavigationProvider } from '@/components/controls/view-navigation'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Dashboard as DashboardView } from '@/lib/views/dashboard'
import { Answer } from './answer'
import { Charts } from './charts'
import { DataTable } from './data-table'
import { EventList } from './event-list'
import { EvidenceTable } from './evidence-table'
import { type Frozen, FrozenBanner } from './frozen-banner'
import { MethodAndSources } from './method-and-sources'
import { Notices } from './notices'
import { fitBesideAnswer, QuoteStrip } from './quote-strip'

interface DashboardProps {
  readonly dashboard: DashboardView
  /** Set on the page of a snapshot: it cannot be changed, only left for the live page. */
  readonly frozen?: Frozen
  /** Whether this server lets an operator pull from the providers over HTTP. */
  readonly canRefresh?: boolean
}

/** The main page: the answer first, then what it rests on. */
export function Dashboard({ dashboard, frozen, canRefresh = false }: DashboardProps) {
  const { lang, view, links } = dashboard
  const text = interfaceText(lang)
  const fixed = frozen !== undefined
  // A language that came from the browser's settings is not written into further links.
  const urlLang = /[?&]lang=/.test(links.page) ? lang : undefined
  return (
    <>
      <SiteHeader lang={lang} otherLanguage={links.otherLanguage} urlLang={urlLang} />
      <main className="mx-auto grid max-w-6xl grid-cols-1 gap-6 px-4 pt-5 pb-16 sm:gap-8 md:px-8 md:pt-10">
        <ViewNavigationProvider view={view} lang={urlLang} fixed={fixed}>
          {frozen !== undefined && <FrozenBanner frozen={frozen} lang={lang} />}
          <PendingRegion label={text.updating}>
            <div
              className={`grid gap-x-14 gap-y-5 sm:gap-y-8 ${
                fitBesideAnswer(dashboard.quotes) ? 'lg:grid-cols-[minmax(0,1fr)_20rem]' : 'grid-cols-1'
              }`}
            >
              <div className="grid content-start gap-5">
                <Answer {...dashboard} />
                <Notices notices={dashboard.notices} tone="warning" lang={lang} />
              </div>
              <QuoteStrip quotes={dashboard.quotes} lang={lang} />
            </div>
          </PendingRegion>
          {!fixed && (
            <ViewControls lang={lang} urlLang={urlLang} choices={dashboard.choices} range={dashboard.range} />
          )}
          <PendingRegion label="">
            <div className="grid grid-cols-1 gap-10">
              <Charts charts={dashboard.charts} view={view} lang={lang} fixed={fixed} />
              <ShareBar
                lang={lang}
                view={view}
                links={links}
                canSnapshot={!fixed}
                canRefresh={canRefresh && !fixed}
              />
              <EvidenceTable rows={dashboard.evidence} lang={lang} />
              <Notices notices={dashboard.notices} tone="info" lang={lang} />
              <EventList events={dashboard.events} lang={lang} />
              <DataTable table={dashboard.table} lang={lang} />
            </div>
          </PendingRegion>
          <MethodAndSources {...dashboard} />
        </ViewNavigationProvider>
      </main>
      <SiteFooter lang={lang} />
    </>
  )
}
