import { type NextRequest, NextResponse } from 'next/server'
import { chooseLanguage } from '@/lib/i18n/language'

/** Tells the layout, which does not see the query, the language of the page. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  const language = chooseLanguage(
    request.nextUrl.searchParams.get('lang'),
    request.headers.get('accept-language'),
  )
  headers.set('x-spillover-lang', language)
  return NextResponse.next({ request: { headers } })
}

export const config = { matcher: '/((?!api/|_next/|.*\\.).*)' }
