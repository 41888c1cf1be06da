import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
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
  return (
    <ReferencePage
      lang={lang}
      urlLang={urlLanguage(query) ?? undefined}
      // Where the request names no address, the examples name none rather than a wrong one.
      reference={reference(lang, (await pageAddress()) ?? '')}
    />
  )
}
