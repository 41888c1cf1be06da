import { z } from 'zod'
import { DEFAULT_VIEW, type View } from './view'

const viewSchema = z.union([z.string(), z.record(z.string(), z.unknown())])

const bodySchema = z
  .string()
  .transform((text, { issues }) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      issues.push({ code: 'custom', message: 'no JSON', input: text })
      return z.NEVER
    }
  })
  .pipe(z.object({ view: viewSchema }))

/** The view in the body of a request, `{"view": ...}`, for `viewQuery`; undefined where there is none. */
export function viewInBody(body: string): unknown {
  return bodySchema.safeParse(body).data?.view
}

/** A view sent as JSON (or kept in a snapshot) as the query it stands for, so that one parser checks both. */
export function viewQuery(json: unknown): URLSearchParams | null {
  const view = viewSchema.safeParse(json).data
  if (view === undefined) return null
  if (typeof view === 'string') return new URLSearchParams(view.replace(/^.*\?/, ''))
  const query = new URLSearchParams()
  for (const key of Object.keys(DEFAULT_VIEW) as (keyof View)[]) {
    const value = view[key]
    if (Array.isArray(value))
      query.set(key, value.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(','))
    else if (typeof value === 'string') query.set(key, value)
    // What is no text or number is passed on as well, so that the parser can say what is wrong with it.
    else if (value !== null && value !== undefined) query.set(key, JSON.stringify(value))
  }
  return query
}
