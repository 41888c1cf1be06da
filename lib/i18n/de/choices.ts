import type { ChoicesText } from '../choices-text'

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
  scales: { indexed: 'Indexiert auf 100', log: 'Logarithmisch', linear: 'Linear' },
  ranges: { '1M': '1M', '3M': '3M', '6M': '6M', '1Y': '1J', '3Y': '3J', max: 'Max' },
}
