'use client'

import { useSyncExternalStore } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { Problem } from '@/components/ui/problem'
import type { Language } from '@/lib/i18n/language'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const lang = useSyncExternalStore<Language>(
    () => () => {},
    () => (document.documentElement.lang === 'de' ? 'de' : 'en'),
    () => 'en',
  )
  const text = useInterfaceText()
  return (
    <Problem lang={lang} text={text} title={text.errorTitle} detail={text.errorText}>
      <button type="button" className="button" onClick={reset}>
        {text.tryAgain}
      </button>
    </Problem>
  )
}
