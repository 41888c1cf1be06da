import type { IncomingMessage } from 'node:http'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { isTooLong, LONGEST_QUERY } from '@/lib/share/longest-query'
import type { Refusal } from './refusal'

const OF_PAGES = ['GET', 'HEAD']
/** What the API's routes themselves allow or refuse with their own sentence. */
const OF_API = [...OF_PAGES, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What is wrong with a request before anybody looks at what it asks, or null. */
export function refusalOf(request: IncomingMessage, language: Language): Refusal | null {
  const { method = '', url = '', headersDistinct } = request
  const text = dashboardText(language)
  // Of two Node reads the first, and who stands before this server maybe the other (RFC 9112, 3.2).
  if ((headersDistinct.host?.length ?? 0) > 1) return { status: 400, sentence: text.severalHosts }
  const [path = '', search = ''] = splitOnce(url)
  const isApi = path.startsWith('/api/v1/')
  if (!(isApi ? OF_API : OF_PAGES).includes(method)) {
    const choices = (isApi ? [...OF_PAGES, 'POST', 'OPTIONS'] : OF_PAGES).join(', ')
    const sentence = text.methodNotAllowed({ given: method, choices })
    return { status: 405, sentence, headers: { allow: choices } }
  }
  if (!isText(path) || /%00/.test(search)) return { status: 400, sentence: text.unreadableAddress }
  if (!isAsItStands(path) || url.includes('#')) return { status: 400, sentence: text.roundaboutAddress }
  if (isTooLong({ search: `?${search}` })) {
    return { status: 413, sentence: text.queryTooLong(formatter(language).integer(LONGEST_QUERY)) }
  }
  return null
}

/**
 * Whether a path leads where it says: Next resolves its dots as a browser does (also as %2e, also after a backslash), so
 * that it would answer another path than the one that is limited, counted and noted here. Browsers send none.
 */
function isAsItStands(path: string): boolean {
  return !path.split(/[/\\]/).some((part) => /^(?:\.|%2e){1,2}$/i.test(part))
}

function splitOnce(url: string): [path: string, search: string] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
}

/** Whether a path is UTF-8 once its percent signs are read, and holds no sign that steers a terminal or ends a text. */
function isText(path: string): boolean {
  try {
    const read = decodeURIComponent(path)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    return path.startsWith('/') && !/[\u0000-\u001f\u007f]/.test(read)
  } catch {
    return false
  }
}
