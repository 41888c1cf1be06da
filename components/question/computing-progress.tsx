'use client'

import { useEffect, useState } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

interface ComputingProgressProps {
  readonly steps: ReadableStream<readonly [done: number, of: number]>
  readonly lang: Language
}

/** A bar that follows a computation on the server; without steps it only says that it goes on. */
export function ComputingProgress({ steps, lang }: ComputingProgressProps) {
  const text = useInterfaceText()
  const [step, setStep] = useState<readonly [number, number] | null>(null)
  useEffect(() => {
    const reader = steps.getReader()
    const follow = async (): Promise<void> => {
      const { done, value } = await reader.read()
      if (done) return
      setStep(value)
      await follow()
    }
    // A reader that is let go of has nothing more to follow.
    follow().catch(() => {})
    return () => reader.releaseLock()
  }, [steps])
  const { integer } = formatter(lang)
  return (
    <div className="with-script grid max-w-96 gap-1 text-sm text-muted">
      <progress aria-label={text.updating} className="block w-full" max={step?.[1]} value={step?.[0]} />
      <p className="min-h-6">
        {step !== null && fillIn(text.computingSteps, { done: integer(step[0]), of: integer(step[1]) })}
      </p>
    </div>
  )
}
