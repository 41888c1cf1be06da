'use client'

import { useEffect } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { COMPUTING_BAR, COMPUTING_STEPS } from './computing-ids'

interface ComputingProgressProps {
  readonly steps: ReadableStream<readonly [done: number, of: number]>
  readonly lang: Language
}

/**
 * Follows a computation on the server and writes how far it has come into the bar of `Computing`. It stands beside
 * that, not in it: what a page shows in place of a part that is still to come, React brings to life only together with
 * that part, and by then there is nothing left to follow.
 */
export function ComputingProgress({ steps, lang }: ComputingProgressProps) {
  const text = useInterfaceText()
  useEffect(() => {
    const { integer } = formatter(lang)
    const reader = steps.getReader()
    const follow = async (): Promise<void> => {
      const { done: isOver, value } = await reader.read()
      if (isOver) return
      const [done, of] = value
      write(done, of, fillIn(text.computingSteps, { done: integer(done), of: integer(of) }))
      await follow()
    }
    // A reader that is let go of has nothing more to follow.
    follow().catch(() => {})
    return () => reader.releaseLock()
  }, [steps, lang, text])
  return null
}

function write(done: number, of: number, words: string): void {
  const bar = document.getElementById(COMPUTING_BAR)
  const said = document.getElementById(COMPUTING_STEPS)
  if (bar instanceof HTMLProgressElement) {
    bar.max = of
    bar.value = done
  }
  if (said !== null) said.textContent = words
}
