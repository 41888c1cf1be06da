import { useEffect, useState } from 'react'

/** Where the browser cannot say when it is idle. */
const SOON = 200

/** Whether the browser has been idle since it was given this value: then there is time for what can wait. */
export function useIdleSince(value: unknown): boolean {
  const [idleFor, setIdleFor] = useState<unknown>(null)
  useEffect(() => {
    const note = () => setIdleFor(value)
    if (typeof window.requestIdleCallback !== 'function') {
      const timer = window.setTimeout(note, SOON)
      return () => window.clearTimeout(timer)
    }
    const request = window.requestIdleCallback(note)
    return () => window.cancelIdleCallback(request)
  }, [value])
  return idleFor === value
}
