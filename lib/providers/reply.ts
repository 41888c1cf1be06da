import type { z } from 'zod'
import { asFound } from './as-found'
import { type FailureKind, ProviderError } from './errors'
import { checkShape, type ReplySize } from './reply-size'
import { retryAfterMs } from './retry-after'

export interface HttpReply {
  readonly status: number
  /** Names in lower case; several values where a header occurs several times. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly text: string
}

/** Whose reply it is, and what must not be repeated from it. */
export interface ReplySource {
  readonly id: string
  readonly name: string
  readonly secrets: readonly string[]
}

/** What a status of 400 or more means. Those not listed: refused below 500, a server error from there on. */
const KIND_OF_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorised',
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  429: 'rate-limited',
}

const DAY_MS = 86_400_000

/** What a source says of itself stands at the beginning: of a huge reply no more is searched. */
const WORDS_WITHIN = 10_000

/** 'Too many requests' as text, or as an object with that code, whatever the status it comes under. */
const PLEA = /^\s*(edge:\s*)?too many requests\s*$|^\s*\{\s*"status"\s*:\s*\{[^{}]*"error_code"\s*:\s*429\b/i

/** @throws ProviderError for a status of 400 or more, and for a plea to slow down that came under another status. */
export function checkStatus(source: ReplySource, reply: HttpReply, now: number): void {
  const isPlea = PLEA.test(reply.text.slice(0, WORDS_WITHIN))
  if (reply.status < 400 && !isPlea) return
  const kind = isPlea
    ? 'rate-limited'
    : (KIND_OF_STATUS[reply.status] ?? (reply.status >= 500 ? 'server-error' : 'refused'))
  // A date is one of the source's clock, so it is compared with that clock where it is shown.
  const wait = retryAfterMs(firstHeader(reply, 'retry-after'), replyTime(reply) ?? now)
  const asked =
    wait === null
      ? ''
      : wait > DAY_MS
        ? ' It asked to wait for more than a day.'
        : ` It asked to wait ${Math.ceil(wait / 1000)} s.`
  throw new ProviderError(
    source.id,
    kind,
    `${source.name} answered with status ${reply.status}${saying(source, reply.text)}.${asked}`,
    wait,
  )
}

/**
 * The JSON of a reply.
 *
 * @throws ProviderError: 'incomplete' for an empty or cut body, 'not-the-format' for anything else.
 */
export function parseJson(source: ReplySource, text: string, most: ReplySize): unknown {
  const body = text.trim()
  if (body === '') throw new ProviderError(source.id, 'incomplete', `${source.name} answered with nothing.`)
  checkShape(source, body, most)
  try {
    return JSON.parse(body)
  } catch {
    if (/^[[{]/.test(body)) {
      const isWhole = isClosed(body)
      throw new ProviderError(
        source.id,
        isWhole ? 'not-the-format' : 'incomplete',
        `The JSON of ${source.name} ${isWhole ? 'cannot be read' : 'breaks off'}${saying(source, body)}.`,
      )
    }
    const what = /^</.test(body) ? 'a page' : 'text'
    throw new ProviderError(
      source.id,
      'not-the-format',
      `${source.name} answered with ${what} instead of JSON${saying(source, body)}.`,
    )
  }
}

/** Whether every bracket and every string is closed: then text that is no JSON was not cut, and asking again is no help. */
function isClosed(text: string): boolean {
  let depth = 0
  let isQuoted = false
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) index += letter === '\\' ? 1 : 0
    else if (letter === '{' || letter === '[') depth += 1
    else if (letter === '}' || letter === ']') depth -= 1
  }
  return depth === 0 && !isQuoted
}

/** @throws ProviderError 'not-the-format', naming the first field that is not as expected. */
export function readReply<T>(source: ReplySource, schema: z.ZodType<T>, json: unknown): T {
  const { data, error } = schema.safeParse(json)
  if (error === undefined) return data
  const [issue] = error.issues
  const where = issue === undefined || issue.path.length === 0 ? 'the reply' : asFound(issue.path.join('.'))
  throw new ProviderError(
    source.id,
    'not-the-format',
    `The reply of ${source.name} does not have the expected form (${where}: ${asFound(issue?.message ?? 'unknown')}).`,
  )
}

/** When the reply was made by the clock of its source, in ms; null where it does not say. */
export function replyTime(reply: HttpReply): number | null {
  const ms = Date.parse(firstHeader(reply, 'date') ?? '')
  return Number.isNaN(ms) ? null : ms
}

export function firstHeader(reply: HttpReply, name: string): string | undefined {
  const value = reply.headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** The source's own words, or the first of them, on one line and without its secrets. */
function saying(source: ReplySource, whole: string): string {
  const text = whole.slice(0, WORDS_WITHIN)
  const own = /"(?:description|error_message|error|message)"\s*:\s*"([^"]+)"/.exec(text)?.[1]
  const words = (
    own ??
    text
      .replace(/<script[\s\S]*?(<\/script>|$)/gi, ' ')
      .replace(/<style[\s\S]*?(<\/style>|$)/gi, ' ')
      .replace(/<[^>]*(>|$)/g, ' ')
  )
    .replace(/\s+/g, ' ')
    .trim()
  // A cookie of a letter or two is no secret, and leaving it out would tear holes into every sentence.
  const secrets = source.secrets
    .filter((secret) => secret.length > 3)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
  const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), words)
  return clean === '' ? '' : `, saying '${clean.length > 80 ? `${clean.slice(0, 80)}...` : clean}'`
}
