import type { Metadata } from 'next'
import { after } from 'next/server'
import { cache } from 'react'
import { Dashboard } from '@/components/dashboard/dashboard'
import { env } from '@/lib/env'
import type { Language } from '@/lib/i18n/language'
import { requestRefresh } from '@/lib/ingest/background'
import { MARKETS } from '@/lib/market/markets'
import { dashboardPreview } from '@/lib/queries/answer-preview'
import { getDashboard } from '@/lib/queries/dashboard'
import { dashboardWithTakeAway } from '@/lib/queries/take-away'
import { linkPreview, nothingOfProblem } from './link-preview'
import { type PageQuery, toQuery, urlLanguage } from './page-query'
import { QuestionProblemPage } from './question-problem-page'
import { requestLanguage } from './request-language'
import { stillThere } from './still-there'
import { store } from './store'
import { takeAwayOptions } from './take-away-options'

interface PageProps {
  readonly searchParams: Promise<PageQuery>
}

/** What the page shows, asked for once by it and by its head. */
const dashboardOnce = cache(async (query: string, language: Language) => {
  const asked = new URLSearchParams(query)
  const reader = { language, urlLanguage: urlLanguage(asked) }
  return getDashboard(await store(), asked, reader, new Date(), stillThere())
})

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const lang = await requestLanguage()
  const dashboard = await dashboardOnce(toQuery(await searchParams).toString(), lang).catch(nothingOfProblem)
  if (dashboard === null) return {}
  return linkPreview(dashboardPreview(dashboard), lang)
}

/** Oracle beside the total crypto market, and how closely they moved: the question of the day with its numbers. */
export default async function Page({ searchParams }: PageProps) {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  try {
    const answer = await dashboardOnce(query.toString(), language)
    const dashboard = await dashboardWithTakeAway(await store(), answer, await takeAwayOptions(language))
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
