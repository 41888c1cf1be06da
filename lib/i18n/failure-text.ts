import { failureDe } from './de/failure'
import { failureEn } from './en/failure'
import type { Language } from './language'

/**
 * The words of a page that could not be drawn, in every language: each page carries them, as it cannot ask for them once
 * it has failed. So they are apart from the other words, which would weigh down every page.
 */
export const FAILURE_TEXTS: Readonly<Record<Language, Readonly<Record<keyof typeof failureEn, string>>>> = {
  en: failureEn,
  de: failureDe,
}
