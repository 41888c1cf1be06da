import { createHash } from 'node:crypto'
import { openToOrigins } from '@/app/api/v1/open-to-origins'
import { safeFileName } from '@/app/safe-file-name'
import { addressNamed } from '@/app/server-address'
import { problemTitle } from '@/lib/contract/problem-titles'
import { env } from '@/lib/env'
import { chooseLanguage, type Language } from '@/lib/i18n/language'
import { perClient } from '@/lib/limits/client-limits'
import { logger } from '@/lib/logger'
import { throwOn } from '@/lib/queries/for-lack'
import { problemOf, QuestionProblem } from '@/lib/queries/problem'
import { questionProblemText } from '@/lib/queries/problem-text'
import { isTooLong, LONGEST_QUERY } from '@/lib/share/longest-query'

/** Status of each kind of problem with a question (RFC 9457). */
const STATUS = {
  'unknown-asset': 400,
  'unknown-provider': 400,
  'unknown-event': 400,
  'future-vintage': 400,
  'bad-parameters': 400,
  'query-too-long': 413,
  'unknown-path': 404,
  'method-not-allowed': 405,
  'not-a-view': 400,
  'unexpected-members': 400,
  'altered-snapshot': 409,
  'snapshots-full': 507,
  'not-computed': 503,
  'too-many': 429,
  unavailable: 503,
  'not-kept': 503,
  'not-passed-on': 403,
  'no-values': 404,
  'unknown-snapshot': 404,
} as const satisfies Record<QuestionProblem['problem']['kind'], number>

/** The status of a kind of problem. */
export function statusOf(kind: QuestionProblem['problem']['kind']): number {
  return STATUS[kind]
}

/** A server that is busy now may be asked again after this. */
export const BUSY_SECONDS = 5

/** When the same may be asked again, as a header, where that helps. */
export function retryAfter(problem: QuestionProblem['problem']): Record<string, string> {
  if (problem.kind === 'too-many') return { 'retry-after': String(problem.retryAfterSeconds) }
  return statusOf(problem.kind) === 503 ? { 'retry-after': String(BUSY_SECONDS) } : {}
}

/** A problem answer with its sentence; `extra` members stand beside it. */
export function problem(
  status: number,
  detail: string,
  extra: Record<string, unknown> = {},
  headers: HeadersInit = {},
): Response {
  return Response.json(
    { type: 'about:blank', title: problemTitle(status), status, detail, ...extra },
    {
      status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        ...headers,
      },
    },
  )
}

/** JSON with an ETag of its content; 304 when the caller has it already. */
export function json(request: Request, body: unknown): Response {
  return withEtag(request, JSON.stringify(body), 'application/json; charset=utf-8')
}

/** With the hash of the figures, which page, files and pictures of one answer share. */
export function sealedBy(hash: string, response: Response): Response {
  response.headers.set('answer-hash', hash)
  return response
}

/** CSV as a download under a name that says what it is. */
export function csvFile(request: Request, text: string, name: string): Response {
  return named(
    'attachment',
    `${name}.csv`,
    withEtag(request, text, 'text/csv; charset=utf-8; header=present'),
  )
}

/**
 * A picture made from a drawing, which is not made for who has it already.
 *
 * @param drawing all that the picture follows from
 */
export async function pngFile(
  request: Request,
  drawing: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  name: string,
): Promise<Response> {
  const etag = etagOf(`png ${drawing}`)
  const response = isKnown(request, etag) ? notModified(etag) : tagged(await make(), etag, 'image/png')
  return named('inline', `${name}.png`, response)
}

/** A page with an ETag of its content and headers of its own; 304, with the same headers, when the caller has it already. */
export function taggedPage(
  request: Request,
  html: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = etagOf(html)
  const known = isKnown(request, etag)
  return new Response(known ? null : html, { status: known ? 304 : 200, headers: { ...headers, etag } })
}

function named(disposition: 'attachment' | 'inline', file: string, response: Response): Response {
  for (const [name, value] of Object.entries(namedHeaders(disposition, file)))
    response.headers.set(name, value)
  return response
}

