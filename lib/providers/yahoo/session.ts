import { ProviderError } from '../errors'
import type { HttpClient, HttpRequest } from '../http'
import { firstHeader, type HttpReply } from '../reply'
import { rewriteHost } from './address'
import { YAHOO } from './facts'

/** What Yahoo wants to see with a request for quotes. */
export interface Session {
  readonly cookie: string
  readonly crumb: string
}

const COOKIE_PAGE = 'https://finance.yahoo.com/quote/AAPL'
const CRUMB_PAGE = 'https://query1.finance.yahoo.com/v1/test/getcrumb'
const MAX_AGE_MS = 60 * 60_000
const MAX_STEPS = 10

/**
 * Cookie and crumb, fetched when first needed and kept for an hour.
 *
 * The client library does this too, but keeps its crumb for the whole process and never lets go of one that
 * Yahoo no longer takes.
 */
export class YahooSessions {
  private current: Session | null = null
  private openedAt = 0

  constructor(
    private readonly http: HttpClient,
    private readonly baseUrl: string,
    private readonly now: () => number,
  ) {}

  /** The session kept, if it is young enough. */
  get kept(): Session | null {
    return this.now() - this.openedAt < MAX_AGE_MS ? this.current : null
  }

  async open(signal: AbortSignal): Promise<Session> {
    const cookies = new Map<string, string>()
    await this.visitCookiePage(cookies, signal)
    const reply = await this.visit(CRUMB_PAGE, cookies, { signal })
    const crumb = reply.text.trim()
    if (crumb === '' || /[\s<]/.test(crumb)) throw failed('gave no crumb')
    this.current = { cookie: header(cookies), crumb }
    this.openedAt = this.now()
    return this.current
  }

  /** Collects cookies, by way of the consent pages where Yahoo wants consent. */
  private async visitCookiePage(cookies: Map<string, string>, signal: AbortSignal): Promise<void> {
    let page = new URL(COOKIE_PAGE)
    let form: string | undefined
    for (let step = 0; step < MAX_STEPS; step++) {
      const sent = form === undefined ? {} : ({ method: 'POST', body: form } as const)
      const reply = await this.visit(page.href, cookies, { ...sent, signal })
      const location = firstHeader(reply, 'location')
      const next = location === undefined ? null : new URL(location, page)
      if (next === null && isConsent(page) && form === undefined) {
        form = `${hiddenFields(reply.text)}agree=agree`
      } else if (next !== null && (isConsent(page) || isConsent(next))) {
        page = next
        form = undefined
      } else if (cookies.size === 0) {
        throw failed('gave no cookie')
      } else {
        return
      }
    }
    throw failed('asks for consent again and again')
  }

  private async visit(
    page: string,
    cookies: Map<string, string>,
    request: Pick<HttpRequest, 'method' | 'body' | 'signal'>,
  ): Promise<HttpReply> {
    const isForm = request.body !== undefined
    const reply = await this.http.send({
      ...request,
      url: rewriteHost(new URL(page), this.baseUrl),
      headers: {
        accept: page === CRUMB_PAGE ? '*/*' : 'text/html,application/xhtml+xml',
        ...(cookies.size === 0 ? {} : { cookie: header(cookies) }),
        ...(isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      expects: 'text',
      followRedirects: false,
      accepts: page === CRUMB_PAGE ? () => false : bearsCookie,
      secrets: [...cookies.values()],
    })
    const given = reply.headers['set-cookie'] ?? []
    for (const cookie of typeof given === 'string' ? [given] : given) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie.trimStart()) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    return reply
  }
}

function isConsent(page: URL): boolean {
  return /^(guce|consent)\.yahoo\.com$/.test(page.hostname)
}

/** The cookie page counts by its cookie: Yahoo sends one with some errors too. */
function bearsCookie(reply: HttpReply): boolean {
  return reply.status !== 429 && reply.status < 500 && firstHeader(reply, 'set-cookie') !== undefined
}

function hiddenFields(html: string): string {
  const fields = html
    .split('<input type="hidden" ')
    .map((rest) => /^name="([^"]+)" value="([^"]*)">/.exec(rest))
  return fields
    .filter((field) => field !== null)
    .map(([, name, value = '']) => `${name}=${encodeURIComponent(plain(value))}&`)
    .join('')
}

function plain(html: string): string {
  return html
    .replace(/&#x([0-9a-f]{1,4});/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
}

function header(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

function failed(how: string): ProviderError {
  return new ProviderError(YAHOO.id, 'not-the-format', `${YAHOO.name} ${how}.`)
}
