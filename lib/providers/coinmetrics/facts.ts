import type { ProviderFacts } from '../provider'
import { MEMBERS } from './symbols'

export const COINMETRICS: ProviderFacts = {
  id: 'coinmetrics',
  name: 'Coin Metrics Community',
  url: 'https://coinmetrics.io/community-network-data/',
  limits: {
    en: '10 requests in 6 seconds, no key.',
    de: '10 Anfragen in 6 Sekunden, ohne Schlüssel.',
  },
  terms: {
    url: 'https://creativecommons.org/licenses/by-nc/4.0/',
    sentence: {
      en: 'Free for non-commercial use under CC BY-NC 4.0, with the source named.',
      de: 'Frei für nicht-kommerzielle Nutzung nach CC BY-NC 4.0, mit Nennung der Quelle.',
    },
    attribution: 'Data: Coin Metrics Community, CC BY-NC 4.0',
    redistribution: 'with-citation',
  },
  reach: {
    en: `Daily over their whole life. The total is a sum of ${MEMBERS.length} large assets, not of the whole market.`,
    de: `Täglich über ihre ganze Lebenszeit. Die Summe umfasst ${MEMBERS.length} große Werte, nicht den ganzen Markt.`,
  },
  isPartialTotal: true,
  keyVariable: null,
}
