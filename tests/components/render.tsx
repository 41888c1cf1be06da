import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { InterfaceTextProvider } from '@/components/ui/interface-text-context'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

const router: AppRouterInstance = {
  back: () => {},
  forward: () => {},
  refresh: () => {},
  push: () => {},
  replace: () => {},
  prefetch: () => {},
  bfcacheId: '',
}

/** What a browser without script gets. */
export function render(page: ReactNode, lang: Language = 'en'): string {
  return renderToStaticMarkup(
    <AppRouterContext value={router}>
      <InterfaceTextProvider text={interfaceText(lang)}>{page}</InterfaceTextProvider>
    </AppRouterContext>,
  )
}
