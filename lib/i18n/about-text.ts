import { aboutDe } from './de/about'
import { aboutEn } from './en/about'
import type { Language } from './language'

export interface AboutText {
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly providers: {
    readonly heading: string
    readonly terms: string
    readonly redistribution: { readonly forbidden: string; readonly 'with-citation': string }
    readonly limits: string
    readonly key: string
    readonly noKey: string
    readonly caveats: string
  }
}

const TEXTS = { en: aboutEn, de: aboutDe } as const satisfies Record<Language, AboutText>

export function aboutText(language: Language): AboutText {
  return TEXTS[language]
}
