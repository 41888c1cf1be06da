import type { PhrasesText } from '../phrases-text'

export const phrasesDe: PhrasesText = {
  assetNames: {
    TOTAL: 'Krypto-Gesamtmarkt',
    'TOTAL-BTC': 'Krypto-Gesamtmarkt ohne Bitcoin',
    'TOTAL-STABLE': 'Krypto-Gesamtmarkt ohne Stablecoins',
    BTC: 'Bitcoin',
    ETH: 'Ether',
    AI: 'KI-Infrastruktur-Korb',
    SPY: 'S&P 500 (SPDR-ETF)',
    QQQ: 'Nasdaq-100 (Invesco-ETF)',
    SMH: 'Halbleiter (VanEck-ETF)',
    GOOGL: 'Alphabet (Klasse A)',
  },
  basket: (members) => `Korb ${members}`,
  onDays: ({ days, count }) => (count === null ? `am ${days}` : `an ${count} Tagen (zuerst am ${days})`),
  window: (count, sessions, on) =>
    `${count} ${on === 'levels' ? 'Werte' : sessions ? 'Handelstage' : 'Tage'}`,
  markets: { QQQ: 'den Nasdaq-100 (QQQ)', SPY: 'den S&P 500 (SPY)' },
}
