import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { addressOf } from '@/app/api/v1/answers'
import { type PageQuery, toQuery, urlLanguage } from '@/app/page-query'
import { requestLanguage } from '@/app/request-language'
import { ReferencePage } from '@/components/reference/reference-page'
import { reference } from '@/lib/contract/reference'
import { referenceText } from '@/lib/i18n/reference-text'

export async function generateMetadata(): Promise<Metadata> {
  return { title: referenceText(await requestLanguage()).title }
}

/** What the API takes, gives and refuses, made of the same declarations as its document. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = toQuery(await searchParams)
  const lang = await requestLanguage()
  const origin = addressOf(new Request('http://localhost:3000', { headers: await headers() }))
  return (
    <ReferencePage
      lang={lang}
      urlLang={urlLanguage(query) ?? undefined}
      reference={reference(lang, origin)}
    />
  )
}
