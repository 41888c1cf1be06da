import { capital } from '../capital'
import type { EvidenceText } from '../evidence-text'
import { counted } from './grammar'
import { methodNamesDe } from './method-names'

export const evidenceDe: EvidenceText = {
  whole: (method, on, ewma) =>
    `${capital(method)} der ${on === 'returns' ? 'täglichen Log-Renditen' : 'Niveaus'}, ${ewma ? 'am letzten Tag' : 'ganzer Zeitraum'}`,
  last: (window) => `Letztes Fenster, ${window}`,
  pinned: (day, hasWindow) => (hasWindow ? `Fenster bis ${day}` : `Wert vom ${day}`),
  beside: {
    jackknife: (label) => `${label}: Jackknife-Intervall (jedes Paar einmal weggelassen)`,
    fisher: (label) => `${label}: Fisher-Intervall (Paare als unabhängig angenommen)`,
  },
  jackknifeNote: (interval) => `Jackknife-Intervall (jedes Paar einmal weggelassen): ${interval}.`,
  coverage: ({ n, lowest, highest }) =>
    `In simulierten Stichproben von ${n} Renditen enthielten solche Intervalle den wahren Wert in ${lowest}${highest === null ? '' : ` bis ${highest}`} % der Fälle.`,
  partial: (given) => `Partielle Korrelation bei festgehaltenem ${given}`,
  levels: 'Korrelation der Niveaus, ganzer Zeitraum',
  levelsLast: (window) => `Korrelation der Niveaus, letzte ${window}`,
  levelsPinned: (day) => `Korrelation der Niveaus, Fenster bis ${day}`,
  misleading: 'irreführend',
  methodNames: methodNamesDe,
  standing: ({ share, count, change, sessions, peak, peakDay }) =>
    `Mindestens so hoch wie ${share} aller ${count} rollierenden Werte bis zum Ende des Zeitraums${change === null ? '' : `; ${change} gegenüber dem Wert vor 21 ${sessions ? 'Handelstagen' : 'Tagen'}`}; Höchstwert ${peak} am ${peakDay}.`,
  junctions: (days) => `Innerhalb dieser Werte wechselt der Anbieter ${days}.`,
  breakTest: 'Änderung der Korrelation im Zeitraum',
  p: (p) => `p ${p}`,
  changed: (day) =>
    `Sie ist nicht durchweg dieselbe: Am meisten unterscheiden sich die beiden Teile des Zeitraums um den ${day}.`,
  notChanged: 'Eine Änderung ist nicht vom Zufall zu unterscheiden; dass es keine gab, zeigt das nicht.',
  holdsAi: (given) =>
    `${given} enthält selbst KI-Aktien: den Fonds festzuhalten kann auch den Übertragungsweg herausrechnen.`,
  to: 'bis',
  nPairs: (n, on) => (on === 'returns' ? counted(n, 'Rendite', 'Renditen') : counted(n, 'Wert', 'Werte')),
  nWorth: (pairs, worth) => `${pairs}, so viel wert wie etwa ${worth} gleich gewichtete`,
}
