import { storyDe } from './de/story'
import { storyEn } from './en/story'
import type { Language } from './language'

export type Chapter =
  | 'event-study'
  | 'correlation'
  | 'matrix'
  | 'lead-lag'
  | 'connectedness'
  | 'bubble'
  | 'scenario'
  | 'deals'

/** The questions behind the headline, as the pages name them. */
export interface StoryText {
  /** What the list of questions is called. */
  readonly name: string
  /** Before the links from one answer to the next questions. */
  readonly next: string
  readonly chapters: Readonly<Record<Chapter, { readonly short: string; readonly question: string }>>
}

const TEXTS = { en: storyEn, de: storyDe } as const satisfies Record<Language, StoryText>

export function storyText(language: Language): StoryText {
  return TEXTS[language]
}
