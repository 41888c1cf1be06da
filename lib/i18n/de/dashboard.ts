import type { DashboardText } from '../dashboard-text'
import { answerDe } from './answer'
import { chartsDe } from './charts'
import { choicesDe } from './choices'
import { csvDe } from './csv'
import { eventsDe } from './events'
import { evidenceDe } from './evidence'
import { footDe } from './foot'
import { methodsDe } from './methods'
import { noticesDe } from './notices'
import { phrasesDe } from './phrases'
import { problemsDe } from './problems'
import { quotesDe } from './quotes'

export const dashboardTextDe: DashboardText = {
  ...phrasesDe,
  ...answerDe,
  ...methodsDe,
  ...footDe,
  ...problemsDe,
  evidence: evidenceDe,
  charts: chartsDe,
  csv: csvDe,
  quotes: quotesDe,
  notices: noticesDe,
  events: eventsDe,
  choices: choicesDe,
  presets: {
    story: 'Oracle und Krypto, 7. Oktober 2025 angeheftet',
    bitcoin: 'Nvidia und Bitcoin, Fenster von 90 Handelstagen',
    basket: 'KI-Korb und Krypto, bereinigt um den Nasdaq-100',
    constant: 'Nvidia und Krypto, neben dem Band einer gleichbleibenden Korrelation',
    march2024: 'März 2024: was Niveaus aus Nvidia und Krypto machen',
  },
}
