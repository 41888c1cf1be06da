import { useEffect } from 'react'
import { KEPT, readKept } from './kept'
import { shortcutTarget, takesKeys } from './shortcut-target'

/** Kept where the reader has switched the keys off: who speaks to a computer presses many without meaning to. */
export const KEYS_OFF = 'off'

/** Lets the keys act that elements of the page declare as their `aria-keyshortcuts`. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', actOnKey)
    return () => window.removeEventListener('keydown', actOnKey)
  }, [])
}

function actOnKey(event: KeyboardEvent): void {
  const element = shortcutTarget<HTMLElement>(event, document)
  if (element === null || readKept(KEPT.keys) === KEYS_OFF) return
  // Else the key would also be typed into the field it leads to.
  event.preventDefault()
  actOn(element)
}

function actOn(element: HTMLElement): void {
  if (takesKeys(element)) {
    element.focus()
    return
  }
  element.click()
  if (element.localName === 'summary') {
    element.focus({ preventScroll: true })
    element.parentElement?.scrollIntoView({ block: 'nearest' })
  } else if (element.localName === 'button' && !element.hasAttribute('aria-haspopup')) {
    // A button says beside itself what it did.
    element.scrollIntoView({ block: 'nearest' })
  }
}
