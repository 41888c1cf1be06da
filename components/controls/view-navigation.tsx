'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useMemo, useOptimistic, useTransition } from 'react'
import { type Navigation, NavigationProvider } from '@/components/page/navigation'
import { isCutOff } from '@/components/ui/connection'
import type { Language } from '@/lib/i18n/language'
import { serialiseView } from '@/lib/share/serialise-view'
import type { View } from '@/lib/share/view'

interface ViewNavigation {
  /** What the controls show: at once what was chosen, not only when its answer has come. */
  readonly view: View
  /** Goes to another view by its URL. null where the view is fixed. */
  readonly show: ((view: View) => void) | null
  /** Fetches the answer to a view that will probably be chosen next, so that it is there by the click. */
  readonly prepare: (view: View) => void
}

/** Next fetches of a page that is rendered for each request only its frame, unless told. Its enum is not exported. */
const WHOLE_ANSWER = 'full' as PrefetchKind
type PrefetchKind = NonNullable<Parameters<ReturnType<typeof useRouter>['prefetch']>[1]>['kind']

const ViewNavigationContext = createContext<ViewNavigation | null>(null)

interface ViewNavigationProviderProps {
  readonly view: View
  /** Set where the URL names the language. */
  readonly lang: Language | undefined
  readonly fixed: boolean
  readonly children: ReactNode
}

/** Controls and charts write the URL through this and nothing else. */
export function ViewNavigationProvider({ view, lang, fixed, children }: ViewNavigationProviderProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [shown, setShown] = useOptimistic(view)
  const navigation = useMemo<ViewNavigation>(
    () => ({
      view: shown,
      prepare: (next) => {
        if (!fixed) router.prefetch(viewHref(next, lang), { kind: WHOLE_ANSWER })
      },
      show: fixed
        ? null
        : (next) => {
            // Without a connection the router would leave the page for the browser's own; see ConnectionNotice.
            if (isCutOff(navigator.onLine, window.location.hostname)) return
            startTransition(() => {
              setShown(next)
              router.push(viewHref(next, lang), { scroll: false })
            })
          },
    }),
    [shown, fixed, lang, router, setShown],
  )
  const asked = serialiseView(view)
  const place = useMemo<Navigation>(() => {
    const { view: now, show } = navigation
    return {
      asked,
      pending,
      at: now.at,
      to: now.to,
      zoom: show && ((from, to) => show({ ...now, from, to })),
      pin: show && ((at) => show({ ...now, at })),
    }
  }, [asked, pending, navigation])
  return (
    <NavigationProvider value={place}>
      <ViewNavigationContext value={navigation}>{children}</ViewNavigationContext>
    </NavigationProvider>
  )
}

export function useViewNavigation(): ViewNavigation {
  const navigation = useContext(ViewNavigationContext)
  if (navigation === null) throw new RangeError('useViewNavigation needs a ViewNavigationProvider above it')
  return navigation
}

/** The main page's address for a view. */
export function viewHref(view: View, lang: Language | undefined): string {
  const query = serialiseView(view, lang)
  return query === '' ? '/' : `/?${query}`
}
