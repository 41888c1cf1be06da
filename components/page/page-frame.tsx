import type { ReactNode } from 'react'
import { ConnectionNotice } from '@/components/ui/connection-notice'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import type { Language } from '@/lib/i18n/language'

interface PageFrameProps {
  readonly lang: Language
  /** This very page in the other language. */
  readonly otherLanguage: string
  /** Set where the URL names the language: one from the browser's settings is not written into further links. */
  readonly urlLang: Language | undefined
  readonly children: ReactNode
}

/** What every page has around it: header with skip link, language, theme and keys; connection; footer. */
export function PageFrame({ lang, otherLanguage, urlLang, children }: PageFrameProps) {
  return (
    <>
      <SiteHeader lang={lang} otherLanguage={otherLanguage} urlLang={urlLang} />
      {children}
      <SiteFooter lang={lang} />
      <ConnectionNotice />
    </>
  )
}
