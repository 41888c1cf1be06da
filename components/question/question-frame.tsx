import type { ReactNode } from 'react'
import { PendingRegion } from '@/components/controls/pending-region'
import { EvidenceTable } from '@/components/dashboard/evidence-table'
import { MethodAndSources } from '@/components/dashboard/method-and-sources'
import { Notices } from '@/components/dashboard/notices'
import { PageFrame } from '@/components/page/page-frame'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Chapter } from '@/lib/i18n/story-text'
import type { QuestionView } from '@/lib/views/question-view'
import { HowToRead } from './how-to-read'
import { NextQuestions } from './next-questions'
import { QueryNavigationProvider } from './query-navigation'
import { QuestionAnswer } from './question-answer'
import { QuestionControls } from './question-controls'
import { TakeAway } from './take-away'

interface QuestionFrameProps {
  readonly page: QuestionView
  readonly chapter: Chapter
  /** Between answer and controls, such as a choice of events. */
  readonly before?: ReactNode
  /** The charts of the question. */
  readonly children: ReactNode
}

/**
 * The frame of every question but the first: question, answer, controls, charts, what to take away, evidence, how to read
 * it, the next questions, method and sources, in this order. A new page brings its view and its charts.
 */
export function QuestionFrame({ page, chapter, before, children }: QuestionFrameProps) {
  const { frame, fields, moreFields, evidence } = page
  const { lang, urlLang, path, links, place, notices } = frame
  const text = interfaceText(lang)
  const query = links.page.split('?')[1] ?? ''
  return (
    <PageFrame
      lang={lang}
      otherLanguage={links.otherLanguage}
      urlLang={urlLang}
      chapter={chapter}
      carried={frame.carried}
    >
      <main className="mx-auto grid max-w-6xl grid-cols-1 gap-6 px-4 pt-5 pb-16 sm:gap-8 md:px-8 md:pt-10">
        <QueryNavigationProvider path={path} query={query} at={place.at} to={place.to}>
          <PendingRegion label={text.updating}>
            <div className="grid content-start gap-5">
              <QuestionAnswer page={page} />
              <Notices notices={notices} tone="warning" lang={lang} />
              {before}
            </div>
          </PendingRegion>
          <QuestionControls path={path} query={query} fields={fields} more={moreFields} />
          <PendingRegion label="">
            <div className="grid grid-cols-1 gap-10">
              <section
                id="chart-area"
                aria-labelledby="charts"
                className="chart-area grid grid-cols-1 gap-10"
              >
                <h2 id="charts" className="sr-only">
                  {text.charts}
                </h2>
                {children}
              </section>
              <TakeAway links={links} lang={lang} />
              <EvidenceTable rows={evidence} lang={lang} />
              <HowToRead page={page} />
              <Notices notices={notices} tone="info" lang={lang} />
              <NextQuestions chapter={chapter} carried={frame.carried} lang={lang} urlLang={urlLang} />
            </div>
          </PendingRegion>
          <MethodAndSources
            lang={lang}
            methodLine={frame.methodLine}
            terms={frame.terms}
            caveats={frame.caveats}
          />
        </QueryNavigationProvider>
      </main>
    </PageFrame>
  )
}
