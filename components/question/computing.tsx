import { PageFrame } from '@/components/page/page-frame'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'
import { type Chapter, storyText } from '@/lib/i18n/story-text'
import { COMPUTING_BAR, COMPUTING_STEPS } from './computing-ids'

interface ComputingProps {
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly chapter: Chapter
  readonly otherLanguage: string
}

/** In place of an answer that takes more than a moment: the question, and a bar that `ComputingProgress` moves. */
export function Computing({ lang, urlLang, chapter, otherLanguage }: ComputingProps) {
  const text = questionText(lang)
  const { updating } = interfaceText(lang)
  return (
    <PageFrame lang={lang} urlLang={urlLang} otherLanguage={otherLanguage} chapter={chapter}>
      <main className="mx-auto grid min-h-screen max-w-6xl content-start gap-4 px-4 pt-5 md:px-8 md:pt-10">
        <h1 id="answer" className="text-2xl font-semibold tracking-tight text-balance">
          {storyText(lang).chapters[chapter].question}
        </h1>
        <p className="text-xl">{updating}</p>
        <div className="with-script grid max-w-96 gap-1 text-sm text-muted">
          <progress id={COMPUTING_BAR} aria-label={updating} className="block w-full" />
          <p id={COMPUTING_STEPS} className="min-h-6" />
        </div>
        <p className="without-script">{text.reloadForAnswer}</p>
      </main>
    </PageFrame>
  )
}
