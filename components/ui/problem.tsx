import type { ReactNode } from 'react'
import type { InterfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

interface ProblemProps {
  readonly lang: Language
  readonly text: Pick<InterfaceText, 'toStart'>
  readonly title: string
  readonly detail: string
  /** A way to try again, where there is one. */
  readonly children?: ReactNode
}

/** The body of a page that could not be shown: what happened, and where to go. */
export function Problem({ lang, text, title, detail, children }: ProblemProps) {
  return (
    <main className="mx-auto grid max-w-2xl gap-4 px-4 py-16" lang={lang}>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-lg">{detail}</p>
      <div className="flex flex-wrap items-center gap-4">
        {children}
        <a href="/" className="py-1">
          {text.toStart}
        </a>
      </div>
    </main>
  )
}
