import type { DataText } from '../data-text'
import { counted } from './grammar'

const sind = (one: boolean) => (one ? 'ist' : 'sind')

export const dataDe: DataText = {
  title: 'Daten',
  question: 'Kann ich den Zahlen trauen?',
  lead: {
    empty: 'Noch gibt es nichts zu trauen: Im Speicher steht kein Wert.',
    sampleOnly: (count, end) =>
      `Als Beispiel, nicht als heutigem Stand: Alle ${count} Anlagen mit Werten zeigen die mitgelieferten Beispieldaten, die am ${end} enden und nicht wachsen.`,
    allCurrent: (count, one) =>
      one
        ? 'Die eine Anlage, die fortgeschrieben wird, ist aktuell.'
        : `Alle ${count} Anlagen, die fortgeschrieben werden, sind aktuell.`,
    someStale: ({ current, oneCurrent, all, stale, one, most }) =>
      `${current} von ${all} ${all === '1' ? 'Anlage' : 'Anlagen'} ${sind(oneCurrent)} aktuell; ${stale} ${sind(one)} veraltet, um ${one ? '' : 'bis zu '}${most}.`,
    others: (count) => `${count} andere`,
    othersOf: (count) => `${count} anderen`,
    disputed: ({ assets, one, percent, day }) =>
      `Über ${assets} widersprechen sich die Quellen, um ${one ? '' : 'bis zu '}${percent} am ${day}.`,
    andSample: (count, one, end) =>
      ` ${count} ${one ? 'zeigt' : 'zeigen'} die mitgelieferten Beispieldaten, die am ${end} enden.`,
  },
  notWritable:
    'Zurzeit lässt sich nichts Neues speichern, sodass jeder Wert so alt bleibt, wie er ist (Grund auf Englisch):',
  refused: (count, one, assets) =>
    count === null
      ? 'Kein Wert wurde abgewiesen.'
      : `${count} ${one ? 'Wert wurde' : 'Werte wurden'} abgewiesen und ${one ? 'steht' : 'stehen'} in keiner Zahl; ${one ? 'er ist' : 'sie sind'} von ${assets}.`,
  unknownAssets: 'unbekannten Anlagen',
  gaps: (histories, one, days) =>
    histories === null
      ? 'Keiner Reihe fehlt zwischen erstem und letztem Wert ein Tag.'
      : `${histories} ${one ? 'Reihe fehlen' : 'Reihen fehlen'} Tage zwischen erstem und letztem Wert, zusammen ${days}.`,
  spread: (widest) =>
    widest === null
      ? 'Keine Anlage hat zwei Quellen mit einem gemeinsamen Tag, also war nichts zu vergleichen.'
      : `${
          widest.percent === null
            ? 'Wo eine Anlage mehrere Quellen hat, stimmen sie am letzten gemeinsamen Tag überein'
            : `Wo eine Anlage mehrere Quellen hat, liegen am letzten gemeinsamen Tag keine weiter auseinander als die von ${widest.asset}: ${widest.percent} am ${widest.day}`
        }${widest.largest === null ? '.' : `; höchstens waren es ${widest.largest} (${widest.largestAsset}, ${widest.largestDay}).`}`,
  attempts: (all, failed) =>
    all === null
      ? 'Bisher wurde keine Quelle gefragt.'
      : failed === '0'
        ? all === '1'
          ? 'Der bisher einzige Abruf schlug nicht fehl.'
          : `Keiner der letzten ${all} Abrufe schlug fehl.`
        : all === '1'
          ? 'Der bisher einzige Abruf schlug fehl oder brach ab.'
          : `Von den letzten ${all} Abrufen schlugen ${failed} fehl oder brachen ab.`,
  withoutValues: (count, one, assets) =>
    `${count} bekannte ${one ? 'Anlage hat' : 'Anlagen haben'} noch keinen Wert: ${assets}.`,
  asOf: ({ now, vintage }) => `Stand ${now}, Datenstand ${vintage}.`,
  sessions: (count) => counted(count, 'Handelstag', 'Handelstage'),
  days: (count) => counted(count, 'Tag', 'Tage'),
  states: { current: 'aktuell', stale: 'veraltet', sample: 'Beispiel' },
  behind: (span) => `${span} im Rückstand`,
  endsByDesign: 'endet mit Absicht',
  lastFailed: 'der letzte Abruf schlug fehl',
  endsOn: (day) => `enden am ${day}`,
  noNext: 'keiner',
  expectedBy: (instant) => `bis ${instant}`,
  expectedSince: (instant) => `erwartet seit ${instant}`,
  readingSince: ({ value, instant, provider }) => `seither ${value}, ${instant} (${provider})`,
  history: (span, first) => `${span} seit ${first}`,
  furtherSources: (list) => `auch ${list}`,
  none: 'keine',
  inGaps: (count) => counted(count, 'Lücke', 'Lücken'),
  notCompared: 'eine Quelle',
  noCommonDay: 'kein gemeinsamer Tag',
  apartOn: (day) => `am ${day}`,
  largestApart: (percent, day) => `höchstens ${percent}, ${day}`,
  fields: {
    close: 'Schlusskurs',
    adjClose: 'bereinigter Schlusskurs',
    marketCap: 'Marktwert',
    volume: 'Volumen',
  },
  triggers: {
    schedule: 'nach Plan',
    command: 'auf Befehl',
    view: 'für eine veraltete Seite',
    api: 'über die Schnittstelle',
  },
  statuses: {
    ok: 'neue Werte',
    unchanged: 'nichts Neues',
    partial: 'teils abgewiesen',
    failed: 'fehlgeschlagen',
    running: 'läuft',
    died: 'abgebrochen: Sein Prozess endete',
  },
  failures: {
    unreachable: 'nicht erreichbar',
    timeout: 'keine Antwort in der Zeit',
    'rate-limited': 'zu oft gefragt',
    unauthorised: 'nicht eingelassen',
    'not-found': 'nicht geführt',
    refused: 'von der Quelle verweigert',
    'server-error': 'Störung bei der Quelle',
    'not-the-format': 'nicht in der erwarteten Form',
    incomplete: 'unvollständige Antwort',
    cancelled: 'abgebrochen',
    'circuit-open': 'nach vielen Fehlern in Ruhe gelassen',
  },
  batchKinds: {
    ingest: 'abgerufen',
    import: 'importiert',
    sample: 'Beispieldaten',
    correction: 'Berichtigung',
    withdrawal: 'Rücknahme',
  },
  allAssets: 'alle, jetzige Werte',
  counts: ({ written, unchanged, refused }) =>
    `${written} geschrieben, ${unchanged} unverändert, ${refused} abgewiesen`,
  seconds: (count) => `${count} s`,
  lessThanASecond: '< 1 s',
  withdrawn: (batch) => `zurückgenommen in Schub ${batch}`,
  readAt: (instant) => `gelesen ${instant}`,
  never: 'nie',
  attemptsOf: (all, failed) => `${all}, davon ${failed} fehlgeschlagen`,
  assets: {
    title: 'Jede Anlage',
    intro:
      'Der Wert, mit dem eine Anlage zuletzt gezeigt wird. Der Wert eines Handelstags wird sechs Stunden nach dem Schluss in New York erwartet, der einer Kryptoanlage sechs Stunden nach dem UTC-Tag. Eine Lücke ist ein Handelstag der NYSE (ein UTC-Tag), dem zwischen erstem und letztem Wert einer fehlt.',
    empty: 'Keine Anlage hat einen Wert.',
    summary: (count) => counted(count, 'Anlage', 'Anlagen'),
    columns: {
      asset: 'Anlage',
      state: 'Zustand',
      value: 'Letzter Wert',
      next: 'Nächster erwartet',
      source: 'Quelle',
      gaps: 'Lücken',
      refused: 'Abgewiesen',
      spread: 'Quellen auseinander',
    },
  },
  spreads: {
    title: 'Wo Quellen sich widersprechen',
    intro:
      'Um wie viel der höchste über dem niedrigsten liegt, in Prozent des niedrigsten, am letzten Tag, an dem mindestens zwei Quellen einen Wert haben, und höchstens an den letzten 250 solchen Tagen. Summen verschiedener Quellen zählen verschiedene Coins.',
    empty: 'Keine Anlage hat zwei Quellen mit einem gemeinsamen Tag.',
    summary: (count) => counted(count, 'Anlage', 'Anlagen'),
    columns: {
      asset: 'Anlage',
      day: 'Letzter gemeinsamer Tag',
      lowest: 'Niedrigster',
      highest: 'Höchster',
      spread: 'Auseinander',
      largest: 'Größter Abstand',
    },
  },
  missing: {
    title: 'Lücken',
    intro: 'Nichts wird aufgefüllt: Ein Tag ohne Wert geht in keine Zahl ein.',
    empty: 'Keiner Reihe fehlt zwischen erstem und letztem Wert ein Tag.',
    summary: (count, all) =>
      count === all ? counted(count, 'Lücke', 'Lücken') : `die neuesten ${count} von ${all} Lücken`,
    columns: { asset: 'Anlage', source: 'Quelle', from: 'Von', to: 'Bis', days: 'Es fehlen' },
  },
  refusals: {
    title: 'Abgewiesene Werte',
    intro:
      'Wie sie vorgefunden wurden, mit dem Grund (auf Englisch). Keiner steht in einer Zahl oder einem Diagramm.',
    empty: 'Kein Wert wurde abgewiesen.',
    summary: (count, all) =>
      count === all ? counted(count, 'Wert', 'Werte') : `die letzten ${count} von ${all} Werten`,
    columns: {
      asset: 'Anlage',
      at: 'Abgelegt unter',
      source: 'Quelle',
      value: 'Vorgefunden',
      reason: 'Grund',
      found: 'Zuerst gefunden',
    },
  },
  providers: {
    title: 'Wie die Quellen antworteten',
    intro: 'Über die letzten 5.000 Abrufe.',
    empty: 'Bisher wurde keine Quelle gefragt.',
    summary: (count) => counted(count, 'Quelle', 'Quellen'),
    columns: {
      source: 'Quelle',
      succeeded: 'Letzter Erfolg',
      failed: 'Letzter Fehlschlag',
      attempts: 'Abrufe',
    },
  },
  runs: {
    title: 'Abrufe',
    intro: 'Jedes Fragen einer Quelle nach einer Anlage. Ein Fehlschlag lässt das Gespeicherte, wie es ist.',
    empty: 'Bisher wurde keine Quelle gefragt.',
    summary: (count) => (count === '1' ? 'der letzte Abruf' : `die letzten ${count} Abrufe`),
    columns: {
      started: 'Begonnen',
      asset: 'Anlage',
      source: 'Quelle',
      status: 'Ergebnis',
      counts: 'Werte',
      sentence: 'Was gesagt wurde (auf Englisch)',
    },
  },
  batches: {
    title: 'Schübe',
    intro:
      'Was zusammen geschrieben wurde. Die Nummer eines Schubs ist ein Datenstand: Der Speicher wächst nur, und asof=N in der Adresse einer Antwort liest ihn, wie er damals war; diese Seite spricht immer von jetzt.',
    empty: 'Nichts wurde geschrieben.',
    summary: (count) => (count === '1' ? 'der letzte Schub' : `die letzten ${count} Schübe`),
    columns: {
      batch: 'Datenstand',
      written: 'Geschrieben',
      kind: 'Art',
      source: 'Quelle',
      values: 'Werte',
      note: 'Vermerk (auf Englisch)',
    },
  },
  sources: 'Bedingungen der Quellen',
  machines: {
    title: 'Für Programme',
    text: 'Dasselbe als Daten, und der Zustand dieses Servers für alle, die ihn überwachen:',
    health: 'Zustand',
    about: 'Wie die Zahlen zustande kommen',
  },
}
