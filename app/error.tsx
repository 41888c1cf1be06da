'use client'

import { useSyncExternalStore } from 'react'
import { Problem } from '@/components/ui/problem'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const lang = useSyncExternalStore<Language>(
    () => () => {},
    () => (document.documentElement.lang === 'de' ? 'de' : 'en'),
    () => 'en',
  )
  const text = interfaceText(lang)
  return (
    <Problem lang={lang} title={text.errorTitle} detail={text.errorText}>
      <button type="button" className="button" onClick={reset}>
        {text.tryAgain}
      </button>
    </Problem>
  )
}
