import type { Language } from '@/lib/i18n/language'
import { DEFAULT_PROVIDERS } from '@/lib/share/parameter-values'

/** Of the links of an answer, those that name it: the page as its reader sees it, and files that name its vintage. */
export interface NamingLinks {
  readonly page: string
  readonly csv: string
  readonly json: string
}

/** What decides where an answer is found again. */
export interface FoundAgain {
  /** Whether its page is a snapshot, which nothing changes. */
  readonly isFrozen: boolean
  /** Whether its page would join providers that this answer does not. */
  readonly staysUnjoined: boolean
  /** Whether the page offers the view: the API takes more. */
  readonly isOnPage: boolean
}

/** Path and query under which this very answer stands, whatever is pulled later. */
export function answerLink(
  links: NamingLinks,
  { isFrozen, staysUnjoined, isOnPage }: FoundAgain,
  language: Language,
): string {
  if (isFrozen) return withQueryParts(pathOf(links.page), [], language)
  if (!isOnPage) return links.json
  // A page that says in its path which event it is about does not repeat it.
  const pinned = queryOf(links.csv).filter((part) => !/^(event|day)=/.test(part))
  const provider =
    staysUnjoined && !pinned.some((part) => part.startsWith('provider='))
      ? [`provider=${DEFAULT_PROVIDERS}`]
      : []
  return withQueryParts(pathOf(links.page), [...pinned, ...provider], language)
}

export function pathOf(href: string): string {
  return href.split('?')[0] ?? href
}

/** The parts of the query, 'name=value'. */
export function queryOf(href: string): string[] {
  return (href.split('?')[1] ?? '').split('&').filter((part) => part !== '')
}

/** @param language null where the address speaks none */
export function withQueryParts(path: string, parts: readonly string[], language: Language | null): string {
  const query = [...parts, ...(language === null ? [] : [`lang=${language}`])].join('&')
  return query === '' ? path : `${path}?${query}`
}
