import { capital } from '../capital'
import type { ConnectednessText } from '../connectedness-text'
import { counted } from './grammar'

const MEASURED = { returns: 'die Tagesrenditen', volatility: 'die Größe der Tagesrenditen' } as const

const days = (count: string, sessions: boolean) =>
  sessions ? counted(count, 'Handelstag', 'Handelstage') : counted(count, 'Tag', 'Tage')
const ofDays = (count: string, sessions: boolean) =>
  sessions ? counted(count, 'Handelstag', 'Handelstagen') : counted(count, 'Tag', 'Tagen')

const share = (
  total: string,
  interval: string,
  of: keyof typeof MEASURED,
  assets: string,
  horizon: string,
  sessions: boolean,
) =>
  `${total} der Ungewissheit über ${MEASURED[of]} dieser ${assets} Anlagen, ${days(horizon, sessions)} voraus, gehen mit Überraschungen der anderen einher${interval}`

export const connectednessDe: ConnectednessText = {
  question: 'Wohin gehen Schocks?',
  stands: ({ total, interval, of, assets, horizon, sessions, expected, upper, p }) =>
    `${share(total, interval, of, assets, horizon, sessions)}: mehr, als unverbundene Reihen zeigen, nämlich ${expected} im Mittel und höchstens ${upper} in 95 von 100 Fällen (p ${p}).`,
  open: ({ total, interval, of, assets, horizon, sessions, expected, upper, p }) =>
    `${share(total, interval, of, assets, horizon, sessions)}: Das ist nicht von unverbundenen Reihen zu unterscheiden; diese zeigen ${expected} im Mittel und höchstens ${upper} in 95 von 100 Fällen (p ${p}).`,
  unjudged: ({ total, interval, of, assets, horizon, sessions }) =>
    `${share(total, interval, of, assets, horizon, sessions)}. Was unverbundene Reihen zeigen würden, ließ sich nicht berechnen; ob das auffällt, bleibt offen.`,
  noAnswer: (reason) => `Wohin Schocks gehen, lässt sich nicht sagen: ${reason}.`,
  nets: ({ givers, receivers, open, p, ofClocks }) =>
    [
      givers === null
        ? ''
        : `Mehr gegeben als empfangen, über das hinaus, was Anlagen zeigen, die nur die Tage teilen: ${givers}.`,
      receivers === null
        ? ''
        : `Mehr empfangen als gegeben${givers === null ? ', über das hinaus, was Anlagen zeigen, die nur die Tage teilen' : ', ebenso'}: ${receivers}.`,
      ofClocks === null
        ? ''
        : `Nicht genannt, weil schon die Uhrzeiten der Ablesung einen solchen Saldo ergeben: ${ofClocks}.`,
      open === null
        ? ''
        : p !== null
          ? `Wer mehr gibt, als er empfängt, lässt sich nicht sagen: Kein Saldo ist von dem zu unterscheiden, was Anlagen zeigen, die nur die Tage teilen (p ${p}, alle Salden gezählt).`
          : `Unentschieden: ${open}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  noNets: 'Geber und Empfänger werden nur genannt, wenn das Ganze auffällt.',
  noNetsBeside:
    'Was Anlagen zeigen, die nur die Tage teilen, ließ sich nicht berechnen; darum wird kein Geber und kein Empfänger genannt.',
  net: ({ name, net, interval, expected, p }) =>
    `${name} ${net} (${interval === null ? '' : `95-%-Intervall ${interval}; `}${expected} erwartet, p ${p})`,
  common:
    'All das ist gemeinsame Bewegung, danach geordnet, mit wessen Überraschung sie kam: Auch etwas, das alle teilen, etwa der Gesamtmarkt, erscheint darin, und nichts hier besagt, dass eine Anlage etwas an eine andere weitergibt.',
  figures: ({ n, from, to, lags, byCriterion, horizon, of, sessions }) =>
    `Aus ${n} gemeinsamen Renditen, ${from} bis ${to}; ${MEASURED[of]} in einer Vektorautoregression auf ${days(lags, sessions)} der Vergangenheit${byCriterion ? ' (nach dem Kriterium von Bayes gewählt)' : ''}, ${days(horizon, sessions)} voraus.`,
  interval: (interval) => ` (95-%-Intervall ${interval})`,
  assets: 'Anlagen',
  apply: 'Diese zeigen',
  of: 'Wovon',
  measured: { returns: 'Tagesrenditen', volatility: 'Größe der Tagesrenditen' },
  lags: 'Tage der Vergangenheit (0 = gewählt)',
  lagsRule: (low, high) =>
    `Tage der Vergangenheit: eine ganze Zahl von ${low} bis ${high}; bei 0 wählt das Kriterium von Bayes`,
  horizon: 'Tage voraus',
  horizonRule: (low, high) => `Tage voraus: eine ganze Zahl von ${low} bis ${high}`,
  window: 'Rollendes Fenster',
  windowRule: (low, high) => `Rollendes Fenster: eine ganze Zahl von Renditen von ${low} bis ${high}`,
  network: {
    title: 'Wer mehr gibt, als er empfängt',
    subtitle:
      'Ein Pfeil zeigt von der Anlage eines Paares, die mehr gibt, zu der, die mehr empfängt, in Prozent der Fehlervarianz; seine Breite ist der Unterschied. Unterschiede unter einem Zehntel des größten sind nicht gezeichnet.',
    nothingSure:
      'Durchgezogen ist nur etwas, wenn sich das Ganze von unverbundenen Reihen unterscheiden lässt.',
    arrow: ({ from, to, net, interval }) =>
      `${from} an ${to}: Saldo ${net}${interval === null ? ', ohne Intervall' : `, 95-%-Intervall ${interval}`}`,
    solid: 'über das hinaus, was gemeinsame Tage allein zeigen',
    faint: 'nicht von gemeinsamen Tagen oder von den Uhrzeiten zu unterscheiden: die Richtung ist offen',
    giver: 'gibt mehr, als es empfängt',
    receiver: 'empfängt mehr, als es gibt',
    undecided: 'unentschieden',
    summary: ({ nodes, solid }) =>
      `Netz. Saldo jeder Anlage: ${nodes}. Pfeile über das hinaus, was gemeinsame Tage allein zeigen: ${solid}.`,
    nothing: 'keine',
    columns: ['Von', 'An', 'Saldo in %', 'Unten', 'Oben'],
    caption: 'Saldo jedes Paares, von der Anlage, die mehr gibt, mit 95-%-Intervall',
  },
  table: {
    title: 'Was mit wem einhergeht',
    subtitle: (horizon, sessions) =>
      `Von der Ungewissheit über die Anlage einer Zeile, ${days(horizon, sessions)} voraus, der Anteil in Prozent, der mit Überraschungen der Anlage einer Spalte einhergeht. Zeilen ergeben 100; die Summen mit ihren 95-%-Intervallen.`,
    corner: 'Zeile empfängt, Spalte gibt',
    from: 'Von anderen',
    to: 'An andere',
    net: 'Saldo (an − von)',
    summary: ({ largest, row, column }) =>
      `Tabelle der Anteile. Der größte Anteil zwischen zwei Anlagen ist ${largest}: bei ${row}, mit ${column}.`,
    caption: 'Anteile in Prozent der Fehlervarianz',
  },
  rolling: {
    title: (window, sessions) => `Der Gesamtanteil im Lauf der Zeit, Fenster von ${ofDays(window, sessions)}`,
    subtitle:
      'Anteil, der mit den anderen einhergeht, Mittel aller Anlagen, in jedem rückblickenden Fenster; ein Tag der Vergangenheit. Ein kurzes Fenster zeigt schon durch Zufall mehr: zu lesen gegen das gestrichelte Niveau, jeder Tag für sich.',
    line: 'Gesamtanteil',
    axis: '% der Fehlervarianz',
    expected: (value) => `${value}: unverbundene Reihen im Mittel, in einem Fenster dieser Länge`,
    upper: (value) => `${value}: unverbundene Reihen bleiben in 95 von 100 solchen Fenstern darunter`,
    summary: ({ last, lowest, highest, dates }) =>
      `Liniendiagramm des rollenden Gesamtanteils, ${dates}: zuletzt ${last}, am niedrigsten ${lowest}, am höchsten ${highest}.`,
    none: (reason) => `Kein Fenster hat einen Wert: ${reason}.`,
    windowTooShort: ({ has, needs, assets }) =>
      `ein Fenster von ${has} ist zu kurz für ${assets} Anlagen, die mindestens ${needs} brauchen`,
  },
  evidence: {
    total: 'Gesamtanteil, der mit den anderen einhergeht',
    unrelated: ({ expected, upper, p }) =>
      `Unverbundene Reihen dieser Länge: ${expected} im Mittel, höchstens ${upper} in 95 von 100 Fällen; p ${p} (einseitig).`,
    corrected: (value) => `Ohne die Verzerrung kurzer Stichproben nach oben: ${value}.`,
    net: (name) => `Saldo, ${capital(name)}: gegeben minus empfangen`,
    netNote: ({ to, from }) => `Gibt ${to}, empfängt ${from}.`,
    netBeside: ({ expected, p }) =>
      `Anlagen, die nur die Tage teilen: ${expected}; p ${p} (zweiseitig, alle Salden gezählt).`,
    last: (window, sessions) => `Gesamtanteil des letzten Fensters von ${ofDays(window, sessions)}`,
    lastNote: (upper) => `Unverbundene Reihen bleiben in 95 von 100 solchen Fenstern bei höchstens ${upper}.`,
    noInterval: 'für Fenster nicht berechnet',
  },
  how: [
    'Die Tabelle ordnet den Fehler einer Vorhersage: wie viel davon mit Überraschungen jeder Anlage einhergeht, am selben Tag und an den Tagen danach. „Von“ summiert, was eine Zeile von den anderen empfängt, „an“, was eine Spalte gibt; der Gesamtanteil ist das Mittel von „von“.',
    'Anteile sind Quadrate, auch unverbundene Reihen zeigen also welche. Darum steht der Gesamtanteil neben dem, was solche Reihen gleicher Länge zeigen, mit der eigenen Vergangenheit und Unruhe jeder Reihe.',
    'Ein Saldo ist auch dann nicht 0, wenn nichts weitergegeben wird: Eine Anlage, die allen anderen nahe ist, etwa ein Index, gibt schon nach dieser Rechnung mehr, als sie empfängt. Darum steht jeder Saldo neben Anlagen, die ihre Tage wie diese teilen, einander aber nie vorausgehen; genannt wird ein Geber oder Empfänger nur, wo sein Saldo darüber hinausgeht, alle Salden gezählt. In der Zeichnung ist das durchgezogen; alles Blasse kann ebenso andersherum zeigen.',
    'Der Saldo eines Paares hat ein Intervall, ein einzelner Anteil hat keines: Er ist nach oben verzerrt und liest sich am besten neben seinen Nachbarn.',
  ],
  not: [
    'Es zeigt nicht, dass Schocks von einer Anlage zur anderen wandern. Anlagen, die verschieden stark einem gemeinsamen Faktor folgen, ergeben dieselbe Tabelle und denselben Anteil; und eine, die dem Faktor früher folgt, ist ebenfalls ein Geber.',
    'Am selben Tag lässt sich nicht sagen, wer zuerst war: Die Aufteilung gemeinsamer Tage ist eine Vereinbarung (verallgemeinerte Zerlegung), die begünstigt, wer allen am nächsten ist.',
    'Krypto wird Stunden nach dem New Yorker Schluss abgelesen, sodass die Aktie des nächsten Tages ihm zu folgen scheint. Das ist die Uhr: Neben Aktien wird Krypto nie als Geber genannt und neben Krypto keine Aktie als Empfänger.',
  ],
}
