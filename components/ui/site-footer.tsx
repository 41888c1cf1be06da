import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

export function SiteFooter({ lang }: { lang: Language }) {
  const text = interfaceText(lang)
  return (
    <footer className="border-t border-line">
      <p className="mx-auto max-w-6xl px-4 py-6 text-sm text-muted md:px-8">{text.noAdvice}</p>
    </footer>
  )
}
