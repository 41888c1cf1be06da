import type { Metadata } from 'next'
import { type PageQuery, toQuery, urlLanguage } from '@/app/page-query'
import { requestLanguage } from '@/app/request-language'
import { store } from '@/app/store'
import { Data } from '@/components/data/data'
import { dataText } from '@/lib/i18n/data-text'
import { getDataPage } from '@/lib/queries/data-page'
import { passedOver } from '@/lib/queries/passed-over'

export async function generateMetadata(): Promise<Metadata> {
  return { title: dataText(await requestLanguage()).question }
}

/** Whether the numbers can be trusted: how old each is, what is missing, refused or disputed, and what failed. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = toQuery(await searchParams)
  const language = await requestLanguage()
  const found = await getDataPage(await store(), language, new Date())
  const notes = passedOver(query, () => false, language)
  return <Data {...found} notes={notes} urlLang={urlLanguage(query) ?? undefined} />
}
