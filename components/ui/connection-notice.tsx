'use client'

import { useSyncExternalStore } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { isCutOff } from './connection'

/** Says that there is no connection: what stands on the page stays, and new questions have to wait. */
export function ConnectionNotice() {
  const text = useInterfaceText()
  const cutOff = useSyncExternalStore(
    watchConnection,
    () => isCutOff(navigator.onLine, window.location.hostname),
    () => false,
  )
  return (
    <p
      role="status"
      className="not-printed fixed inset-x-0 bottom-0 z-20 border-t border-warning bg-warning-surface px-4 py-2 text-center text-sm empty:hidden"
    >
      {cutOff ? text.offline : ''}
    </p>
  )
}

function watchConnection(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
