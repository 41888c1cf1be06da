import { DEFAULT_VIEW } from './view'

/** A view that a reader has kept, as the query it stands for. */
export interface SavedView {
  readonly name: string
  /** Normalised by `savedQuery`: without '?' and without a language. */
  readonly query: string
  /** An instant; null where a file did not say. */
  readonly savedAt: string | null
}

export const MOST_SAVED_VIEWS = 200
export const LONGEST_NAME = 120
/** No view of ours comes near this length. */
const LONGEST_QUERY = 2_000
const VERSION = 1

/** What is wrong with a text that should hold saved views. */
export type SavedViewsProblem = 'not-json' | 'not-a-list' | 'other-version'

export type ParsedSavedViews =
  | { readonly problem: null; readonly views: readonly SavedView[]; readonly unusable: number }
  | { readonly problem: SavedViewsProblem }

/**
 * A query as it is kept and compared: what a view consists of, in a fixed order, and nothing else. A link made of it can
 * lead to no other page, whatever stood in a file, and is read in the language of its reader.
 */
export function savedQuery(query: string): string {
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of Object.keys(DEFAULT_VIEW)) {
    const values = given.getAll(name)
    // Several assets may come as several fields or with commas between them.
    const value = name === 'x' ? values.join(',') : values[0]
    if (value !== undefined && value !== '') kept.set(name, value)
  }
  return kept.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
}

/** The main page's address for a saved query, in the language that the URL names, if it names one. */
export function savedViewHref(query: string, lang?: string): string {
  const parts = [savedQuery(query), lang === undefined ? '' : `lang=${lang}`].filter((part) => part !== '')
  return parts.length === 0 ? '/' : `/?${parts.join('&')}`
}

/** A name on one line, cut to length; null if nothing is left of it. */
export function savedName(name: string): string | null {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const cut = Array.from(line).slice(0, LONGEST_NAME).join('').trim()
  return cut === '' ? null : cut
}

/** Reads what `serialiseSavedViews` wrote, from a file or the browser's own storage. What cannot be used is counted. */
export function parseSavedViews(text: string): ParsedSavedViews {
  let json: unknown
  try {
    // Some editors put a byte order mark before a file.
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problem: 'not-json' }
  }
  if (!isRecord(json) || !Array.isArray(json.views)) return { problem: 'not-a-list' }
  if (json.version !== VERSION) return { problem: 'other-version' }
  const entries: readonly unknown[] = json.views
  const views = entries.map(savedView).filter((view) => view !== null)
  return { problem: null, views, unusable: entries.length - views.length }
}

function savedView(entry: unknown): SavedView | null {
  if (!isRecord(entry)) return null
  const { name, query, savedAt } = entry
  if (typeof name !== 'string' || typeof query !== 'string' || query.length > LONGEST_QUERY) return null
  const shortName = savedName(name)
  if (shortName === null) return null
  const time = typeof savedAt === 'string' ? Date.parse(savedAt) : Number.NaN
  return {
    name: shortName,
    query: savedQuery(query),
    savedAt: Number.isNaN(time) ? null : new Date(time).toISOString(),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The text of a file, and of the browser's storage. */
export function serialiseSavedViews(views: readonly SavedView[]): string {
  return `${JSON.stringify({ version: VERSION, views }, null, 2)}\n`
}

/** The list with a view before the others, under its new name if it was there; null if there is no room for it. */
export function withSavedView(views: readonly SavedView[], view: SavedView): readonly SavedView[] | null {
  const others = views.filter(({ query }) => query !== view.query)
  return others.length < MOST_SAVED_VIEWS ? [view, ...others] : null
}

export interface MergedViews {
  readonly views: readonly SavedView[]
  readonly added: number
  /** Were in the list, or in the file a second time. The name in the list stays. */
  readonly doubled: number
  /** Found no room. */
  readonly left: number
}

/** A list with the views of another behind it. */
export function mergeSavedViews(own: readonly SavedView[], others: readonly SavedView[]): MergedViews {
  const known = new Set(own.map(({ query }) => query))
  const unknown = others.filter(({ query }) => known.size < known.add(query).size)
  const room = Math.max(0, MOST_SAVED_VIEWS - own.length)
  const added = unknown.slice(0, room)
  return {
    views: [...own, ...added],
    added: added.length,
    doubled: others.length - unknown.length,
    left: unknown.length - added.length,
  }
}
