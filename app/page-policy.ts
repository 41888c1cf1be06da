import { isDevelopment } from '@/lib/env'

/**
 * What a browser may do with a page: run the scripts that bear the nonce and those that they load, apply our styles, and ask
 * this server and nobody else.
 *
 * @param nonce unforeseeable, of one answer only, in Base64
 * @param styles what stands within the page besides, by its hash, as a policy names it
 */
export function pagePolicy(nonce: string, styles: readonly string[]): string {
  return [
    "default-src 'none'",
    // Next reads the nonce from the first directive that begins so.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // `next dev` adds styles as it compiles them.
    `style-src ${["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : styles)].join(' ')}`,
    // Marks and words of charts stand where the style of their element says, which neither nonce nor hash can allow.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A nonce for one answer: 128 bits, which nobody guesses. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}
