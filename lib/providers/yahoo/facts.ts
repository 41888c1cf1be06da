import type { ProviderFacts } from '../provider'

export const YAHOO: ProviderFacts = {
  id: 'yahoo',
  name: 'Yahoo Finance',
  url: 'https://finance.yahoo.com',
  limits: {
    en: 'No published limit; answers 429 when asked too fast. Hourly bars for the last 730 days.',
    de: 'Keine veröffentlichte Grenze; antwortet mit 429, wenn zu schnell gefragt wird. Stundenwerte der letzten 730 Tage.',
  },
  terms: {
    url: 'https://legal.yahoo.com/us/en/yahoo/terms/otos/index.html',
    sentence: {
      en: 'Unofficial access for personal use; the data must not be redistributed.',
      de: 'Inoffizieller Zugang für den persönlichen Gebrauch; die Daten dürfen nicht weitergegeben werden.',
    },
    attribution: 'Data: Yahoo Finance',
    redistribution: 'forbidden',
  },
  reach: {
    en: 'Daily from the first trading day, or 1998, the first year of the session calendar used here.',
    de: 'Täglich ab dem ersten Handelstag, frühestens ab 1998, dem ersten Jahr des hier verwendeten Handelskalenders.',
  },
  keyVariable: null,
}
