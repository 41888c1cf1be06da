import type { TakeAwayText } from '../take-away-text'

const sentenceOf = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ')

export const takeAwayDe: TakeAwayText = {
  title: 'Alle Dateien, Zitat, Code, Einbetten',
  files: {
    title: 'Alle Dateien',
    germanCsv: 'CSV für deutsche Tabellenprogramme',
    all: 'Dasselbe für alle vorhandenen Tage statt für den gezeigten Zeitraum:',
    allZip: 'Paket',
    explained:
      'Das Paket enthält die Zahlen, woraus sie berechnet sind, jede Einstellung, die Quellen mit ihren Bedingungen, den Hash und dieses Zitat: Daraus lassen sich seine Angaben neu berechnen, soweit die Bedingungen der Quellen erlauben, das mitzugeben, worauf sie beruhen.',
  },
  citation: {
    title: 'Zitat',
    plain: 'Text',
    computedBy: ({ question, span, vintage, hash }) =>
      `Berechnet von Spillover: „${question}“ (${sentenceOf([span, vintage, `Hash ${hash}`])}).`,
    note: ({ span, vintage, hash }) => sentenceOf([span, vintage, `Hash ${hash}`]),
    vintage: ({ number, day }) => `Datenstand ${number}${day === null ? '' : ` vom ${day}`}`,
    listed: 'Quellen bei jedem Eintrag genannt',
  },
  code: {
    title: 'Code, der die Datei lädt',
    excel: 'Excel (Daten, Daten abrufen, Leere Abfrage, Erweiterter Editor)',
    explained: 'Die Adresse nennt den Datenstand: Sie gibt morgen dieselben Zahlen.',
  },
  embed: {
    title: 'In eine andere Seite einbetten',
    live: 'Folgt neuen Daten',
    fixed: 'Bleibt, wie es ist',
    frame: (question) => `Spillover: ${question}`,
  },
  withheld: ({ column, sources }) =>
    `„${column}“ fehlt: Die Bedingungen von ${sources.join(', ')} erlauben nicht, die Werte weiterzugeben. Ein Betreiber mit einer Lizenz kann LICENSED_SOURCES setzen.`,
  notPassedOn: (sources) =>
    `Die Bedingungen von ${sources} erlauben nicht, die Werte weiterzugeben. Daraus berechnete Angaben sind offen: Bitte eine Frage stellen. Ein Betreiber mit einer Lizenz kann LICENSED_SOURCES setzen.`,
  readme: ({ question, answer, files, withheld, terms, citation }) =>
    [
      question,
      '',
      answer,
      '',
      'DATEIEN',
      ...files.map(({ name, meaning }) => `${name}: ${meaning}`),
      '',
      'Tage sind JJJJ-MM-TT, Zahlen haben einen Punkt vor den Nachkommastellen und volle doppelte Genauigkeit, eine leere',
      'Zelle ist ein fehlender Wert. metadata.json nennt jede Einstellung, die Version jedes Verfahrens, den Datenstand, die',
      'Bedeutung jeder Spalte und den SHA-256-Hash jeder Datei. Der Hash der Antwort gilt für die Zahlen: Seite, API und',
      'Bild derselben Antwort tragen denselben.',
      ...(withheld.length === 0 ? [] : ['', 'WEGGELASSEN', ...withheld]),
      '',
      'BEDINGUNGEN DER QUELLEN',
      ...terms,
      '',
      'ZITAT',
      citation,
      '',
      'Keine Empfehlung, etwas zu kaufen oder zu verkaufen.',
    ].join('\n'),
  fileMeanings: {
    data: 'die Angaben wie in der CSV der Seite.',
    answer: 'die ganze Antwort der API: jede Schätzung mit n, Intervall, p, Verfahren und Tagen.',
    metadata:
      'Einstellungen, Quellen, Bedingungen, Datenstand, Verfahren, Hash, Zitat, Spalten und Prüfsummen.',
    returns: 'die logarithmischen Renditen, aus denen die Angaben berechnet sind, an den gemeinsamen Tagen.',
    'returns-given':
      'dieselben an den Tagen, die auch eine dritte Reihe hat: für die Korrelation, die bleibt, wenn sie festgehalten wird.',
    levels: 'Stände wie notiert, an den gemeinsamen Tagen.',
    values:
      'die Werte, aus denen die Angaben berechnet sind, jede Reihe an ihren Tagen; bereinigte Schlusskurse, wo die Quelle sie gibt und nicht nach notierten gefragt ist.',
    'event-days': 'die verzeichneten Ereignisse, die die Untersuchung kennt, und was jedes für sie ist.',
    'market-caps': 'die Marktwerte, aus denen die Bewegungen in USD gebildet sind.',
    window: 'das Ereignisfenster, Sitzung für Sitzung.',
    placebo:
      'was das Ziel um alle anderen Tage tat, jeweils bezogen darauf, wie unruhig die Tage vor dem Ereignis waren.',
    'after-falls': 'was auf Rückgänge der Quelle folgte, neben allen anderen Tagen.',
    events: 'dieselbe Untersuchung um jedes verzeichnete Ereignis.',
    falls: 'dieselbe Untersuchung um jeden großen Rückgang der Quelle.',
    hours: 'Bewegungen innerhalb des Tages, wo es Stände dafür gibt.',
  },
}
