import type { ProviderFacts } from '../provider'

export const COINPAPRIKA: ProviderFacts = {
  id: 'coinpaprika',
  name: 'CoinPaprika',
  url: 'https://coinpaprika.com',
  limits: {
    en: '20,000 requests a month, no key.',
    de: '20.000 Anfragen im Monat, ohne Schlüssel.',
  },
  terms: {
    url: 'https://coinpaprika.com/terms-and-conditions/',
    sentence: {
      en: 'The free plan is for non-commercial use, with CoinPaprika named beside the data.',
      de: 'Der freie Tarif gilt für nicht-kommerzielle Nutzung, mit Nennung von CoinPaprika bei den Daten.',
    },
    attribution: 'Data: CoinPaprika',
    redistribution: 'forbidden',
  },
  reach: {
    en: 'Total market cap now; its history is paid.',
    de: 'Gesamtmarktwert jetzt; seine Geschichte ist kostenpflichtig.',
  },
  keyVariable: null,
}
