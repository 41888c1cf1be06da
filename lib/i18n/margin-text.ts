import { marginDe } from './de/margin'
import { marginEn } from './en/margin'
import type { Language } from './language'

export type MarginFactName = 'revenue' | 'margin' | 'depreciation' | 'loss' | 'companyMargin'

/** The words of the margin calculator. Every argument is finished text. */
export interface MarginText {
  readonly title: string
  /** `low` to `high`: the price at which nothing is earned, as a share of today's. */
  sentence(parts: { low: string; high: string }): string
  readonly ends: string
  readonly names: Readonly<Record<MarginFactName, string>>
  points(count: string): string
  readonly table: {
    readonly title: string
    readonly measure: string
    at(margin: string): string
    chosen(margin: string): string
    readonly grossProfit: string
    readonly afterDepreciation: string
    readonly withoutLoss: string
    readonly breakEven: string
    companyMargin(margin: string): string
    ofToday(price: string): string
    between(low: string, high: string): string
  }
  readonly facts: {
    readonly title: string
    intro(parts: { firm: string; from: string; to: string; reported: string }): string
    readonly columns: readonly string[]
    range(low: string, high: string): string
    readonly noRange: string
    readonly source: string
  }
}

const TEXTS = { en: marginEn, de: marginDe } as const satisfies Record<Language, MarginText>

export function marginText(language: Language): MarginText {
  return TEXTS[language]
}
