import { type NextRequest, NextResponse } from 'next/server'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { chooseLanguage } from '@/lib/i18n/language'
import { isTooLong, LONGEST_QUERY } from '@/lib/share/longest-query'

/** Tells the layout, which does not see the query, the language of the page; a query that is no question ends here. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  const language = chooseLanguage(
    request.nextUrl.searchParams.get('lang'),
    request.headers.get('accept-language'),
  )
  if (isTooLong(request.nextUrl)) {
    const sentence = dashboardText(language).queryTooLong(formatter(language).integer(LONGEST_QUERY))
    return new NextResponse(sentence, {
      status: 413,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  headers.set('x-spillover-lang', language)
  return NextResponse.next({ request: { headers } })
}

// Of /api only the page that explains it; what stands below /embed reads its own query.
export const config = { matcher: ['/((?!api/|embed/|_next/|.*\\.).*)', '/api/v1'] }
