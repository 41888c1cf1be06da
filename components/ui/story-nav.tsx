import type { Language } from '@/lib/i18n/language'
import { type Chapter, storyText } from '@/lib/i18n/story-text'
import { type Carried, STORY, storyHref } from '@/lib/share/story'

interface StoryNavProps {
  readonly lang: Language
  /** Set where the URL names the language. */
  readonly urlLang: Language | undefined
  /** The question that this page answers, if it is one of them. */
  readonly chapter: Chapter | null
  readonly carried: Carried
}

/** The questions behind the headline in their order; each takes the assets and days of this page along. */
export function StoryNav({ lang, urlLang, chapter, carried }: StoryNavProps) {
  const text = storyText(lang)
  return (
    <nav aria-label={text.name} className="not-printed border-b border-line">
      <ol className="mx-auto flex max-w-6xl gap-x-1 overflow-x-auto px-2 text-sm md:px-6">
        {STORY.map((name) => (
          <li key={name}>
            <a
              href={storyHref(name, carried, urlLang)}
              title={text.chapters[name].question}
              aria-current={name === chapter ? 'page' : undefined}
              className="inline-flex min-h-10 items-center border-b-2 border-transparent px-2 whitespace-nowrap text-muted no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {text.chapters[name].short}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
