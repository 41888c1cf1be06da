import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

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
export function render(page: ReactNode): string {
  return renderToStaticMarkup(<AppRouterContext value={router}>{page}</AppRouterContext>)
}
