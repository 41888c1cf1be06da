import { toolsDe } from './de/tools'
import { toolsEn } from './en/tools'
import type { Language } from './language'

export type ToolsText = Readonly<Record<keyof typeof toolsEn, string>>

const TEXTS: Readonly<Record<Language, ToolsText>> = { en: toolsEn, de: toolsDe }

/** The words of the reader's tools in one language: apart from those of the interface, since they are seldom needed. */
export function toolsText(lang: Language): ToolsText {
  return TEXTS[lang]
}