/** What a file is called by who saves it, and whether a browser shows it. */
export function namedHeaders(disposition: 'attachment' | 'inline', file: string): Record<string, string> {
  return { 'content-disposition': `${disposition}; filename="${safeFileName(file)}"` }
}

function withEtag(request: Request, body: string, contentType: string): Response {
  const etag = etagOf(body)
  return isKnown(request, etag) ? notModified(etag) : tagged(body, etag, contentType)
}

/** The strong tag of a content as it stands. */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`
}

/** Whether who asks has the content of that tag already. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.map((tag) => tag.trim()).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
}

function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: { etag, 'cache-control': 'no-cache' } })
}

function tagged(body: BodyInit, etag: string, contentType: string): Response {
  return new Response(body, { headers: { etag, 'cache-control': 'no-cache', 'content-type': contentType } })
}

/** That a route is not there for this method, and for which it is. */
export async function methodNotAllowed(request: Request, allowed: readonly string[]): Promise<Response> {
  const refusal = await answered(request, async () => {
    throw new QuestionProblem({ kind: 'method-not-allowed', given: request.method, choices: allowed })
  })
  refusal.headers.set('allow', allowed.join(', '))
  return refusal
}

/** The methods of a route, for who asks for its options. */
export function methodsAllowed(request: Request, allowed: readonly string[]): Response {
  const options = new Response(null, { status: 204, headers: { allow: allowed.join(', ') } })
  return allowed.includes('GET') ? openToOrigins(request, options) : options
}

/** The query and the language of a request. The API speaks English unless `lang` asks otherwise. */
export function asked(request: Request): { query: URLSearchParams; language: Language } {
  const query = new URL(request.url).searchParams
  return { query, language: chooseLanguage(query.get('lang'), null) }
}

/** Where readers find a snapshot: without a PUBLIC_URL a path, as only the caller knows which address it asked. */
export function snapshotUrl(id: string): string {
  return `${env().publicUrl ?? ''}/s/${id}`
}

/** The address at which the caller reads this server: as its operator names it, else as the request was addressed. */
export function addressOf(request: Request): string {
  const { protocol, origin } = new URL(request.url)
  return addressNamed(protocol, request.headers.get('host')) ?? origin
}

/**
 * Runs a route, of which one client may ask only for so much; what can be said about a failure becomes a problem answer, the
 * rest is logged and says no more than that.
 */
export function answered(request: Request, route: () => Promise<Response>): Promise<Response> {
  return answeredAlways(request, () => perClient('api', route).catch(throwOn))
}

/** The same for what watches over this server, which is told however often it asks. */
export async function answeredAlways(request: Request, route: () => Promise<Response>): Promise<Response> {
  return openToOrigins(request, await answer(request, route))
}

async function answer(request: Request, route: () => Promise<Response>): Promise<Response> {
  try {
    if (isTooLong(new URL(request.url)))
      throw new QuestionProblem({ kind: 'query-too-long', most: LONGEST_QUERY })
    return await route()
  } catch (error) {
    const known = problemOf(error)
    if (known !== null) {
      if (known.cause !== undefined)
        logger().warn(
          { error, path: new URL(request.url).pathname },
          'The database did not do what was asked.',
        )
      return problem(
        statusOf(known.problem.kind),
        questionProblemText(known, asked(request).language),
        choicesOf(known.problem),
        retryAfter(known.problem),
      )
    }
    logger().error({ error, path: new URL(request.url).pathname }, 'A request has failed.')
    return problem(500, 'The answer could not be computed. The reason is in the log of the server.')
  }
}

/** The valid choices as data; of several bad parameters, each with its own. */
function choicesOf(problem: QuestionProblem['problem']): Record<string, unknown> {
  if ('problems' in problem)
    return { problems: problem.problems, choices: problem.problems[0]?.choices ?? [] }
  return 'choices' in problem ? { choices: problem.choices } : {}
}
