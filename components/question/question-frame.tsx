import type { ReactNode } from 'react'
import { EvidenceTable } from '@/components/dashboard/evidence-table'
import { MethodAndSources } from '@/components/dashboard/method-and-sources'
import { Notices } from '@/components/dashboard/notices'
import { QuestionPage } from '@/components/page/question-page'
import { FrozenBanner } from '@/components/snapshot/frozen-banner'
import { ShareBar } from '@/components/take-away/share-bar'
import { TakeAwayDetails } from '@/components/take-away/take-away-details'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Chapter } from '@/lib/i18n/story-text'
import type { QuestionView } from '@/lib/views/question/question-view'
import { frameQuery } from './frame-query'
import { HowToRead } from './how-to-read'
import { NextQuestions } from './next-questions'
import { QueryNavigationProvider } from './query-navigation'
import { QuestionAnswer } from './question-answer'
import { QuestionControls } from './question-controls'

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
  const { lang, urlLang, path, links, place, notices, carried, frozen } = frame
  const text = interfaceText(lang)
  const query = frameQuery(frame)
  return (
    <QueryNavigationProvider path={path} query={query} at={place.at} to={place.to}>
      <QuestionPage
        lang={lang}
        urlLang={urlLang}
        otherLanguage={links.otherLanguage}
        chapter={chapter}
        carried={carried}
        banner={frozen && <FrozenBanner frozen={frozen} lang={lang} />}
        answer={
          <>
            <QuestionAnswer page={page} />
            <Notices notices={notices} tone="warning" lang={lang} />
            {before}
          </>
        }
        controls={
          frozen === undefined && (
            <QuestionControls path={path} query={query} fields={fields} more={moreFields} />
          )
        }
        method={<MethodAndSources {...frame} />}
      >
        <section id="chart-area" aria-labelledby="charts" className="chart-area grid grid-cols-1 gap-10">
          <h2 id="charts" className="sr-only">
            {text.charts}
          </h2>
          {children}
        </section>
        <ShareBar
          question={chapter}
          links={links}
          canSnapshot={frozen === undefined}
          follows={frozen === undefined && carried.asof === null}
        />
        {frame.takeAway && <TakeAwayDetails takeAway={frame.takeAway} links={links} lang={lang} />}
        <EvidenceTable rows={evidence} lang={lang} />
        <HowToRead page={page} />
        <Notices notices={notices} tone="info" lang={lang} />
        {frozen === undefined && (
          <NextQuestions chapter={chapter} carried={carried} lang={lang} urlLang={urlLang} />
        )}
      </QuestionPage>
    </QueryNavigationProvider>
  )
}
