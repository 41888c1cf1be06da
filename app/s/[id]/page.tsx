import type { Metadata } from 'next'
import { type PageQuery, toQuery, urlLanguage } from '@/app/page-query'
import { QuestionProblemPage } from '@/app/question-problem-page'
import { requestLanguage } from '@/app/request-language'
import { store } from '@/app/store'
import { takeAwayOptions } from '@/app/take-away-options'
import { SnapshotPage } from '@/components/snapshot/snapshot-page'
import { getFrozenPage } from '@/lib/queries/frozen-page'
import { shownWithTakeAway } from '@/lib/queries/take-away'

interface SnapshotProps {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<PageQuery>
}

export async function generateMetadata({ params }: SnapshotProps): Promise<Metadata> {
  // One of many copies of a page that is found by itself.
  return { title: (await params).id, robots: { index: false } }
}

/** A shared answer: the same view of the store as it was when shared, on request beside what it says now. */
export default async function Page({ params, searchParams }: SnapshotProps) {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  try {
    const reader = { language, urlLanguage: urlLanguage(query) }
    const compares = query.get('compare') === 'live'
    const opened = await store()
    const { shown, frozen } = await getFrozenPage(opened, (await params).id, reader, new Date(), { compares })
    const page = await shownWithTakeAway(opened, shown, await takeAwayOptions(language), true)
    return <SnapshotPage shown={page} frozen={frozen} />
  } catch (error) {
    return <QuestionProblemPage error={error} language={language} />
  }
}
