import type { Language } from '@/lib/i18n/language'
import { type Chapter, storyText } from '@/lib/i18n/story-text'
import { type Carried, STORY, storyHref } from '@/lib/share/story'

interface NextQuestionsProps {
  readonly chapter: Chapter
  readonly carried: Carried
  readonly lang: Language
  readonly urlLang: Language | undefined
}

/** From one answer to the next questions, with the same assets and days. */
export function NextQuestions({ chapter, carried, lang, urlLang }: NextQuestionsProps) {
  const text = storyText(lang)
  return (
    <nav aria-labelledby="next-questions" className="not-printed grid gap-2 text-sm">
      <h2 id="next-questions" className="text-lg font-semibold">
        {text.next}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {STORY.filter((other) => other !== chapter).map((other) => (
          <li key={other}>
            <a href={storyHref(other, carried, urlLang)} className="inline-block py-1">
              {text.chapters[other].question}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
