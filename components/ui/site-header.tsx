import { Tools } from '@/components/tools/tools'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { ThemeChoice } from './theme-choice'

interface SiteHeaderProps {
  readonly lang: Language
  /** This very page in the other language. */
  readonly otherLanguage: string
  /** Set where the URL names the language. */
  readonly urlLang: Language | undefined
}

export function SiteHeader({ lang, otherLanguage, urlLang }: SiteHeaderProps) {
  const text = interfaceText(lang)
  const other = lang === 'en' ? 'de' : 'en'
  return (
    <header className="relative border-b border-line">
      <a
        href="#answer"
        className="absolute left-2 z-10 -translate-y-full bg-surface px-3 py-2 focus:translate-y-2"
      >
        {text.skipToContent}
      </a>
      <div className="mx-auto flex max-w-6xl items-center justify-between gap-4 px-4 py-3 md:px-8">
        <a
          href={urlLang === undefined ? '/' : `/?lang=${urlLang}`}
          className="py-1 font-semibold tracking-tight no-underline"
        >
          {text.appName}
        </a>
        <div className="not-printed flex items-center gap-3 text-sm sm:gap-6">
          <nav
            aria-label={text.navigation}
            className="flex flex-wrap items-center justify-end gap-x-4 sm:gap-x-6"
          >
            <a href={urlLang === undefined ? '/about' : `/about?lang=${urlLang}`} className="py-1">
              {text.about}
            </a>
            <a href={otherLanguage} hrefLang={other} lang={other} className="py-1">
              {text.otherLanguage}
            </a>
            <ThemeChoice />
          </nav>
          {/* What it loads later must not widen the row. */}
          <div>
            <Tools lang={lang} />
          </div>
        </div>
      </div>
    </header>
  )
}
