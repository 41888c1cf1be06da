import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

interface SiteFooterProps {
  readonly lang: Language
  /** Set where the URL names the language. */
  readonly urlLang: Language | undefined
}

export function SiteFooter({ lang, urlLang }: SiteFooterProps) {
  const text = interfaceText(lang)
  const query = urlLang === undefined ? '' : `?lang=${urlLang}`
  return (
    <footer className="border-t border-line">
      <p className="mx-auto flex max-w-6xl flex-wrap justify-between gap-x-6 px-4 py-6 text-sm text-muted md:px-8">
        {text.noAdvice}
        <span className="flex flex-wrap gap-x-6">
          <a href={`/data${query}`} className="py-1">
            {text.data}
          </a>
          <a href={`/api/v1${query}`} className="py-1">
            {text.api}
          </a>
        </span>
      </p>
    </footer>
  )
}
