import { capital } from '../capital'
import type { MatrixText, PairVerdict } from '../matrix-text'
import { counted, dem, der } from './grammar'

const VERDICTS: Readonly<Record<PairVerdict, string>> = {
  positive: 'über 0, alle Paare gezählt',
  negative: 'unter 0, alle Paare gezählt',
  open: 'nicht von 0 zu unterscheiden, alle Paare gezählt',
  short: 'zu wenige Renditen für ein Urteil',
}

export const matrixDe: MatrixText = {
  question: 'Wer bewegt sich mit wem?',
  strongest: ({ x, y, r, interval, against, ofTold }) => {
    const [pair, way] = [`${der(x)} und ${der(y)}`, `am engsten ${against ? 'gegenläufig' : 'zusammen'}`]
    const lead = ofTold
      ? `Von den Paaren, die von 0 zu unterscheiden sind, bewegen sich ${pair} ${way}`
      : `${capital(way)} bewegen sich ${pair}`
    return `${lead}: Ihre Tagesrenditen korrelieren mit ${r}${interval}.`
  },
  none: ({ x, y, r, interval, low, high }) =>
    `Kein Paar ist von einer Korrelation von 0 zu unterscheiden, alle gezählt: Die größte haben ${der(x)} und ${der(y)} mit ${r}${interval}. Unter ${low} und über ${high} ist für jedes Paar ausgeschlossen.`,
  noAnswer: (reason) => `Wer sich mit wem bewegt, lässt sich nicht sagen: ${reason}.`,
  standing: ({ x, y, r, interval, place, of, overlapping, verdict }) =>
    `Das Paar der Schlagzeile, ${der(x)} und ${der(y)}, steht von oben an Stelle ${place} von ${of} mit ${r}${interval}${
      verdict === 'open' || verdict === 'short' ? `, ${VERDICTS[verdict]}` : ''
    }${
      overlapping === null
        ? ''
        : `; die Intervalle von ${counted(overlapping, 'anderen Paar', 'anderen Paaren')} überschneiden sich mit seinem, die Stelle ist also ungenau`
    }.`,
  across: ({ x, y, r, interval, pairs, verdict }) =>
    `Unter ${counted(pairs, 'Paar', 'Paaren')} aus Aktie oder Fonds und Krypto liegt ${der(x)} mit ${dem(y)} am höchsten: ${r}${interval}${
      verdict === 'open' || verdict === 'short' ? `, ${VERDICTS[verdict]}` : ''
    }.`,
  count: ({ told, of, against }) =>
    `${told} von ${counted(of, 'Paar', 'Paaren')} ${told === '1' ? 'ist' : 'sind'} von 0 zu unterscheiden${
      against === null ? '' : ` (${against} darunter)`
    }, alle gezählt (Holm; von jedem das vorsichtigste Intervall). Hätte kein Paar miteinander zu tun, träfe das durch Zufall in 5 von 100 Stichproben auf irgendeines zu.`,
  unjudged: ({ count, least }) =>
    `${counted(count, 'Paar wird', 'Paare werden')} nicht beurteilt: weniger als ${least} gemeinsame Renditen, oder ohne Schwankung.`,
  figures: ({ least, most, from, to, window }) =>
    `Aus ${most === null ? least : `${least} bis ${most}`} gemeinsamen Renditen je Paar${
      window === null ? '' : ` (jeweils die letzten ${window})`
    }, ${from} bis ${to}.`,
  interval: (interval) => ` (95-%-Intervall ${interval})`,
  beside: { jackknife: (interval) => `Jackknife ${interval}`, fisher: (interval) => `Fisher ${interval}` },
  noInterval: ' (ohne Intervall)',
  pair: (x, y) => `${x} – ${y}`,
  assets: 'Anlagen',
  apply: 'Diese zeigen',
  window: 'Renditen (0 = alle im Zeitraum)',
  windowRule: (low, high) =>
    `Renditen je Paar, die letzten so vielen: eine ganze Zahl von ${low} bis ${high}; 0 für alle im Zeitraum`,
  chart: {
    title: 'Korrelation jedes Paares',
    subtitle:
      'Korrelation nach Pearson der logarithmierten Tagesrenditen, mit 95-%-Intervall und Zahl der gemeinsamen Renditen. Was sich gemeinsam bewegt, steht beieinander.',
    hint: 'Eine Zelle öffnet ihr Paar.',
    corner: 'Anlage',
    skip: 'Matrix überspringen',
    n: (n) => `n ${n}`,
    cell: ({ x, y, r, interval, n, dates, verdict }) =>
      `${x} mit ${y}: r ${r}${interval === null ? '' : `, 95-%-Intervall ${interval}`}, ${counted(n, 'Rendite', 'Renditen')}, ${dates}${verdict === null ? '' : `; ${verdict}`}`,
    verdicts: VERDICTS,
    open: 'Paar öffnen',
    scale: 'Korrelation r',
    bold: 'Fett: von 0 zu unterscheiden, alle Paare gezählt',
    light:
      'Leicht: so nicht zu unterscheiden, auch wenn das gezeigte Intervall 0 ausschließt; oder zu wenige Renditen',
    summary: ({ assets, order, highest, lowest }) =>
      `Tabelle der Korrelationen von ${assets} Anlagen miteinander, in der Reihenfolge ${order}. Höchste: ${highest}. Niedrigste: ${lowest}.`,
    columns: ['Paar', 'r', 'Unten', 'Oben', 'n', 'Von', 'Bis'],
    caption: 'Korrelation jedes Paares mit 95-%-Intervall (HAC)',
  },
  evidence: {
    strongest: 'Stärkstes Paar',
    lowest: 'Niedrigstes Paar',
    story: (x, y) => `Paar der Schlagzeile: ${x} – ${y}`,
    across: 'Höchstes Paar aus Aktie oder Fonds und Krypto',
    jackknife: (interval) => `Jackknife-Intervall (jedes Renditepaar einmal weggelassen): ${interval}.`,
    fisher: (interval) => `Fisher-Intervall (Renditepaare als unabhängig genommen): ${interval}.`,
    count: 'Paare, die von 0 zu unterscheiden sind',
    countNote:
      'Alle Paare gezählt (Holm): Unter unverbundenen Anlagen ist irgendeines in 5 von 100 Stichproben zu unterscheiden.',
    adjustedP: (p) => `p ${p}, alle Paare gezählt.`,
    pairs: (count) => counted(count, 'Paar', 'Paare'),
  },
  how: [
    'Jede Zelle ist die Korrelation zweier Anlagen an den Tagen, die beide haben: 1 ist Gleichschritt, 0 keine gemeinsame Bewegung entlang einer Geraden, −1 Gegenlauf. Das Intervall sagt, welche Werte ebenso zu den Daten passen.',
    'Fette Zahlen sind von 0 zu unterscheiden, alle Paare der Matrix gezählt (Holm). Das p eines Paares ist das seines vorsichtigsten Intervalls (HAC, Jackknife, unter 61 Renditen Fisher); das gezeigte Intervall gilt für das Paar allein. Die Farbe wiederholt nur die Zahl.',
    'Die Reihenfolge folgt einer Gruppierung (mittlerer Abstand, 1 − r): Blöcke entlang der Diagonale bewegen sich gemeinsam. Zwei Nachbarn am Rand zweier Blöcke müssen sich nicht ähneln.',
  ],
  not: [
    'Dass sich zwei Anlagen gemeinsam bewegen, sagt nicht, welche die andere bewegt oder ob eine dritte beide bewegt. In fast allen diesen Paaren steckt der Gesamtmarkt.',
    'Die Paare teilen sich ihre Anlagen, die Zellen sind also keine unabhängigen Belege, und die höchste von vielen Zellen sieht zu gut aus, weil sie ausgesucht ist.',
    'Jedes Paar steht auf seinen eigenen Tagen: Zwei Zellen können verschiedene Zeiten umfassen. Über ein kurzes Fenster kann fast alles verbunden aussehen.',
  ],
}
