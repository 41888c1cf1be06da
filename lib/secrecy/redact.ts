/** What stands in place of what is kept out. */
export const KEPT_OUT = '[kept out]'

/** Shorter ones would be found in innocent words. */
const SHORTEST_SECRET = 6

/**
 * A text without secrets: without those that are known, as they are and as an address or JSON writes them, and without
 * what has the form of one: a bearer token, a password in an address, a key or a crumb in a query, a cookie in a header.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  let clean = text
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue
    for (const written of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]))
      clean = clean.replaceAll(written, KEPT_OUT)
  }
  return clean
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${KEPT_OUT}`)
    .replace(/(:\/\/[^\s:/@"'\\]*):[^\s/@"'\\]+@/g, `$1:${KEPT_OUT}@`)
    .replace(
      /([?&](?:crumb|[\w-]{0,40}(?:api[_-]?key|token|password|secret))=)[^&\s"'\\#]{1,2000}/gi,
      `$1${KEPT_OUT}`,
    )
    .replace(
      /\b((?:set-)?cookie|(?:proxy-)?authorization|x-cg-(?:pro|demo)-api-key|x-cmc_pro_api_key)(\s*[:=]\s*)(?!\[kept out\])[^"'\\\r\n]{1,4000}/gi,
      `$1$2${KEPT_OUT}`,
    )
}
