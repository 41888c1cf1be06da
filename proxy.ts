import { type NextRequest, NextResponse } from 'next/server'
import { inlinedStyles } from '@/app/inlined-styles'
import { newNonce, pagePolicy } from '@/app/page-policy'
import { env } from '@/lib/env'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { chooseLanguage } from '@/lib/i18n/language'
import { isTooLong, LONGEST_QUERY } from '@/lib/share/longest-query'

/** They are those of the build for as long as a server runs. */
const styles = inlinedStyles()

/**
 * Tells the layout, which does not see the query, the language of the page, and Next the nonce that the scripts of this one
 * answer bear; a query that is no question ends here.
 */
export function proxy(request: NextRequest): NextResponse {
  // Brings its own policy, and reads its own query. Paths are matched below whatever their case, but served by it.
  if (request.nextUrl.pathname.startsWith('/embed/')) return NextResponse.next()
  const headers = new Headers(request.headers)
  const language = chooseLanguage(
    request.nextUrl.searchParams.get('lang'),
    request.headers.get('accept-language'),
  )
  if (isTooLong(request.nextUrl)) {
    const sentence = dashboardText(language).queryTooLong(formatter(language).integer(LONGEST_QUERY))
    return new NextResponse(sentence, {
      status: 413,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  const policy = pagePolicy(newNonce(), styles)
  headers.set('x-spillover-lang', language)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  // next.config.mjs says the same where the proxy before this server tells how its reader came.
  if (env().publicUrl?.startsWith('https:')) response.headers.set('cross-origin-opener-policy', 'same-origin')
  return response
}

// Pages, and whatever is none: what is not found is a page too. Of the API only the page that explains it.
export const config = { matcher: ['/((?!api/v1/|_next/static/|icon\\.svg$|metrics$).*)'] }
