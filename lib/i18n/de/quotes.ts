import type { QuotesText } from '../quotes-text'

/** Where an approximate count of shares comes from; the catalogue says it in English. */
const SHARE_SOURCES: Readonly<Record<string, string>> = {
  ORCL: '10-Q vom September 2025: 2,8 bis 2,9 Milliarden Aktien',
}

export const quotesDe: QuotesText = {
  sinceSession: (day) => `seit ${day}`,
  endOfUtcDay: (day) => `${day}, Ende des UTC-Tages`,
  noCap: 'Marktwert von dieser Quelle nicht angegeben',
  noChange: 'kein früherer Wert',
  approximateCap: ({ asset, count, source }) =>
    `ungefähr: Kurs mal ${count} Aktien (${SHARE_SOURCES[asset] ?? source})`,
  noData: 'noch kein Wert im Speicher',
  states: {
    live: 'live',
    closed: 'Schlusskurs',
    stale: 'veraltet',
    sample: 'mitgelieferte Beispieldaten',
    none: 'keine Daten',
  },
  sampleState: (day) => `mitgelieferte Beispieldaten bis ${day}`,
  ageDays: (days) => (days === 1 ? '1 Tag alt' : `${days} Tage alt`),
  ageHours: (hours) => (hours === 1 ? '1 Stunde alt' : `${hours} Stunden alt`),
  ageMinutes: (minutes) => (minutes <= 1 ? 'gerade eben' : `${minutes} Minuten alt`),
}
