import type { FootText } from '../foot-text'
import { counted } from './grammar'

export const footEn: FootText = {
  dataLine: {
    sample: (from, to) => `Embedded sample, ${from} to ${to}`,
    provider: (provider, from, to) => `${provider}, ${from} to ${to}`,
  },
  importedTerms: (provider) =>
    `${provider}: imported by the operator of this server, under terms known to them.`,
  methodLine: ({ versions, vintage, seed }) =>
    `Methods ${versions}. Data vintage ${vintage} (number of the last batch of values). Seed ${seed} (start of random draws; no figure here uses any).`,
  strengths: ({ moderate, strong, isKendall }) =>
    `By this page’s own convention a correlation is weak below ${moderate} in size, moderate from there on, strong from ${strong}${
      isKendall ? '; Kendall’s tau-b is first put on Pearson’s scale, as for normal returns' : ''
    }. The words are those of the ends of its intervals.`,
  sheetMade: ({ made, end, days }) =>
    `Made on ${made}; values up to ${end}, ${days === '0' ? 'the same day' : `${counted(days, 'day', 'days')} earlier`}`,
  table: {
    caption: (dates, shown, all) =>
      `Values behind the charts, ${dates}${shown === all ? '' : `: the newest ${shown} of ${all} days, all of them in the CSV`}`,
    day: 'Day',
  },
}
