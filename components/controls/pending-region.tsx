'use client'

import type { ReactNode } from 'react'
import { useNavigation } from '@/components/page/navigation'

/**
 * Dims what is about to be replaced, without moving it, unless the answer is there sooner than one would see; after a second
 * it also says over the page what is waited for. How long that will be nobody knows, so no bar pretends to.
 *
 * @param label what is waited for; empty in the second and further regions of a page
 */
export function PendingRegion({ label, children }: { label: string; children: ReactNode }) {
  const { pending } = useNavigation()
  return (
    <div>
      {label !== '' && (
        <p className={pending ? 'pending-note not-printed' : 'sr-only'} aria-live="polite">
          {pending ? label : ''}
        </p>
      )}
      <div
        aria-busy={pending}
        className={pending ? 'opacity-50 transition-opacity delay-150 duration-0' : ''}
      >
        {children}
      </div>
    </div>
  )
}
