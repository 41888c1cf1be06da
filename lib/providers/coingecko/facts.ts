import type { ProviderFacts } from '../provider'

export const COINGECKO: ProviderFacts = {
  id: 'coingecko',
  name: 'CoinGecko',
  url: 'https://www.coingecko.com',
  limits: {
    en: 'Without a key some 5 to 15 requests a minute; with a demo key 30 a minute and 10,000 a month.',
    de: 'Ohne Schlüssel etwa 5 bis 15 Anfragen je Minute; mit Demo-Schlüssel 30 je Minute und 10.000 im Monat.',
  },
  terms: {
    url: 'https://www.coingecko.com/en/api_terms',
    sentence: {
      en: 'Free plans require that CoinGecko is named beside the data; the data must not be redistributed.',
      de: 'Die freien Tarife verlangen, dass CoinGecko bei den Daten genannt wird; die Daten dürfen nicht weitergegeben werden.',
    },
    attribution: 'Data provided by CoinGecko',
    redistribution: 'forbidden',
  },
  reach: {
    en: 'Coins: 365 days without a paid key. Total market cap: now; its history needs a paid key.',
    de: 'Coins: 365 Tage ohne bezahlten Schlüssel. Gesamtmarktwert: jetzt; seine Geschichte braucht einen bezahlten Schlüssel.',
  },
  keyVariable: 'COINGECKO_API_KEY',
}
