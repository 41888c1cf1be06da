import type { ChoicesText } from '../choices-text'

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
  scales: { indexed: 'Indexed to 100', log: 'Logarithmic', linear: 'Linear' },
  ranges: { '1M': '1M', '3M': '3M', '6M': '6M', '1Y': '1Y', '3Y': '3Y', max: 'Max' },
}
