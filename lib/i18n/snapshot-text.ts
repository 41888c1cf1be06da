import { snapshotDe } from './de/snapshot'
import { snapshotEn } from './en/snapshot'
import type { Language } from './language'

/** The words of a snapshot beside the live answer. */
export interface SnapshotText {
  /** Of an answer that rests on a list and on no value of the store: when it was made. */
  frozenList(date: string): string
  /** The figures computed anew are not those that were frozen although no method has changed. */
  otherFigures(parts: { sentence: string; hash: string }): string
  readonly compare: string
  readonly hideComparison: string
  readonly title: string
  /** What has changed, in one sentence. */
  moved(parts: { figures: string; of: string; values: string }): string
  /** Nothing has, and why that is known. */
  same(parts: { of: string; vintage: string | null }): string
  /** The live answer could not be computed. */
  noLive(reason: string): string
  /** null of an answer that rests on no value of the store. */
  frozenAnswer(vintage: string | null): string
  liveAnswer(vintage: string | null): string
  readonly figures: string
  readonly measure: string
  readonly movedNote: string
  /** A figure that only one of the two has. */
  readonly gone: string
  readonly revised: string
  revisedIntro(parts: { shown: string; of: string }): string
  readonly noRevision: string
  readonly asset: string
  readonly day: string
  /** A value that is not in the store at that vintage. */
  readonly absent: string
  readonly frozenColumn: string
  readonly liveColumn: string
  /** What a snapshot said where its methods have moved on: a row of its evidence. */
  keptRow(parts: { label: string; value: string; interval: string | null; n: string }): string
}

const TEXTS = { en: snapshotEn, de: snapshotDe } as const satisfies Record<Language, SnapshotText>

export function snapshotText(language: Language): SnapshotText {
  return TEXTS[language]
}
