'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useMemo, useOptimistic, useTransition } from 'react'
import { type Navigation, NavigationProvider } from '@/components/page/navigation'
import { isCutOff } from '@/components/ui/connection'

/** Parameters to set; null leaves one out, which means its default. */
export type Changes = Readonly<Record<string, string | null>>

interface QueryNavigation {
  /** What was chosen and has not been answered yet. */
  readonly chosen: Changes
  readonly change: (changes: Changes) => void
  /** Where changes lead. */
  readonly hrefOf: (changes: Changes) => string
}

const QueryNavigationContext = createContext<QueryNavigation | null>(null)

interface QueryNavigationProviderProps extends Pick<Navigation, 'at' | 'to'> {
  readonly path: string
  /** The query that the page answers, without '?'; the language too where the URL names it. */
  readonly query: string
  readonly children: ReactNode
}

/** Controls and charts of a question write its URL through this and nothing else. */
export function QueryNavigationProvider({ path, query, at, to, children }: QueryNavigationProviderProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [chosen, choose] = useOptimistic<Changes>({})
  const value = useMemo(() => {
    const hrefOf = (changes: Changes) => withChanges(path, query, changes)
    const change = (changes: Changes) => {
      // Without a connection the router would leave the page for the browser's own; see ConnectionNotice.
      if (isCutOff(navigator.onLine, window.location.hostname)) return
      startTransition(() => {
        choose(changes)
        router.push(hrefOf(changes), { scroll: false })
      })
    }
    return { chosen, change, hrefOf }
  }, [path, query, chosen, choose, router])
  const navigation = useMemo<Navigation>(
    () => ({
      asked: query,
      pending,
      at,
      to,
      zoom: (from, end) => value.change({ from, to: end === 'latest' ? null : end }),
      pin: (day) => value.change({ at: day }),
    }),
    [query, pending, at, to, value],
  )
  return (
    <NavigationProvider value={navigation}>
      <QueryNavigationContext value={value}>{children}</QueryNavigationContext>
    </NavigationProvider>
  )
}

export function useQueryNavigation(): QueryNavigation {
  const navigation = useContext(QueryNavigationContext)
  if (navigation === null) throw new RangeError('useQueryNavigation needs a QueryNavigationProvider above it')
  return navigation
}

/** The address with some parameters changed; commas stay readable. */
function withChanges(path: string, query: string, changes: Changes): string {
  const parameters = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') parameters.delete(name)
    else parameters.set(name, value)
  }
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return text === '' ? path : `${path}?${text}`
}
