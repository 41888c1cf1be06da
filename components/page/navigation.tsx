'use client'

import { createContext, useContext } from 'react'
import type { View } from '@/lib/share/view'

/** What every part of a page may know of where it is and do about it: all state is the URL's. */
export interface Navigation {
  /** The query that the page answers. */
  readonly asked: string
  readonly pending: boolean
  /** The pinned day, and the end of the range as it was asked for. */
  readonly at: View['at']
  readonly to: View['to']
  /** Shows these days alone. null where the view is fixed. */
  readonly zoom: ((from: string, to: View['to']) => void) | null
  /** Pins a day, or none. null where the view is fixed. */
  readonly pin: ((day: View['at']) => void) | null
}

const NavigationContext = createContext<Navigation | null>(null)

export const NavigationProvider = NavigationContext

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (navigation === null) throw new RangeError('useNavigation needs a provider of it above')
  return navigation
}
