import { capital } from '../capital'
import type { EvidenceText } from '../evidence-text'
import { counted } from './grammar'
import { methodNamesEn } from './method-names'

export const evidenceEn: EvidenceText = {
  whole: (method, on, ewma) =>
    `${capital(method)} of ${on === 'returns' ? 'daily log returns' : 'levels'}, ${ewma ? 'on the last day' : 'whole range'}`,
  last: (window) => `Last window of ${window}`,
  pinned: (day, hasWindow) => (hasWindow ? `Window that ends on ${day}` : `Value of ${day}`),
  beside: {
    jackknife: (label) => `${label}: jackknife interval (each pair left out in turn)`,
    fisher: (label) => `${label}: Fisher interval (pairs taken as independent)`,
  },
  jackknifeNote: (interval) => `Jackknife interval (each pair left out in turn): ${interval}.`,
  coverage: ({ n, lowest, highest }) =>
    `In simulated samples of ${n} returns, intervals of this kind held the truth in ${lowest}${highest === null ? '' : ` to ${highest}`} % of the cases.`,
  partial: (given) => `Partial correlation given ${given}`,
  levels: 'Correlation of levels, whole range',
  levelsLast: (window) => `Correlation of levels, last ${window}`,
  levelsPinned: (day) => `Correlation of levels, window that ends on ${day}`,
  misleading: 'misleading',
  methodNames: methodNamesEn,
  standing: ({ share, count, change, sessions, peak, peakDay }) =>
    `At least as high as ${share} of all ${count} rolling values up to the end of the range${change === null ? '' : `; ${change} against 21 ${sessions ? 'sessions' : 'days'} earlier`}; highest ${peak} on ${peakDay}.`,
  junctions: (days) => `The provider changes within these values, ${days}.`,
  breakTest: 'Change of the correlation within the range',
  p: (p) => `p ${p}`,
  changed: (day) => `It is not the same throughout: the two parts of the range differ most around ${day}.`,
  notChanged: 'No change is told from chance, which does not show that there was none.',
  holdsAi: (given) => `${given} holds AI shares itself: holding it fixed may also take away the channel.`,
  to: 'to',
  nPairs: (n, on) => (on === 'returns' ? counted(n, 'return', 'returns') : counted(n, 'value', 'values')),
  nWorth: (pairs, worth) => `${pairs}, worth about ${worth} of equal weight`,
}
