import { interfaceDe } from './de/interface'
import { interfaceEn } from './en/interface'
import type { Language } from './language'

export type InterfaceText = Readonly<Record<keyof typeof interfaceEn, string>>

const TEXTS: Readonly<Record<Language, InterfaceText>> = { en: interfaceEn, de: interfaceDe }

/** The words of the interface in one language. */
export function interfaceText(lang: Language): InterfaceText {
  return TEXTS[lang]
}
