import { embedDe } from './de/embed'
import { embedEn } from './en/embed'
import type { Language } from './language'

/** What only an answer inside another page says. */
export interface EmbedText {
  /** Over an interval; where an answer rests on a test, over its result. */
  readonly interval: string
  readonly dates: string
  /** Up to which day there are values. */
  dataTo(day: string): string
  /** How current those are. `age` is finished: '3 days old'. */
  readonly standing: {
    current(age: string): string
    stale(age: string): string
    /** The embedded sample ends; it does not go stale. */
    sample(age: string): string
  }
  /** The same of an asset that ends before the others. */
  endsBefore(parts: { asset: string; day: string; standing: string }): string
  /** Of an answer that names its vintage. */
  fixed(vintage: string): string
  /** Of an answer as it is asked anew each time. */
  live(vintage: string): string
  /** To the page with everything else. */
  readonly open: string
  readonly openSnapshot: string
  readonly newTab: string
  /** There is no such thing to embed. */
  unknownPath(parts: { given: string; questions: string }): string
}

const TEXTS = { en: embedEn, de: embedDe } as const satisfies Record<Language, EmbedText>

export function embedText(language: Language): EmbedText {
  return TEXTS[language]
}
