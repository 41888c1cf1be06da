import { sheetDe } from './de/sheet'
import { sheetEn } from './en/sheet'
import type { Language } from './language'

/** What only a picture of an answer says. */
export interface SheetText {
  /** The figure that the answer rests on, with its interval, where it has one, and what it was computed from. */
  figure(parts: { label: string; value: string; interval: string | null; n: string }): string
  /** Before the hash of the figures. */
  readonly hash: string
  /** The same before the first of its digits. */
  readonly hashShort: string
}

const TEXTS: Readonly<Record<Language, SheetText>> = { en: sheetEn, de: sheetDe }

export function sheetText(language: Language): SheetText {
  return TEXTS[language]
}
