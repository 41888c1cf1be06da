import type { AnswerSentences } from './answer-text'
import type { ChartsText } from './charts-text'
import type { ChoicesText } from './choices-text'
import type { CsvText } from './csv-text'
import { dashboardTextDe } from './de/dashboard'
import { dashboardTextEn } from './en/dashboard'
import type { EventsText } from './events-text'
import type { EvidenceText } from './evidence-text'
import type { FootText } from './foot-text'
import type { Language } from './language'
import type { MethodsText } from './methods-text'
import type { NoticesText } from './notices-text'
import type { PhrasesText } from './phrases-text'
import type { ProblemsText } from './problems-text'
import type { QuotesText } from './quotes-text'

export type { AnswerText, LeftText, Strength, StrengthSpan, Verdict } from './answer-text'
export type { FigureText } from './figure-text'

/** The sentences of the main page. Every argument is finished text; no function computes. */
export interface DashboardText extends PhrasesText, AnswerSentences, MethodsText, FootText, ProblemsText {
  readonly evidence: EvidenceText
  readonly charts: ChartsText
  readonly csv: CsvText
  readonly quotes: QuotesText
  readonly notices: NoticesText
  readonly events: EventsText
  readonly choices: ChoicesText
  readonly presets: Readonly<Record<'story' | 'bitcoin' | 'basket' | 'constant' | 'march2024', string>>
}

const TEXTS = { en: dashboardTextEn, de: dashboardTextDe } as const satisfies Record<Language, DashboardText>

export function dashboardText(language: Language): DashboardText {
  return TEXTS[language]
}
