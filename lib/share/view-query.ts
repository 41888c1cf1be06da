import { DEFAULT_VIEW, type View } from './view'

/** A view sent as JSON (or kept in a snapshot) as the query it stands for, so that one parser checks both. */
export function viewQuery(json: unknown): URLSearchParams | null {
  if (typeof json === 'string') return new URLSearchParams(json.replace(/^.*\?/, ''))
  if (json === null || typeof json !== 'object') return null
  const query = new URLSearchParams()
  for (const key of Object.keys(DEFAULT_VIEW) as (keyof View)[]) {
    const value = (json as Partial<Record<keyof View, unknown>>)[key]
    if (Array.isArray(value))
      query.set(key, value.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(','))
    else if (typeof value === 'string') query.set(key, value)
    // What is no text or number is passed on as well, so that the parser can say what is wrong with it.
    else if (value !== null && value !== undefined) query.set(key, JSON.stringify(value))
  }
  return query
}
