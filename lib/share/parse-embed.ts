import { LANGUAGES, type Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { declaredReader } from './declared-reader'
import { oneOf } from './parameter'
import type { ParameterProblem } from './parameter-reader'
import { PAGE_LIMITS } from './parse-view'
import { BUBBLE } from './questions/bubble'
import { CONNECTEDNESS } from './questions/connectedness'
import { DEALS, KEPT_BY_DEALS } from './questions/deals'
import { EVENT_ADDRESS, EVENT_STUDY } from './questions/event-study'
import { LEAD_LAG } from './questions/lead-lag'
import { MATRIX } from './questions/matrix'
import { SCENARIO } from './questions/scenario'
import { viewParameters } from './view-parameters'
import { VERSION_PARAMETER } from './view-version'

const THEMES = ['light', 'dark', 'auto'] as const
export type EmbedTheme = (typeof THEMES)[number]

/** How an answer looks inside another page; 'auto' as its reader's system has it. */
export interface EmbedView {
  readonly theme: EmbedTheme
  readonly lang: Language
}

const EMBED_PARAMETERS = {
  theme: oneOf<EmbedTheme>('light', THEMES),
  lang: oneOf<Language>('en', LANGUAGES),
}

/** The most names without a meaning that are told of, and the longest that is told in full. */
const MOST_TOLD = 5
const LONGEST_NAME = 40

/** Reads how an embed is asked for: light and English where nothing is named. */
export function parseEmbed(query: URLSearchParams): { view: EmbedView; problems: ParameterProblem[] } {
  const { problems, takeAll } = declaredReader<EmbedView>(query, EMBED_PARAMETERS)
  return { view: takeAll(), problems }
}

/** Names in a query that mean nothing to a question: a slip in one would else show another answer without a word. */
export function unknownNames(question: Chapter, query: URLSearchParams): string[] {
  const known = new Set([...namesOf(question), ...Object.keys(EMBED_PARAMETERS), VERSION_PARAMETER])
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name))
  return unknown.slice(0, MOST_TOLD).map((name) => name.slice(0, LONGEST_NAME))
}

function namesOf(question: Chapter): string[] {
  switch (question) {
    case 'correlation':
      return Object.keys(viewParameters(PAGE_LIMITS))
    case 'event-study':
      return Object.keys({ ...EVENT_STUDY.parameters, ...EVENT_ADDRESS })
    case 'matrix':
      return Object.keys(MATRIX.parameters)
    case 'lead-lag':
      return Object.keys(LEAD_LAG.parameters)
    case 'connectedness':
      return Object.keys(CONNECTEDNESS.parameters)
    case 'bubble':
      return Object.keys(BUBBLE.parameters)
    case 'scenario':
      return Object.keys(SCENARIO.parameters)
    case 'deals':
      return Object.keys({ ...DEALS.parameters, ...KEPT_BY_DEALS.parameters })
  }
}
