import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import type { Day } from '@/lib/market/day'
import type { SampleView } from './parameter'
import { type Question, questionHref } from './question'
import { BUBBLE } from './questions/bubble'
import { CONNECTEDNESS } from './questions/connectedness'
import { KEPT_BY_DEALS } from './questions/deals'
import { EVENT_STUDY } from './questions/event-study'
import { LEAD_LAG } from './questions/lead-lag'
import { MATRIX } from './questions/matrix'
import { SCENARIO } from './questions/scenario'
import { serialiseView } from './serialise-view'
import { DEFAULT_VIEW, type View } from './view'

/** The questions behind the headline, in the order in which they are told. */
export const STORY: readonly Chapter[] = [
  'event-study',
  'correlation',
  'matrix',
  'lead-lag',
  'connectedness',
  'bubble',
  'scenario',
  'deals',
]

/** What goes with a reader from one question to the next: the same two assets and the same days. */
export interface Carried extends Pick<SampleView, 'from' | 'to' | 'provider' | 'clock' | 'asof'> {
  readonly x: string
  readonly y: string
  /** A day to be looked at as an event; null for the one that the story began with. */
  readonly day?: Day | null
}

/** Where a reader begins who has asked nothing yet. */
export const BEGINNING: Carried = {
  x: 'ORCL',
  y: 'TOTAL',
  from: 'max',
  to: 'latest',
  provider: null,
  clock: 'day',
  asof: null,
}

/** What a view of the main page gives to the next question: its first source. */
export function carriedOf({ x, y, from, to, provider, clock, asof, at }: View): Carried {
  return { x: x[0] ?? BEGINNING.x, y, from, to, provider, clock, asof, day: at }
}

/** The next question about the same assets and days. */
export function storyHref(chapter: Chapter, { x, y, day, ...sample }: Carried, lang?: Language): string {
  const pair = [x, y]
  const href = <View extends Omit<SampleView, 'at'>>(question: Question<View>, asked: Partial<View>) =>
    questionHref(question, { ...fallbacks(question), ...sample, ...asked }, lang)
  switch (chapter) {
    case 'correlation': {
      const query = serialiseView({ ...DEFAULT_VIEW, ...sample, x: [x], y, at: day ?? null }, lang)
      return query === '' ? '/' : `/?${query}`
    }
    case 'event-study':
      return withEvent(href(EVENT_STUDY, { source: x, target: y }), day ?? null)
    case 'matrix':
      return href(MATRIX, { assets: including(pair, MATRIX.parameters.assets.fallback), pair })
    case 'lead-lag':
      return href(LEAD_LAG, { x, y })
    case 'connectedness':
      return href(CONNECTEDNESS, { assets: including(pair, CONNECTEDNESS.parameters.assets.fallback), pair })
    case 'bubble':
      return href(BUBBLE, { asset: x, pair })
    case 'scenario':
      return href(SCENARIO, { source: x, target: y })
    case 'deals':
      return href(KEPT_BY_DEALS, { pair })
  }
}

function fallbacks<View extends object>({ parameters }: Question<View>): View {
  const names = Object.keys(parameters) as (keyof View)[]
  return Object.fromEntries(names.map((name) => [name, parameters[name].fallback])) as unknown as View
}

/** The list as it is where it holds them, else with those it lacks before the rest. */
function including(wanted: readonly string[], list: readonly string[]): readonly string[] {
  const missing = wanted.filter((id) => !list.includes(id))
  return missing.length === 0 ? list : [...missing, ...list]
}

/** The study of one event, by its slug, about the same assets and days. */
export function eventHref(slug: string, carried: Carried, lang?: Language): string {
  return withEvent(storyHref('event-study', { ...carried, day: null }, lang), slug)
}

function withEvent(href: string, event: string | null): string {
  return event === null ? href : href.replace(EVENT_STUDY.path, `${EVENT_STUDY.path}/${event}`)
}
