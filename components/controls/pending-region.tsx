'use client'

import type { ReactNode } from 'react'
import { useViewNavigation } from './view-navigation'

/** Dims what is about to be replaced, without moving it. */
export function PendingRegion({ label, children }: { label: string; children: ReactNode }) {
  const { pending } = useViewNavigation()
  return (
    <div aria-busy={pending} className={`transition-opacity duration-150 ${pending ? 'opacity-50' : ''}`}>
      <p className="sr-only" aria-live="polite">
        {pending ? label : ''}
      </p>
      {children}
    </div>
  )
}
