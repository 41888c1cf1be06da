import { capital } from '../capital'
import type { LeadLagText } from '../lead-lag-text'
import { counted, dem, der } from './grammar'

export const leadLagDe: LeadLagText = {
  question: (x, y) => `Wer bewegt sich zuerst, ${der(x)} oder ${der(y)}?`,
  leads: ({ first, second, lag, r, p, same }) =>
    `${capital(der(first))} bewegte sich früher: Die Renditen korrelieren mit denen von ${dem(second)} ${lag} später (${r}), stärker als der Zufall an irgendeinem der untersuchten Abstände (p ${p}).${
      same ? '' : ' Der Abstand, den allein die Uhrzeiten erzeugen, zählt dabei nicht.'
    }`,
  none: ({ x, y, first, most, lag, r, p, band, clocks }) =>
    `Ein Vorlauf zwischen ${dem(x)} und ${dem(y)} von bis zu ${most} ist nicht vom Zufall zu unterscheiden: Die auffälligste Korrelation zu anderer Zeit beträgt ${r}, mit ${dem(first)} um ${lag} früher (p ${p}). Eine jenseits von etwa ${band} wäre aufgefallen.${clocks ? ' Der Abstand, den allein die Uhrzeiten erzeugen, zählt dabei nicht.' : ''}`,
  noAnswer: ({ x, y, reason }) =>
    `Ob sich ${der(x)} oder ${der(y)} zuerst bewegt, lässt sich nicht sagen: ${reason}.`,
  figures: ({ n, from, to, most, draws }) =>
    `Aus ${n} gemeinsamen Renditen, ${from} bis ${to}, jeder Abstand von bis zu ${most} in beide Richtungen, mit einem p für alle zusammen (${draws} Ziehungen).`,
  clocks: ({ later, earlier, r, p }) =>
    `Ein Vorlauf von einem Handelstag bei ${dem(later)} entsteht allein durch die Uhrzeiten: Abgelesen wird Stunden nach dem New Yorker Schluss von ${dem(earlier)}, der Tageswert enthält also schon, was dort erst der nächste Handelstag zeigt. Bei diesem Abstand ist r ${r} (für sich p ${p}); entschieden wird damit nichts.`,
  sameClocks: 'Beide werden zur selben Stunde abgelesen, also zählt jeder Abstand.',
  granger: {
    help: ({ from, to, p }) =>
      `Vergangene Renditen von ${dem(from)} helfen, die von ${dem(to)} vorherzusagen (Granger, p ${p}, robust, beide Richtungen gezählt).`,
    noHelp: ({ from, to, p }) =>
      `Dass vergangene Renditen von ${dem(from)} helfen, die von ${dem(to)} vorherzusagen, ist nicht vom Zufall zu unterscheiden (Granger, p ${p}, robust, beide Richtungen gezählt).`,
    aside: ({ from, to, p }) =>
      `Mit vergangenen Renditen von ${dem(from)} werden die von ${dem(to)} besser vorhergesagt (Granger, p ${p}, robust, beide Richtungen gezählt); doch hier entscheidet die Suche über alle Abstände, und darin fällt nichts auf.`,
    byClocks:
      'In dieser Richtung entsteht eine solche Hilfe allein durch die Uhrzeiten; entschieden wird damit nichts.',
  },
  maxLag: 'Größter Abstand',
  maxLagRule: (low, high) => `Größter Abstand: eine ganze Zahl von ${low} bis ${high}`,
  days: (count, sessions) =>
    sessions ? counted(count, 'Handelstag', 'Handelstagen') : counted(count, 'Tag', 'Tagen'),
  chart: {
    title: (x, y) => `Korrelation von ${dem(x)} mit ${dem(y)} zu anderen Zeiten`,
    subtitle:
      'Jeder Balken ist die Korrelation der logarithmierten Tagesrenditen, wenn eine Reihe verschoben wird. Nur ein Balken jenseits des Bandes ist mehr, als der Zufall irgendwo hervorbringt.',
    axis: (x, y, sessions) =>
      `← ${x} früher · Verschiebung in ${sessions ? 'Handelstagen' : 'Tagen'} · ${y} früher →`,
    band: 'Alle Balken bis auf den mittleren bleiben ohne Vorlauf in 95 von 100 Stichproben in diesem Band',
    bar: ({ lag, who, r, band, p }) =>
      `${who === null ? 'Derselbe Tag' : `${who} um ${lag} früher`}: r ${r}${band === null ? '' : `, Band ±${band}`}${p === null ? '' : `, p ${p}`}`,
    summary: ({ n, lag, r, outside }) =>
      `Balkendiagramm von ${n} Kreuzkorrelationen. Derselbe Tag: ${r}. Außerhalb des Bandes: ${outside}. Größte Verschiebung: ${lag}.`,
    columns: ['Verschiebung', 'r', 'Band ±', 'p, vorher gewählt', 'p, beim Suchen gefunden'],
    caption: (x, y) => `Korrelationen nach Verschiebung; über 0 ist ${y} früher, unter 0 ${x}`,
  },
  evidence: {
    same: 'Korrelation desselben Tages',
    largest: (first, second) => `Größte Korrelation, wenn ${der(first)} früher ist als ${der(second)}`,
    largestOfAll: 'Größte Korrelation zu irgendeiner anderen Zeit',
    besideClocks: 'Größte ohne den Abstand, den die Uhrzeiten erzeugen',
    grangerRow: (from, to) => `Vergangene Renditen von ${dem(from)} als Hilfe zur Vorhersage von ${dem(to)}`,
    grangerLag: (lag) =>
      `${counted(lag, 'vergangener Tag', 'vergangene Tage')} nach dem Kriterium von Bayes.`,
    band: 'Band',
    p: (p) => `p ${p}`,
    robust: ({ f, p }) => `HC3: F ${f}, p ${p}`,
  },
  how: [
    'Der mittlere Balken ist die Korrelation desselben Tages. Ein Balken links davon fragt, ob sich die erste Anlage früher bewegte, rechts davon, ob es die zweite tat.',
    'Gesucht wird an vielen Abständen, ein einzelner Balken beweist also wenig: Das Band ist so breit, dass ohne Vorlauf alle Balken zusammen in 95 von 100 Stichproben darin bleiben.',
    'Grangers Test fragt etwas anderes: ob die Vergangenheit der einen Reihe die Vorhersage der anderen über deren eigene Vergangenheit hinaus verbessert. Das robuste p (HC3) entscheidet; das klassische hält alle Tage für gleich unruhig.',
  ],
  not: [
    'Dass sich eine Reihe früher bewegt, zeigt nicht, dass sie die andere bewegt: Beide können einer dritten verschieden schnell folgen.',
    'Tageswerte sehen keinen Vorlauf von Minuten oder Stunden.',
    'Ein Vorlauf von Krypto vor New Yorker Aktien um einen Tag entsteht allein durch die Schlusszeiten; nur Ablesungen nahe dem New Yorker Schluss nehmen ihn weg.',
  ],
}
