import type { ChoicesText } from '../choices-text'

const SPANS = {
  '1M': 'Letzter Monat',
  '3M': 'Letzte 3 Monate',
  '6M': 'Letzte 6 Monate',
  '1Y': 'Letztes Jahr',
  '3Y': 'Letzte 3 Jahre',
  max: 'Alles, was vorliegt',
} as const

export const choicesDe: ChoicesText = {
  none: 'nichts',
  givenAutomatic: (markets) => `automatisch (${markets})`,
  groups: {
    equity: 'Aktien',
    etf: 'Fonds',
    coin: 'Coins',
    token: 'KI-Token',
    total: 'Krypto-Summen',
    basket: 'Körbe',
    own: 'Importiert',
  },
  aiBasket: (count) => `KI-Infrastruktur, gleichgewichtet (${count} Mitglieder)`,
  providerDefault: (name) => `Automatisch (${name})`,
  providerAll: 'Alle, nach Vorrang zusammengesetzt',
  sampleProvider: 'mitgelieferte Beispieldaten',
  window: (sessions, weeks) =>
    `Fenster (${sessions ? 'Handelstage' : 'Tage'})${weeks === null ? '' : ` ≈ ${weeks} Wochen`}`,
  range: (days) => `Zeitraum: ${days}`,
  ranges: { '1M': '1M', '3M': '3M', '6M': '6M', '1Y': '1J', '3Y': '3J', max: 'Max' },
  rangeHint: (range, newest) => `${SPANS[range]}, bis zum ${newest ?? 'neuesten Tag'}`,
}
