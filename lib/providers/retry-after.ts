/**
 * The wait asked for by a Retry-After header (RFC 9110, 10.2.3: seconds, or an HTTP date), in ms from `now`.
 * Null where the header is absent or illegible; 0 for a date in the past.
 */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000)
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
