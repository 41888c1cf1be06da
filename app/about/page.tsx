import type { Metadata } from 'next'
import { type PageQuery, toQuery, urlLanguage } from '@/app/page-query'
import { requestLanguage } from '@/app/request-language'
import { About } from '@/components/about/about'
import { aboutText } from '@/lib/i18n/about-text'
import { sourceTerms } from '@/lib/queries/provider-terms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: aboutText(await requestLanguage()).title }
}

/** How the numbers come about, where the data come from and under which terms, and what they cannot say. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = toQuery(await searchParams)
  const lang = await requestLanguage()
  return <About lang={lang} urlLang={urlLanguage(query) ?? undefined} sources={sourceTerms(lang)} />
}
