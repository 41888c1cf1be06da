'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { InterfaceText } from '@/lib/i18n/interface-text'

const InterfaceTextContext = createContext<InterfaceText | null>(null)

/** Hands the words of the page's language down, so that those of the others do not travel to the browser. */
export function InterfaceTextProvider({ text, children }: { text: InterfaceText; children: ReactNode }) {
  return <InterfaceTextContext value={text}>{children}</InterfaceTextContext>
}

/** The words of the interface in the language of the page, for what runs in the browser. */
export function useInterfaceText(): InterfaceText {
  const text = useContext(InterfaceTextContext)
  if (text === null) throw new RangeError('useInterfaceText needs an InterfaceTextProvider above it')
  return text
}
