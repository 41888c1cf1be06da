import { ProviderError } from './errors'
import type { ReplySource } from './reply'

/** How long a reply may be, and of how many values. */
export interface ReplySize {
  readonly bytes: number
  readonly values: number
}

const MB = 1024 * 1024

/** Some thirty times what present values of all assets take. */
export const SMALL: ReplySize = { bytes: 2 * MB, values: 50_000 }
/** Four times what sixty years of days or two years of hours take: 2 MB, 120,000 values. */
export const WHOLE_HISTORY: ReplySize = { bytes: 8 * MB, values: 500_000 }

/** No source nests deeper than eight. */
const DEEPEST = 64

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const OPEN_LIST = 91
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/**
 * That a text, whatever it is, can be read as JSON at little cost. The text of a reply is what a stranger writes: within few
 * megabytes can stand lists within lists that take a parser a minute, and millions of values that take gigabytes.
 *
 * @throws ProviderError 'not-the-format' where it nests too deep or holds too many values
 */
export function checkShape(source: ReplySource, text: string, most: ReplySize): void {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) at = endOfString(text, at)
    else if (sign === COMMA) values += 1
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      depth += 1
      values += 1
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth -= 1
    if (depth > DEEPEST) throw unreadable(source, `is nested deeper than ${DEEPEST}`)
    if (values > most.values) throw unreadable(source, `holds more than ${most.values} values`)
  }
}

/** Where the string that begins there ends; where the text ends, if it does not. */
function endOfString(text: string, begin: number): number {
  let at = begin + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at
}

function unreadable({ id, name }: ReplySource, how: string): ProviderError {
  return new ProviderError(id, 'not-the-format', `The JSON of ${name} ${how}.`)
}
