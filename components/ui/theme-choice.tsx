'use client'

import { useSyncExternalStore } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { THEMES, type Theme, themeCookie, themeOf } from './theme'

/** Light, dark, or as the device has it. The page itself knows: the choice stands at its root. */
export function ThemeChoice() {
  const text = useInterfaceText()
  const theme = useSyncExternalStore<Theme>(
    watchRoot,
    () => themeOf(document.documentElement.dataset.theme),
    () => 'system',
  )
  const labels = { system: text.themeSystem, light: text.themeLight, dark: text.themeDark }
  return (
    <label className="with-script">
      <span className="sr-only">{text.theme}</span>
      <select
        className="quiet-select"
        value={theme}
        onChange={(event) => choose(themeOf(event.target.value))}
      >
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {labels[value]}
          </option>
        ))}
      </select>
    </label>
  )
}

function choose(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = themeCookie(theme, window.location.protocol === 'https:')
}

function watchRoot(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
