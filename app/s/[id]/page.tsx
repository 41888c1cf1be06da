import type { Metadata } from 'next'
import { cache } from 'react'
import { linkPreview, nothingOfProblem } from '@/app/link-preview'
import { type PageQuery, toQuery, urlLanguage } from '@/app/page-query'
import { QuestionProblemPage } from '@/app/question-problem-page'
import { requestLanguage } from '@/app/request-language'
import { stillThere } from '@/app/still-there'
import { store } from '@/app/store'
import { takeAwayOptions } from '@/app/take-away-options'
import { SnapshotPage } from '@/components/snapshot/snapshot-page'
import type { Language } from '@/lib/i18n/language'
import { answerPreview } from '@/lib/queries/answer-preview'
import { getFrozenPage } from '@/lib/queries/frozen-page'
import { shownWithTakeAway } from '@/lib/queries/take-away'

interface SnapshotProps {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<PageQuery>
}

/** What the page shows, asked for once by it and by its head. */
const frozenOnce = cache(
  async (id: string, language: Language, urlLang: Language | null, compares: boolean) =>
    getFrozenPage(await store(), id, { language, urlLanguage: urlLang }, new Date(), {
      compares,
      ...stillThere(),
    }),
)

function frozenPage(id: string, query: URLSearchParams, language: Language) {
  return frozenOnce(id, language, urlLanguage(query), query.get('compare') === 'live')
}

export async function generateMetadata({ params, searchParams }: SnapshotProps): Promise<Metadata> {
  const { id } = await params
  // One of many copies of a page that is found by itself.
  const unlisted = { title: id, robots: { index: false } }
  const lang = await requestLanguage()
  const frozen = await frozenPage(id, toQuery(await searchParams), lang).catch(nothingOfProblem)
  if (frozen === null) return unlisted
  return { ...(await linkPreview(answerPreview(frozen.shown), lang)), robots: unlisted.robots }
}

/** A shared answer: the same view of the store as it was when shared, on request beside what it says now. */
export default async function Page({ params, searchParams }: SnapshotProps) {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  try {
    const { shown, frozen } = await frozenPage((await params).id, query, language)
    const page = await shownWithTakeAway(await store(), shown, await takeAwayOptions(language), true)
    return <SnapshotPage shown={page} frozen={frozen} />
  } catch (error) {
    return <QuestionProblemPage error={error} language={language} />
  }
}
