import { LazyRefreshButton } from '@/components/controls/lazy-refresh-button'
import { ViewControls } from '@/components/controls/view-controls'
import { ViewNavigationProvider } from '@/components/controls/view-navigation'
import { QuestionPage } from '@/components/page/question-page'
import { NextQuestions } from '@/components/question/next-questions'
import { FrozenBanner } from '@/components/snapshot/frozen-banner'
import { ShareBar } from '@/components/take-away/share-bar'
import { TakeAwayDetails } from '@/components/take-away/take-away-details'
import { SavedViews } from '@/components/tools/saved-views'
import { carriedOf } from '@/lib/share/story'
import type { Dashboard as DashboardView } from '@/lib/views/dashboard/dashboard'
import type { Frozen } from '@/lib/views/snapshot/frozen'
import { Answer } from './answer'
import { Charts } from './charts'
import { CsvColumns } from './csv-columns'
import { DataTable } from './data-table'
import { EventList } from './event-list'
import { EvidenceTable } from './evidence-table'
import { MethodAndSources } from './method-and-sources'
import { Notices } from './notices'
import { Presets } from './presets'
import { QuoteStrip } from './quote-strip'

interface DashboardProps {
  readonly dashboard: DashboardView
  /** Set on the page of a snapshot: it cannot be changed, only left for the live page. */
  readonly frozen?: Frozen
  /** Whether this server lets an operator pull from the providers over HTTP. */
  readonly canRefresh?: boolean
}

/** The main page: the answer first, then what it rests on. */
export function Dashboard({ dashboard, frozen, canRefresh = false }: DashboardProps) {
  const { lang, view, links, quotes } = dashboard
  const fixed = frozen !== undefined
  const urlLang = /[?&]lang=/.test(links.page) ? lang : undefined
  return (
    <ViewNavigationProvider view={view} lang={urlLang} fixed={fixed}>
      <QuestionPage
        lang={lang}
        urlLang={urlLang}
        otherLanguage={links.otherLanguage}
        chapter="correlation"
        carried={carriedOf(view)}
        banner={fixed && <FrozenBanner frozen={frozen} lang={lang} />}
        answer={
          <>
            <Answer {...dashboard} />
            <Notices notices={dashboard.notices} tone="warning" lang={lang} />
          </>
        }
        aside={<QuoteStrip quotes={quotes} lang={lang} urlLang={urlLang} />}
        controls={
          !fixed && (
            <ViewControls lang={lang} urlLang={urlLang} choices={dashboard.choices} range={dashboard.range} />
          )
        }
        method={<MethodAndSources {...dashboard} />}
      >
        <Charts charts={dashboard.charts} view={view} lang={lang} urlLang={urlLang} fixed={fixed} />
        <ShareBar
          question="correlation"
          links={links}
          canSnapshot={!fixed}
          // A link that names its vintage is as fixed as a copy.
          follows={!fixed && view.asof === null}
        >
          {canRefresh && !fixed && <LazyRefreshButton view={view} />}
        </ShareBar>
        {dashboard.takeAway && <TakeAwayDetails takeAway={dashboard.takeAway} links={links} lang={lang} />}
        <CsvColumns {...dashboard} />
        {!fixed && <SavedViews lang={lang} urlLang={urlLang} view={view} question={dashboard.question} />}
        <EvidenceTable rows={dashboard.evidence} intro={dashboard.caveat} lang={lang} />
        <Notices notices={dashboard.notices} tone="info" lang={lang} />
        {!fixed && <Presets presets={dashboard.presets} lang={lang} urlLang={urlLang} />}
        <EventList {...eventsOf(dashboard)} fixed={fixed} />
        {!fixed && (
          <NextQuestions chapter="correlation" carried={carriedOf(view)} lang={lang} urlLang={urlLang} />
        )}
        <DataTable table={dashboard.table} />
      </QuestionPage>
    </ViewNavigationProvider>
  )
}

/** What travels to the browser of each event: all of one with a place on the charts, of the others what leads to them. */
function eventsOf({ events }: DashboardView) {
  return {
    events: events.filter(({ number }) => number !== null),
    others: events
      .filter(({ number }) => number === null)
      .map(({ slug, day, date, title, doubt, studyHref }) => ({ slug, day, date, title, doubt, studyHref })),
  }
}
