import type { BubbleText } from '../bubble-text'
import { capital } from '../capital'
import { counted, dem, der } from './grammar'

const direction = { rising: 'explosiver Anstieg', falling: 'explosiver Rückgang' }
const inA = { rising: 'einem explosiven Anstieg', falling: 'einem explosiven Rückgang' }

export const bubbleDe: BubbleText = {
  question: (x) => `Steckt ${der(x)} in einer Blase?`,
  subject: (x, kind) => (kind === 'price' ? `der Kurs von ${dem(x)}` : der(x)),
  direction,
  episode: (way, dates) => `${direction[way]}, ${dates}`,
  more: (count) => `${count} weitere`,
  open: ({ subject, direction: way, from, to, others, gsadf, p }) =>
    `${way === 'rising' ? 'Nach diesem Test ja' : 'Nach diesem Test keine Blase, aber ein schneller Fall'}: ${capital(subject)} befindet sich seit dem ${from} in ${inA[way]}, der am ${to} noch offen ist. Das ist explosiver, als es der Zufall bei ebenso unruhigen Tagen hervorbringt (GSADF ${gsadf}, p ${p}).${
      others === null ? '' : ` Vorher: ${others}.`
    }`,
  closed: ({ subject, count, list, to, gsadf, p, onlyFalls }) =>
    `${onlyFalls ? 'Nach diesem Test keine Blase, aber Rückgänge, die für den Zufall zu schnell waren' : 'Am Ende nach diesem Test nicht, aber vorher'}: ${capital(subject)} bewegte sich in ${counted(count, 'Abschnitt', 'Abschnitten')} explosiv (${list}), mehr, als es der Zufall bei ebenso unruhigen Tagen hervorbringt (GSADF ${gsadf}, p ${p}). Am ${to} ist keiner offen.`,
  undated: ({ subject, gsadf, p }) =>
    `${capital(subject)} bewegte sich irgendwo im Zeitraum explosiv (GSADF ${gsadf}, p ${p}), aber in keinem Abschnitt lange genug, um ihn zu datieren.`,
  none: ({ subject, gsadf, p, bound }) =>
    `Das lässt sich nicht sagen: ${capital(subject)} ist nicht von einem Zufallspfad mit ebenso unruhigen Tagen zu unterscheiden (GSADF ${gsadf}, p ${p}). Ein GSADF über ${bound} wäre aufgefallen.`,
  edge: (list) =>
    `BSADF liegt trotzdem knapp über der Linie (${list}); p, das entscheidet, liegt über 0,05, also zählt das nicht.`,
  noVerdict: ({ subject, gsadf, reason }) =>
    `Ob sich ${subject} explosiv bewegte, lässt sich nicht beurteilen: ${reason}. GSADF beträgt ${gsadf}.`,
  noAnswer: ({ subject, reason }) =>
    `Ob sich ${subject} explosiv bewegte, lässt sich nicht sagen: ${reason}.`,
  explosive:
    'Explosiv heißt die Form einer Bewegung: Änderungen, die mit dem schon zurückgelegten Weg wachsen. Das ist nicht dasselbe wie überbewertet und sagt nicht, dass etwas platzen wird. Auch ein schneller Rückgang ist explosiv.',
  drawdown: ({ day, current, peakDay, days, deepest, peak, trough }) =>
    `Am ${day} lag der Stand ${current} unter seinem höchsten vom ${peakDay}, ${counted(days, 'Tag', 'Tage')} zuvor. Der tiefste Rückgang im Zeitraum betrug ${deepest} (${peak} bis ${trough}).`,
  atPeak: (day) => `Am ${day} stand er auf dem höchsten Stand des Zeitraums.`,
  errors: ({ n, wild, dated, iid }) =>
    `Wie oft dieser Test irrt: In simulierten Zufallspfaden von ${n} Tagen ohne Blase schlug er in ${wild} der Stichproben falschen Alarm (vorgesehen sind 5 %) und datierte einen Abschnitt in höchstens ${dated}. Die veröffentlichten kritischen Werte (iid) schlugen in ${iid} falschen Alarm; sie stehen deshalb daneben und entscheiden nicht.`,
  found: (share) => `Von Blasen, die in solche Pfade gesetzt wurden, fand er ${share}.`,
  range: (low, high) => (low === high ? low : `${low} bis ${high}`),
  figures: ({ n, levels, from, to, log, window, draws }) =>
    `Aus ${n} ${levels}${log ? ' (Logarithmen)' : ''}, ${from} bis ${to}, jedes Fenster von mindestens ${window}, ${draws} simulierte Reihen.`,
  levels: (kind, adjusted) =>
    kind === 'cap'
      ? 'Marktwerten'
      : kind === 'index'
        ? 'Indexwerten'
        : adjusted
          ? 'um Splits und Dividenden bereinigten Schlusskursen'
          : 'Schlusskursen wie notiert',
  rows: (count, sessions) =>
    sessions ? counted(count, 'Handelstag', 'Handelstagen') : counted(count, 'Tag', 'Tagen'),
  episodeLength: (count, sessions) =>
    sessions ? counted(count, 'Handelstag', 'Handelstage') : counted(count, 'Tag', 'Tage'),
  cut: ({ levels, most, from }) =>
    `Der Zeitraum enthält ${levels} Werte. Für mehr als ${most} dauert der Test zu lange; er betrifft daher die letzten ${most}, ab ${from}.`,
  fields: {
    series: 'Kurse',
    adjusted: 'bereinigt (Splits, Dividenden)',
    quoted: 'wie notiert',
    scale: 'Test der',
    log: 'Logarithmen (Wachstum in %)',
    level: 'Stände (stetiges Wachstum zählt)',
    minWindow: 'Kürzestes Fenster',
    minWindowRule: (most) =>
      `Kürzestes Fenster: eine ganze Zahl bis ${most}, ab 3; 0 für die Regel von Phillips, Shi und Yu`,
  },
  price: {
    title: (subject) => capital(subject),
    subtitle: ({ levels, log, shaded }) =>
      `Aus ${levels}${log ? ', logarithmische Skala' : ''}. ${
        shaded
          ? 'Schattiert: explosiv nach der Wild-Bootstrap-Linie unten'
          : 'Kein Abschnitt ist nach dem Test unten explosiv'
      }.`,
    summary: ({ from, to, first, last, episodes }) =>
      `Liniendiagramm von ${from} bis ${to}: von ${first} auf ${last}. Explosive Abschnitte: ${episodes}.`,
    noEpisode: 'keine',
  },
  path: {
    title: 'Wie explosiv, Tag für Tag (BSADF)',
    subtitle: (bound) =>
      `Der größte Testwert aller Fenster, die an dem Tag enden.${
        bound === null ? '' : ` Über ${bound} ist es mehr, als der Zufall irgendwo im Zeitraum hervorbringt.`
      }`,
    axis: 'Testwert',
    line: 'BSADF',
    iid: 'iid-Linie: für einen vorher gewählten Tag',
    wild: (bound) => `${bound}: Wild-Bootstrap-Linie für alle Tage zusammen; entscheidet`,
    summary: ({ last, highest, day, bound }) =>
      `Liniendiagramm von BSADF: zuletzt ${last}, am höchsten ${highest} am ${day}; entscheidende Linie ${bound}.`,
  },
  clock: {
    title: 'Wie weit unter dem Höchststand',
    caption: (dates) => `Gegenüber dem höchsten Stand in ${dates}; Tage sind Kalendertage`,
    columns: ['Anlage', 'Jetzt, zum Höchststand', 'Höchststand', 'Tage seither', 'Tiefster Rückgang', 'Wann'],
    noValues: 'kein Wert im Zeitraum',
  },
  evidence: {
    gsadf: 'GSADF: das explosivste aller Fenster; entscheidet',
    iid: 'Dasselbe nach den veröffentlichten kritischen Werten',
    sadf: 'SADF: das explosivste der Fenster ab dem ersten Tag',
    fromStart: 'Findet eine Blase gut und mehrere schlecht; steht neben GSADF.',
    bound: (bound) => `In 95 von 100 Stichproben ohne Blase bleibt es unter ${bound}.`,
    p: (p) => `p ${p}`,
    below: (bound) => `durch Zufall < ${bound}`,
    iidNote: (draws) =>
      `Hält alle Tage für gleich unruhig und schlägt daher in unruhigen Märkten zu oft Alarm. Aus ${draws} simulierten Reihen.`,
    above: (bound) => `BSADF über ${bound}`,
    episodeNote: ({ peak, origin, open }) =>
      `Am explosivsten am ${peak}, im Fenster ab ${origin}.${open ? ' Am Ende des Zeitraums noch offen.' : ''}`,
    now: 'Jetzt unter dem Höchststand',
    deepest: 'Tiefster Rückgang',
    longest: 'Längste Zeit unter einem früheren Höchststand',
    descriptive: 'eine Messung, keine Schätzung',
    calendarDays: (count) => counted(count, 'Tag', 'Tage'),
    recovered: (day) => (day === null ? 'Noch nicht wieder erreicht.' : `Wieder erreicht am ${day}.`),
    drawdownMethod: 'Rückgang vom höchsten Stand des Zeitraums',
  },
  how: [
    'BSADF fragt an jedem Tag: Wie explosiv ist das explosivste aller Fenster, die hier enden? Über der gestrichelten Linie ist es mehr, als ein Zufallspfad mit derselben Unruhe irgendwo im Zeitraum erreicht, in 95 von 100 Fällen.',
    'Ein Abschnitt liegt mindestens ln(n) Tage über dieser Linie. Datiert wird im Rückblick auf den ganzen Zeitraum: Ein anderer Zeitraum verschiebt die Linie.',
    'Ein einziger heftiger Monat hebt die Linie für alle Tage. Ein langer Zeitraum findet nur, was aus seiner wildesten Zeit herausragt; fragen Sie also auch nach einem kürzeren.',
  ],
  not: [
    'Ob der Stand zu hoch ist: Der Test sieht Kurse und keine Gewinne.',
    'Ob oder wann ein Rückgang kommt. Abschnitte enden auch dadurch, dass das Wachstum langsamer wird.',
    'Dass es keine Blase gab, wo nichts schattiert ist: In kurzen Zeiträumen übersieht der Test die meisten.',
    'Was den Kurs bewegte.',
    'Etwas über Reihen, deren Renditen sich an die des Vortags anlehnen: Das hält der Test öfter als in 5 von 100 Stichproben für explosiv.',
  ],
}
