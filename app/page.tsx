import { after } from 'next/server'
import { Dashboard } from '@/components/dashboard/dashboard'
import { env } from '@/lib/env'
import { requestRefresh } from '@/lib/ingest/background'
import { MARKETS } from '@/lib/market/markets'
import { getDashboard } from '@/lib/queries/dashboard'
import { dashboardWithTakeAway } from '@/lib/queries/take-away'
import { type PageQuery, toQuery, urlLanguage } from './page-query'
import { QuestionProblemPage } from './question-problem-page'
import { requestLanguage } from './request-language'
import { store } from './store'
import { takeAwayOptions } from './take-away-options'

/** Oracle beside the total crypto market, and how closely they moved: the question of the day with its numbers. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  const opened = await store()
  try {
    const reader = { language, urlLanguage: urlLanguage(query) }
    const answer = await getDashboard(opened, query, reader, new Date())
    const dashboard = await dashboardWithTakeAway(opened, answer, await takeAwayOptions(language))
    // Rendering never waits for a provider: what turns out stale is pulled after the page has been sent.
    const { view, quotes } = dashboard
    const given = view.given === null ? [] : [view.given]
    const used = [...view.x, view.y, ...given, ...MARKETS, ...quotes.map(({ asset }) => asset)]
    after(() => requestRefresh(used))
    return <Dashboard dashboard={dashboard} canRefresh={env().adminToken !== null} />
  } catch (error) {
    return <QuestionProblemPage error={error} language={language} />
  }
}
