import { LANGUAGES, type Language } from '@/lib/i18n/language'

/** A page's query as Next gives it: a field that occurs several times is a list. */
export type PageQuery = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The same as URLSearchParams, which every parser here reads. A field called as what every object has, such as
 * 'constructor', reaches us as a list that begins with that: only texts are taken.
 */
export function toQuery(fields: PageQuery): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([key, value]) =>
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .map((one) => [key, one]),
    ),
  )
}

/** A part of a path as text. Next hands it over as it stands in the address, or read already: then '%' is no escape. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The language that the URL names, if it names one. */
export function urlLanguage(query: URLSearchParams): Language | null {
  return LANGUAGES.find((language) => language === query.get('lang')) ?? null
}

/** The address of a page in the other language, with everything else as it is. */
export function otherLanguageHref(path: string, query: URLSearchParams, language: Language): string {
  const other = new URLSearchParams(query)
  other.set('lang', language === 'en' ? 'de' : 'en')
  return `${path}?${other}`
}
