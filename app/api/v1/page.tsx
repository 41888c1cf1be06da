import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageAddress } from '@/app/page-address'
import { type PageQuery, toQuery, urlLanguage } from '@/app/page-query'
import { requestLanguage } from '@/app/request-language'
import { AnswerPage } from '@/components/reference/answer-page'
import { ReferencePage } from '@/components/reference/reference-page'
import { reference } from '@/lib/contract/reference'
import { referenceText } from '@/lib/i18n/reference-text'

export async function generateMetadata(): Promise<Metadata> {
  return { title: referenceText(await requestLanguage()).title }
}

/** What the API takes, gives and refuses, made of the same declarations as its document; or all that one operation gives. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = toQuery(await searchParams)
  const lang = await requestLanguage()
  const urlLang = urlLanguage(query) ?? undefined
  // Where the request names no address, the examples name none rather than a wrong one.
  const whole = reference(lang, (await pageAddress()) ?? '')
  const asked = query.get('operation')
  if (asked === null) return <ReferencePage lang={lang} urlLang={urlLang} reference={whole} />
  const operation = whole.groups.flatMap(({ operations }) => operations).find(({ id }) => id === asked)
  if (operation === undefined) notFound()
  const parts = whole.parts.filter(({ name }) => operation.parts.includes(name))
  return <AnswerPage lang={lang} urlLang={urlLang} operation={operation} parts={parts} />
}
