import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import type { Asset } from '@/lib/market/asset'
import { isDay } from '@/lib/market/day'
import { type Declarations, questionReader } from './declared-reader'
import { SAMPLE_PARAMETERS, type SampleView } from './parameter'
import type { ParameterProblem } from './parameter-reader'
import { readable } from './serialise-view'
import { versionNamed } from './view-version'

/** A question with a page of its own: where it is asked, and what its URL may say. */
export interface Question<View extends object> {
  /** '/lead-lag'; the API has the same name under /api/v1. */
  readonly path: `/${Chapter}`
  readonly parameters: Declarations<View>
  /** Two parameters that must name different assets: the second gives way. */
  readonly different?: readonly [keyof View & string, keyof View & string]
}

/**
 * Reads a question's view from a query. A value that cannot be used falls back to its default and is reported: pages show
 * what they can and say so, the API answers 400 with the same words.
 */
export function parseQuestion<View extends object>(
  { path, parameters, different }: Question<View>,
  given: URLSearchParams,
  assets: readonly Asset[],
): { view: View; problems: ParameterProblem[] } {
  const chapter = path.slice(1) as Chapter
  const { query, problems, report, takeAll } = questionReader<View, keyof SampleView>(
    chapter,
    given,
    parameters,
    assets,
  )
  const view = takeAll()
  const mended: Partial<Record<string, unknown>> = {}
  if (different !== undefined) {
    const [first, second] = different
    const isTwice = view[first] === view[second]
    const others = [parameters[second].fallback, parameters[first].fallback, ...assets.map(({ id }) => id)]
    if (isTwice) {
      mended[second] = others.find((id) => id !== view[first])
      // A page that only names one of the two does not complain of the other.
      if (query.get(second)) report(second, String(view[second]), 'same-asset', idsBut(assets, view[first]))
    }
  }
  // A question that is asked of no series has no range.
  const { from, to } = view as Partial<SampleView>
  if (from !== undefined && to !== undefined && isDay(from) && isDay(to) && from > to) {
    report('from', from, 'from-after-to', [to])
    mended.from = SAMPLE_PARAMETERS.from.fallback
  }
  return { view: { ...view, ...mended }, problems }
}

function idsBut(assets: readonly Asset[], id: unknown): string[] {
  return assets.map((asset) => asset.id).filter((other) => other !== id)
}

/** The query of a question's view, without '?': its parameters in their order, defaults left out. */
export function serialiseQuestion<View extends object>(
  { parameters }: Question<View>,
  view: View,
  lang?: Language,
): string {
  const names = Object.keys(parameters) as (keyof View & string)[]
  const query = names.flatMap((name) => {
    const [value, fallback] = [view[name], parameters[name].fallback].map(textOf)
    return value === null || value === undefined || value === fallback
      ? []
      : [`${name}=${readable(name, value)}`]
  })
  const version = Object.entries(versionNamed()).map(([name, value]) => `${name}=${value}`)
  return [...query, ...version, ...(lang === undefined ? [] : [`lang=${lang}`])].join('&')
}

function textOf(value: unknown): string | null {
  if (value === null) return null
  return Array.isArray(value) ? value.join(',') : String(value)
}

/** The address of a question's view, in the language that the URL shall name, if any. */
export function questionHref<View extends object>(
  question: Question<View>,
  view: View,
  lang?: Language,
): string {
  return withQuery(question.path, serialiseQuestion(question, view, lang))
}

/** A path with a query that may be empty. */
export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}
