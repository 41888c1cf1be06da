import type { Language } from '@/lib/i18n/language'

/** The address of the reference, or of what it says of the answer of one operation. */
export function referenceHref(operation: string | null, urlLang: Language | undefined): string {
  const query = new URLSearchParams({
    ...(operation === null ? {} : { operation }),
    ...(urlLang === undefined ? {} : { lang: urlLang }),
  }).toString()
  return query === '' ? '/api/v1' : `/api/v1?${query}`
}
