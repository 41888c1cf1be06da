import { z } from 'zod'
import type { Chapter } from '@/lib/i18n/story-text'
import { queryOfView } from './recipe'
import { STORY } from './story'

const viewSchema = z.union([z.string(), z.record(z.string(), z.unknown())])

/** What a snapshot is asked for by. Nothing else is taken: its answer and its hash are computed here, not sent. */
const requestSchema = z.strictObject({
  question: z
    .string()
    .transform((name) => STORY.find((chapter) => chapter === name))
    .pipe(z.custom<Chapter>((name) => name !== undefined))
    .default('correlation'),
  view: viewSchema,
})

export interface SnapshotRequest {
  readonly question: Chapter
  readonly view: unknown
}

/** What is wrong with the body of a request: the members that do not belong there, or none that can be named. */
export interface BadRequestBody {
  readonly unexpected: readonly string[]
}

/** The request for a snapshot in a body, `{"question": ..., "view": ...}`. */
export function snapshotRequest(body: string): SnapshotRequest | BadRequestBody {
  const parsed = requestSchema.safeParse(jsonOf(body))
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  return { unexpected: issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])) }
}

/** undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * A view sent as JSON (or kept in a snapshot) as the query it stands for, so that one parser checks both; null of what is no
 * view of the question, such as the link of another page.
 */
export function viewQuery(json: unknown, question: Chapter = 'correlation'): URLSearchParams | null {
  const view = viewSchema.safeParse(json).data
  if (view === undefined) return null
  return typeof view === 'string' ? linkQuery(view, question) : queryOfView(view)
}

/** The query of a link, or a query alone. The link of an event study names its event in its path. */
function linkQuery(link: string, question: Chapter): URLSearchParams | null {
  const [, path = '', text = ''] = /^(?:https?:\/\/[^/?#]*)?((?:\/[^?#]*)?)\??([^#]*)/.exec(link) ?? []
  const query = new URLSearchParams(text)
  if (path === '' || path === (question === 'correlation' ? '/' : `/${question}`)) return query
  const event = question === 'event-study' ? /^\/event-study\/([\w-]+)$/.exec(path)?.[1] : undefined
  if (event === undefined || query.has('event') || query.has('day')) return null
  query.set('event', event)
  return query
}
