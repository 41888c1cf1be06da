import { takeAwayDe } from './de/take-away'
import { takeAwayEn } from './en/take-away'
import type { Language } from './language'

/** The words around what is taken away from an answer: files, citation, code, embedding. */
export interface TakeAwayText {
  readonly title: string
  readonly files: {
    readonly title: string
    readonly germanCsv: string
    /** Before the files of all days. */
    readonly all: string
    readonly allZip: string
    /** What the package holds, and that its figures can be computed anew from it. */
    readonly explained: string
  }
  readonly citation: {
    readonly title: string
    readonly plain: string
    /** After the producers: what this program did with their values. */
    computedBy(parts: { question: string; span: string | null; vintage: string | null; hash: string }): string
    /** In a BibTeX note. */
    note(parts: { span: string | null; vintage: string | null; hash: string }): string
    vintage(parts: { number: string; day: string | null }): string
    /** Who gave the values, where the answer rests on a list with a source for each entry. */
    readonly listed: string
  }
  readonly code: { readonly title: string; readonly excel: string; readonly explained: string }
  readonly embed: {
    readonly title: string
    readonly live: string
    readonly fixed: string
    /** What the frame is called for those who do not see it. */
    frame(question: string): string
  }
  /** Why a column is not in a file. */
  withheld(parts: { column: string; sources: readonly string[] }): string
  /** Why raw values are not given at all. */
  notPassedOn(sources: string): string
  /** The file that explains the others. */
  readme(parts: {
    question: string
    answer: string
    files: readonly { name: string; meaning: string }[]
    withheld: readonly string[]
    terms: readonly string[]
    citation: string
  }): string
  /** What each file of the package holds, by its name without an ending; 'data' is what the CSV holds. */
  readonly fileMeanings: Readonly<Record<FileName, string>>
}

export const FILE_NAMES = [
  'data',
  'answer',
  'metadata',
  'returns',
  'returns-given',
  'levels',
  'values',
  'event-days',
  'market-caps',
  'window',
  'placebo',
  'after-falls',
  'events',
  'falls',
  'hours',
] as const
export type FileName = (typeof FILE_NAMES)[number]

const TEXTS = { en: takeAwayEn, de: takeAwayDe } as const satisfies Record<Language, TakeAwayText>

export function takeAwayText(language: Language): TakeAwayText {
  return TEXTS[language]
}
