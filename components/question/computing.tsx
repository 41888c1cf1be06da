import { PageFrame } from '@/components/page/page-frame'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'
import { type Chapter, storyText } from '@/lib/i18n/story-text'
import { ComputingProgress } from './computing-progress'

interface ComputingProps {
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly chapter: Chapter
  readonly otherLanguage: string
  /** How far it has come, as it comes there. */
  readonly steps: ReadableStream<readonly [done: number, of: number]>
}

/** In place of an answer that takes more than a moment: the question, and how far its answer has come. */
export function Computing({ lang, urlLang, chapter, otherLanguage, steps }: ComputingProps) {
  const text = questionText(lang)
  return (
    <PageFrame lang={lang} urlLang={urlLang} otherLanguage={otherLanguage} chapter={chapter}>
      <main className="mx-auto grid min-h-screen max-w-6xl content-start gap-4 px-4 pt-5 md:px-8 md:pt-10">
        <h1 id="answer" className="text-2xl font-semibold tracking-tight text-balance">
          {storyText(lang).chapters[chapter].question}
        </h1>
        <p className="text-xl">{interfaceText(lang).updating}</p>
        <ComputingProgress steps={steps} lang={lang} />
        <p className="without-script">{text.reloadForAnswer}</p>
      </main>
    </PageFrame>
  )
}
