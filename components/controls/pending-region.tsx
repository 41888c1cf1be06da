'use client'

import type { ReactNode } from 'react'
import { useViewNavigation } from './view-navigation'

/** Dims what is about to be replaced, without moving it, unless the answer is there sooner than one would see. */
export function PendingRegion({ label, children }: { label: string; children: ReactNode }) {
  const { pending } = useViewNavigation()
  return (
    <div aria-busy={pending} className={pending ? 'opacity-50 transition-opacity delay-150 duration-0' : ''}>
      <p className="sr-only" aria-live="polite">
        {pending ? label : ''}
      </p>
      {children}
    </div>
  )
}
