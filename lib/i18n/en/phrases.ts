import type { PhrasesText } from '../phrases-text'

export const phrasesEn: PhrasesText = {
  assetNames: {
    TOTAL: 'total crypto market cap',
    'TOTAL-BTC': 'total crypto market cap without bitcoin',
    'TOTAL-STABLE': 'total crypto market cap without stablecoins',
    BTC: 'bitcoin',
    ETH: 'ether',
    AI: 'basket of AI infrastructure',
    SMH: 'semiconductors (VanEck ETF)',
  },
  basket: (members) => `basket ${members}`,
  onDays: ({ days, count }) => (count === null ? `on ${days}` : `on ${count} days (first ${days})`),
  window: (count, sessions, on) => `${count} ${on === 'levels' ? 'values' : sessions ? 'sessions' : 'days'}`,
  markets: { QQQ: 'the Nasdaq-100 (QQQ)', SPY: 'the S&P 500 (SPY)' },
}
