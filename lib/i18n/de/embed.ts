import type { EmbedText } from '../embed-text'

export const embedDe: EmbedText = {
  interval: '95-%-Intervall oder Test',
  dates: 'Zeitraum',
  dataTo: (day) => `Daten bis ${day}`,
  standing: {
    current: (age) => age,
    stale: (age) => `veraltet: ${age}`,
    sample: (age) => `mitgelieferte Beispieldaten, die dort enden, ${age}`,
  },
  endsBefore: ({ asset, day, standing }) => `${asset} nur bis ${day} (${standing})`,
  fixed: (vintage) => `Fest auf Datenstand ${vintage}: Spätere Daten ändern nichts daran`,
  live: (vintage) => `Folgt neuen Daten; jetzt Datenstand ${vintage}`,
  open: 'Ganze Seite mit allen Zahlen',
  openSnapshot: 'Die Momentaufnahme mit allen Zahlen',
  newTab: 'öffnet einen neuen Tab',
  unknownPath: ({ given, questions }) =>
    `Unter „${given}“ gibt es nichts einzubetten. Möglich sind: ${questions}, oder s/ und die Kennung einer Momentaufnahme.`,
}
