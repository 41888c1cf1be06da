import type { MarginText } from '../margin-text'

export const marginDe: MarginText = {
  title: 'Verdient die Vermietung der Chips etwas?',
  sentence: ({ low, high }) =>
    low === high
      ? `Mit diesen Angaben bleibt bei ${high} des heutigen Preises kein Gewinn.`
      : `Mit diesen Angaben bleibt bei ${low} bis ${high} des heutigen Preises kein Gewinn.`,
  ends: 'Das obere Ende nimmt den Verlust mit neuen Systemen als dauerhaft an, das untere ganz als Frage des Zeitpunkts. Kosten und vermietete Stunden bleiben gleich.',
  names: {
    revenue: 'Umsatz in drei Monaten',
    margin: 'Bruttomarge laut Bericht',
    depreciation: 'Darin fehlende Abschreibung',
    loss: 'Darin enthaltener Blackwell-Verlust',
    companyMargin: 'Bruttomarge des ganzen Unternehmens',
  },
  points: (count) => `${count} Punkte`,
  table: {
    title: 'Was die Angaben ergeben',
    measure: 'In drei Monaten',
    at: (margin) => `Bei ${margin}`,
    chosen: (margin) => `Bei ${margin} (gewählt)`,
    grossProfit: 'Bruttogewinn',
    afterDepreciation: 'Nach der fehlenden Abschreibung',
    withoutLoss: 'Dasselbe ohne den Verlust',
    breakEven: 'Preis ohne Gewinn und Verlust',
    companyMargin: (margin) => `Preis für eine Marge von ${margin}`,
    ofToday: (price) => `${price} des heutigen`,
    between: (low, high) => `${low} bis ${high}`,
  },
  facts: {
    title: 'Womit der Rechner beginnt, und wer es sagt',
    intro: ({ firm, from, to, reported }) =>
      `${firm}, ${from} bis ${to}, laut einem Bericht vom ${reported} über interne Papiere. Dies sind Wiedergaben des Berichts, nicht die Papiere selbst.`,
    columns: ['Angabe', 'Beginnt bei', 'Spanne im Bericht', 'Quelle'],
    range: (low, high) => `unter ${low} bis über ${high}`,
    noRange: 'keine genannt',
    source: 'Bericht',
  },
}
