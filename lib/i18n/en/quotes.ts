import type { QuotesText } from '../quotes-text'

export const quotesEn: QuotesText = {
  sinceSession: (day) => `since ${day}`,
  endOfUtcDay: (day) => `${day}, end of the UTC day`,
  noCap: 'market cap not given by this source',
  noChange: 'no earlier value',
  approximateCap: ({ count, source }) => `approximate: price times ${count} shares (${source})`,
  noData: 'no value in the store yet',
  states: {
    live: 'live',
    closed: 'at the close',
    stale: 'stale',
    sample: 'embedded sample',
    none: 'no data',
  },
  sampleState: (day) => `embedded sample, ends ${day}`,
  ageDays: (days) => (days === 1 ? '1 day old' : `${days} days old`),
  ageHours: (hours) => (hours === 1 ? '1 hour old' : `${hours} hours old`),
  ageMinutes: (minutes) => (minutes <= 1 ? 'just now' : `${minutes} minutes old`),
}
