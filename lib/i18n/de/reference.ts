import type { ReferenceText } from '../reference-text'

export const referenceDe: ReferenceText = {
  title: 'Die API',
  lead: 'Jede Frage dieser Seiten als JSON, als CSV, als Paket aller Dateien (ZIP) und als Bild (SVG, PNG), für Programme, Tabellen und Veröffentlichungen. Ohne Schlüssel, ohne Anmeldung.',
  common: [
    'Dieselbe Frage zum selben Datenstand gibt dieselbe Antwort, auf der Seite und in jedem Format: JSON, CSV und Paket stimmen bis zur letzten Stelle überein; Bilder sind aus denselben Zahlen gezeichnet und tragen deren Hash. Mit asof und der Zahl, die eine Antwort als vintage nennt, ist sie auch nach dem nächsten Abruf wieder zu haben.',
    'Zahlen stehen in voller Genauigkeit und in Spalten. Ein null ist nie eine Null: Ein reason daneben sagt, warum es keine Zahl gibt. Anteile und Wahrscheinlichkeiten gehen von 0 bis 1, Renditen sind logarithmisch, Prozent steht dabei, wo es gemeint ist.',
    'Was nicht verwendbar ist, wird mit einem Satz und den möglichen Werten abgelehnt (application/problem+json, RFC 9457). Zu jeder gelesenen Antwort gehört ein ETag; als If-None-Match zurückgesandt erspart er dieselbe Antwort (304). Eine Abfrage darf 4.096 Zeichen haben.',
    'Felder können hinzukommen; innerhalb von v1 ändert keines seine Bedeutung. Was die Bedingungen der Anbieter verlangen, steht in jeder Antwort unter terms. Die Zahlen der mitgelieferten Beispieldaten sind veröffentlichte Schlusswerte, zitiert und nicht zur Weitergabe als Datenstrom. Die Bedeutungen der Felder, Spalten und Namen stehen hier auf Englisch, wie im Dokument für Programme.',
  ],
  document: 'Dasselbe für Programme, als OpenAPI 3.1:',
  contents: 'Abfragen',
  formats: 'Formate',
  parameters: 'Parameter',
  noParameters: 'Es gibt keine.',
  name: 'Name',
  meaning: 'Bedeutung',
  meaningLang: 'en',
  fallback: 'Ohne Angabe',
  allowed: 'Möglich',
  required: 'muss angegeben werden',
  example: 'Ausprobieren',
  examples: 'curl, Python, R',
  body: 'Inhalt',
  fields: 'Felder der Antwort',
  details: 'Felder, Spalten, Beispiele und Absagen',
  type: 'Typ',
  columns: 'Spalten der CSV',
  errors: 'Wann abgelehnt wird',
  status: 'Status',
  parts: 'Teile von Antworten',
  partsLead:
    'Was mehrere Antworten gemeinsam haben, unter den Namen, die oben bei den Feldern stehen, und die Form jeder Absage.',
  asset: 'eine Anlage oder ein Korb wie ORCL+NVDA',
  day: 'ein Tag wie 2025-10-07',
  instant: 'ein Zeitpunkt wie 2025-10-07T20:00:00Z',
  anyText: 'ein Text',
  suchAs: (examples) => `wie ${examples}`,
  or: ' oder ',
  between: (low, high) => `${low} bis ${high}`,
  list: (least, most) =>
    most === null
      ? `mindestens ${least}, etwa ORCL`
      : least === most
        ? `${least} Anlagen`
        : `${least} bis ${most} Anlagen`,
}
