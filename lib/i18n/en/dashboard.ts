import type { DashboardText } from '../dashboard-text'
import { answerEn } from './answer'
import { chartsEn } from './charts'
import { choicesEn } from './choices'
import { csvEn } from './csv'
import { eventsEn } from './events'
import { evidenceEn } from './evidence'
import { footEn } from './foot'
import { methodsEn } from './methods'
import { noticesEn } from './notices'
import { phrasesEn } from './phrases'
import { problemsEn } from './problems'
import { quotesEn } from './quotes'

export const dashboardTextEn: DashboardText = {
  ...phrasesEn,
  ...answerEn,
  ...methodsEn,
  ...footEn,
  ...problemsEn,
  evidence: evidenceEn,
  charts: chartsEn,
  csv: csvEn,
  quotes: quotesEn,
  notices: noticesEn,
  events: eventsEn,
  choices: choicesEn,
  presets: {
    story: 'Oracle and crypto, 7 October 2025 pinned',
    bitcoin: 'Nvidia and bitcoin, window of 90 sessions',
    basket: 'AI basket and crypto, given the Nasdaq-100',
    constant: 'Nvidia and crypto, beside the band of a constant correlation',
    march2024: 'March 2024: what levels make of Nvidia and crypto',
  },
}
