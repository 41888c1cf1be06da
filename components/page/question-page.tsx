import type { ReactNode } from 'react'
import { PendingRegion } from '@/components/controls/pending-region'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import type { Carried } from '@/lib/share/story'
import { PageFrame } from './page-frame'

interface QuestionPageProps {
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly otherLanguage: string
  /** Which question of the story it is, and what goes with the reader to the next one. */
  readonly chapter: Chapter
  readonly carried: Carried
  /** Before all else, such as what kind of copy this is. */
  readonly banner?: ReactNode
  /** The question with its computed answer, and what warns of it. */
  readonly answer: ReactNode
  /** Beside the answer where there is room, else below the controls. */
  readonly aside?: ReactNode
  readonly controls: ReactNode
  /** The charts, and all that the answer rests on, in reading order. */
  readonly children: ReactNode
  /** Method, sources, terms. */
  readonly method: ReactNode
}

/**
 * The frame of every question: question, answer, controls, charts, evidence, method and sources, in this order. It stands
 * in a provider of its Navigation, and a new page that fills its places has links as its state, dimming while an answer is
 * awaited, the way to the other questions, skip links, languages and themes.
 */
export function QuestionPage({
  lang,
  urlLang,
  otherLanguage,
  chapter,
  carried,
  banner,
  answer,
  aside,
  controls,
  children,
  method,
}: QuestionPageProps) {
  const text = interfaceText(lang)
  const said = (
    <PendingRegion label={text.updating}>
      <div className="grid content-start gap-5">{answer}</div>
    </PendingRegion>
  )
  return (
    <PageFrame
      lang={lang}
      otherLanguage={otherLanguage}
      urlLang={urlLang}
      chapter={chapter}
      carried={carried}
    >
      <main className="mx-auto grid max-w-6xl grid-cols-1 gap-6 px-4 pt-5 pb-16 sm:gap-8 md:px-8 md:pt-10">
        {banner}
        {aside === undefined ? (
          <>
            {said}
            {controls}
          </>
        ) : (
          // The row of the answer is as high as most answers are, so that the next one leaves the controls where they are.
          <div className="grid grid-cols-1 gap-x-10 gap-y-6 sm:gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[minmax(25rem,auto)]">
            {said}
            {controls && <div className="lg:order-1 lg:col-span-2">{controls}</div>}
            <PendingRegion label="">{aside}</PendingRegion>
          </div>
        )}
        <PendingRegion label="">
          <div className="grid grid-cols-1 gap-10">{children}</div>
        </PendingRegion>
        {method}
      </main>
    </PageFrame>
  )
}
