'use client'

import { FAILURE_TEXTS } from '@/lib/i18n/failure-text'
import { LANGUAGES } from '@/lib/i18n/language'

/** Stands in when even the layout failed: no styles, no language known, so every language is used. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        {LANGUAGES.map((lang) => {
          const text = FAILURE_TEXTS[lang]
          return (
            <section key={lang} lang={lang}>
              <h1>{text.errorTitle}</h1>
              <p>{text.errorText}</p>
              <button type="button" onClick={reset}>
                {text.tryAgain}
              </button>
            </section>
          )
        })}
      </body>
    </html>
  )
}
