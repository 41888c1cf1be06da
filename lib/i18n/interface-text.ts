import { interfaceDe } from './de/interface'
import { interfaceEn } from './en/interface'
import type { Language } from './language'

export type InterfaceText = Readonly<Record<keyof typeof interfaceEn, string>>

const TEXTS: Readonly<Record<Language, InterfaceText>> = { en: interfaceEn, de: interfaceDe }

/** The words of the interface in one language. */
export function interfaceText(lang: Language): InterfaceText {
  return TEXTS[lang]
}

/** Puts values into the {braces} of a text. A brace without a value stays, so that a slip is seen. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace))
}
