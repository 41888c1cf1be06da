import type { ChoicesText } from '../choices-text'

const SPANS = {
  '1M': 'Last month',
  '3M': 'Last 3 months',
  '6M': 'Last 6 months',
  '1Y': 'Last year',
  '3Y': 'Last 3 years',
  max: 'All there is',
} as const

export const choicesEn: ChoicesText = {
  none: 'nothing',
  givenAutomatic: (markets) => `automatic (${markets})`,
  groups: {
    equity: 'Shares',
    etf: 'Funds',
    coin: 'Coins',
    token: 'AI tokens',
    total: 'Crypto totals',
    basket: 'Baskets',
    own: 'Imported',
  },
  aiBasket: (count) => `AI infrastructure, equal-weighted (${count} members)`,
  providerDefault: (name) => `Automatic (${name})`,
  providerAll: 'All, joined by priority',
  sampleProvider: 'embedded sample',
  window: (sessions, weeks) =>
    `Window (${sessions ? 'sessions' : 'days'})${weeks === null ? '' : ` ≈ ${weeks} weeks`}`,
  range: (days) => `Range: ${days}`,
  ranges: { '1M': '1M', '3M': '3M', '6M': '6M', '1Y': '1Y', '3Y': '3Y', max: 'Max' },
  rangeHint: (range, newest) => `${SPANS[range]}, up to ${newest ?? 'the newest day'}`,
}
