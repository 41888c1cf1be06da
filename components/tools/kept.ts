import { useSyncExternalStore } from 'react'

/** Under these names the browser keeps what a reader has chosen. */
export const KEPT = {
  keys: 'spillover.keys',
  tour: 'spillover.tour',
  views: 'spillover.views',
  /** A list of views that could not be read, before it was written over. */
  unreadableViews: 'spillover.views.unreadable',
} as const
type KeptName = (typeof KEPT)[keyof typeof KEPT]

/** What the browser refused to keep, for as long as the page stands. */
const memory = new Map<KeptName, string>()
const listeners = new Set<() => void>()

/** What is kept under a name; null if nothing is, or the browser does not say (private mode). */
export function readKept(name: KeptName): string | null {
  try {
    return memory.get(name) ?? window.localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps a text. false if it will be gone with this page. */
export function keep(name: KeptName, text: string): boolean {
  let isKept = true
  try {
    window.localStorage.setItem(name, text)
    memory.delete(name)
  } catch {
    memory.set(name, text)
    isKept = false
  }
  for (const listener of listeners) listener()
  return isKept
}

/** What is kept under a name, also after another tab has changed it. */
export function useKept(name: KeptName): string | null {
  return useSyncExternalStore(
    watchKept,
    () => readKept(name),
    () => null,
  )
}

function watchKept(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
