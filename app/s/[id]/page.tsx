import type { Metadata } from 'next'
import { type PageQuery, toQuery, urlLanguage } from '@/app/page-query'
import { QuestionProblemPage } from '@/app/question-problem-page'
import { requestLanguage } from '@/app/request-language'
import { store } from '@/app/store'
import { Dashboard } from '@/components/dashboard/dashboard'
import { getFrozenDashboard } from '@/lib/queries/frozen-dashboard'

interface SnapshotPage {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<PageQuery>
}

export async function generateMetadata({ params }: SnapshotPage): Promise<Metadata> {
  // One of many copies of a page that is found by itself.
  return { title: (await params).id, robots: { index: false } }
}

/** A shared answer: the same view of the store as it was when shared. */
export default async function Page({ params, searchParams }: SnapshotPage) {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  try {
    const reader = { language, urlLanguage: urlLanguage(query) }
    const { dashboard, frozen } = await getFrozenDashboard(
      await store(),
      (await params).id,
      reader,
      new Date(),
    )
    return <Dashboard dashboard={dashboard} frozen={frozen} />
  } catch (error) {
    return <QuestionProblemPage error={error} language={language} />
  }
}
