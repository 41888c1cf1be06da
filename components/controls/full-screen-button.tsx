'use client'

import { useSyncExternalStore } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'

/** Shows a part of the page on the whole screen, and back. Not there where the browser cannot. */
export function FullScreenButton({ of }: { of: string }) {
  const text = useInterfaceText()
  const state = useSyncExternalStore(watchFullScreen, readState, () => 'cannot' as const)
  if (state === 'cannot') return null
  return (
    <button
      type="button"
      className="button not-printed with-script"
      aria-keyshortcuts="w"
      aria-pressed={state === 'on'}
      onClick={() =>
        state === 'on'
          ? void document.exitFullscreen()
          : void document.getElementById(of)?.requestFullscreen()
      }
    >
      {text.fullScreen}
    </button>
  )
}

function readState(): 'cannot' | 'off' | 'on' {
  if (document.fullscreenEnabled !== true) return 'cannot'
  return document.fullscreenElement === null ? 'off' : 'on'
}

function watchFullScreen(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
