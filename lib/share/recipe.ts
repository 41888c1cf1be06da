import { createHash } from 'node:crypto'
import type { Chapter } from '@/lib/i18n/story-text'
import { jsonText } from './json-text'

/** All that an answer follows from, besides the store: asked again by it, the answer is the same to the last digit. */
export interface Recipe {
  readonly question: Chapter
  /** The question's view in full, its range resolved to days. It names no vintage: that stands beside it. */
  readonly view: Readonly<Record<string, unknown>>
  readonly vintage: number
  /** Version of each method that takes part. */
  readonly methods: Readonly<Record<string, string>>
  /** Where random draws begin. */
  readonly seed: number
}

/** Members of an answer that are words, or stand in the recipe: what is left is its figures. */
const NOT_FIGURES = new Set(['view', 'sentence', 'warnings', 'terms', 'caveats', 'methods', 'seed', 'hash'])

/**
 * The hash of an answer: SHA-256 of its recipe and its figures in full precision, as 64 hexadecimal digits. The
 * language, the theme and the order of keys do not count.
 */
export function answerHash(recipe: Recipe, answer: object): string {
  const figures = Object.entries(answer).filter(([name]) => !NOT_FIGURES.has(name))
  return sha256(canonicalJson({ ...recipe, figures: Object.fromEntries(figures) }, isOfRelease))
}

/** How often intervals of a kind held in simulation comes with a release, not from the store. */
function isOfRelease(name: string, value: unknown): boolean {
  return name === 'coverage' && !Array.isArray(value)
}

/** A view as the query that asks for it; what is null is left to its default. */
export function queryOfView(view: Recipe['view']): URLSearchParams {
  return new URLSearchParams(
    Object.entries(view).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, [value].flat().map(textOf).join(',')]],
    ),
  )
}

/** What is no text is passed on as well, so that the parser can say what is wrong with it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The query that asks for an answer as of its vintage. */
export function queryOfRecipe({ view, vintage }: Pick<Recipe, 'view' | 'vintage'>): URLSearchParams {
  return queryOfView({ ...view, asof: String(vintage) })
}

/** SHA-256 of any JSON value, whatever the order of its keys, as 64 hexadecimal digits. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** JSON with the keys of every object in the order of their letters. */
export function canonicalJson(value: unknown, isLeftOut?: (name: string, value: unknown) => boolean): string {
  return jsonText(value, { areSorted: true, ...(isLeftOut && { isLeftOut }) })
}
