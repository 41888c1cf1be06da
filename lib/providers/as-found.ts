import { printable } from './printable'

/** Of what a reply holds no more than this is kept or said: it may be anything, megabytes of text included. */
const MAX_LETTERS = 80

/** What stood in a reply in place of a value or a name, as text; empty for nothing at all. Never throws. */
export function asFound(given: unknown): string {
  if (given === undefined) return ''
  const text = typeof given === 'object' && given !== null ? jsonOf(given) : String(given)
  return printable(text.length > MAX_LETTERS ? `${text.slice(0, MAX_LETTERS)}...` : text)
}

/** JSON can be read deeper than it can be written. */
function jsonOf(given: object): string {
  try {
    return JSON.stringify(given)
  } catch {
    return Array.isArray(given) ? '[...]' : '{...}'
  }
}
