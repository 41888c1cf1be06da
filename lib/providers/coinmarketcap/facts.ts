import type { ProviderFacts } from '../provider'

export const COINMARKETCAP: ProviderFacts = {
  id: 'coinmarketcap',
  name: 'CoinMarketCap',
  url: 'https://coinmarketcap.com',
  limits: {
    en: 'Needs a key; the Basic plan allows 30 requests a minute and 10,000 credits a month.',
    de: 'Braucht einen Schlüssel; der Basic-Tarif erlaubt 30 Anfragen je Minute und 10.000 Credits im Monat.',
  },
  terms: {
    url: 'https://coinmarketcap.com/api/agreement/',
    sentence: {
      en: 'The Basic plan is for personal use; the data must not be redistributed.',
      de: 'Der Basic-Tarif gilt für den persönlichen Gebrauch; die Daten dürfen nicht weitergegeben werden.',
    },
    attribution: 'Data: CoinMarketCap',
    redistribution: 'forbidden',
  },
  reach: {
    en: 'Total market cap now; its history is not in the Basic plan.',
    de: 'Gesamtmarktwert jetzt; seine Geschichte gehört nicht zum Basic-Tarif.',
  },
  keyVariable: 'COINMARKETCAP_API_KEY',
}
