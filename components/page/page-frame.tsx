import type { ReactNode } from 'react'
import { ConnectionNotice } from '@/components/ui/connection-notice'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import { StoryNav } from '@/components/ui/story-nav'
import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { BEGINNING, type Carried } from '@/lib/share/story'

interface PageFrameProps {
  readonly lang: Language
  /** This very page in the other language. */
  readonly otherLanguage: string
  /** Set where the URL names the language: one from the browser's settings is not written into further links. */
  readonly urlLang: Language | undefined
  /** The question that this page answers, if it is one of the story's. */
  readonly chapter?: Chapter
  /** What goes with the reader to the next question. */
  readonly carried?: Carried
  readonly children: ReactNode
}

/** What every page has around it: header with skip link, language, theme and keys; connection; footer. */
export function PageFrame({
  lang,
  otherLanguage,
  urlLang,
  chapter,
  carried = BEGINNING,
  children,
}: PageFrameProps) {
  return (
    <>
      <SiteHeader lang={lang} otherLanguage={otherLanguage} urlLang={urlLang} />
      <StoryNav lang={lang} urlLang={urlLang} chapter={chapter ?? null} carried={carried} />
      {children}
      <SiteFooter lang={lang} urlLang={urlLang} />
      <ConnectionNotice />
    </>
  )
}
