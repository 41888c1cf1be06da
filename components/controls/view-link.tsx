'use client'

import { useRef } from 'react'
import type { Language } from '@/lib/i18n/language'
import type { View } from '@/lib/share/view'
import { useViewNavigation, viewHref } from './view-navigation'

interface ViewLinkProps {
  readonly view: View
  readonly urlLang: Language | undefined
  /** Whether this is the view shown. */
  readonly isCurrent: boolean
  /** What is shown there, where a label as short as '3M' does not say it. */
  readonly hint?: string | undefined
  /** The key that follows the link. */
  readonly shortcut?: string | undefined
  readonly children: string
}

/** A pointer that rests this long has not just passed over: some tenths of a second later it clicks, or nothing is lost. */
const REST_MS = 50

/** One of several views as a place to go to: it can be opened elsewhere, and here it goes without loading the page. */
export function ViewLink({ view, urlLang, isCurrent, hint, shortcut, children }: ViewLinkProps) {
  const { show, prepare } = useViewNavigation()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  return (
    <a
      href={viewHref(view, urlLang)}
      title={hint}
      aria-label={hint && `${children}: ${hint}`}
      aria-current={isCurrent ? 'true' : undefined}
      aria-keyshortcuts={shortcut}
      className={`inline-flex min-h-9 min-w-9 items-center justify-center rounded px-2 no-underline ${
        isCurrent ? 'bg-ink text-surface' : 'text-ink hover:bg-raised'
      }`}
      onPointerEnter={() => {
        if (!isCurrent) resting.current = setTimeout(() => prepare(view), REST_MS)
      }}
      onPointerLeave={() => clearTimeout(resting.current)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || show === null) return
        event.preventDefault()
        show(view)
      }}
    >
      {children}
    </a>
  )
}
