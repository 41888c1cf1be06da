import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

interface SiteFooterProps {
  readonly lang: Language
  /** Set where the URL names the language. */
  readonly urlLang: Language | undefined
}

export function SiteFooter({ lang, urlLang }: SiteFooterProps) {
  const text = interfaceText(lang)
  return (
    <footer className="border-t border-line">
      <p className="mx-auto flex max-w-6xl flex-wrap justify-between gap-x-6 px-4 py-6 text-sm text-muted md:px-8">
        {text.noAdvice}
        <a href={urlLang === undefined ? '/api/v1' : `/api/v1?lang=${urlLang}`} className="py-1">
          {text.api}
        </a>
      </p>
    </footer>
  )
}
