import { capital } from '../capital'
import type { MoveParts, ScenarioText } from '../scenario-text'
import { figure } from './figure'
import { counted, dem, der } from './grammar'

const verb = { falls: 'fällt', rises: 'steigt' }
const move = ({ x, size, way, span }: MoveParts) =>
  way === 'stays'
    ? `sich ${der(x)} über ${span} nicht bewegt`
    : `${der(x)} über ${span} um ${size} ${verb[way]}`

/** 'Handelstage' after a preposition such as 'nach'. */
const inDative = (span: string) => span.replace(/e$/, 'en')

export const scenarioDe: ScenarioText = {
  question: (parts) => `Was, wenn ${move(parts)}?`,
  answer: ({ y, half, most, below, chance, ...parts }) =>
    `Wenn ${move(parts)}, liegt die Hälfte der Ergebnisse für ${den(y)} zwischen ${half.low} und ${half.high} (95 %: ${most.low} bis ${most.high}). Ein Rückgang um mehr als ${below} hat eine Wahrscheinlichkeit von ${chance}.`,
  link: ({ x, y, figure: f, excluded }) =>
    `Von Tag zu Tag, gleich wie weit, korrelieren die Renditen von ${dem(x)} und ${dem(y)} mit ${figure(f)}${
      excluded === null
        ? ': Darauf beruht, dass sich der Bereich mit der Bewegung verschiebt.'
        : `, nicht von 0 zu unterscheiden: ${excluded}. Auch die Verschiebung des Bereichs mit der Bewegung ist also nicht von keiner zu unterscheiden.`
    }`,
  inUnit: ({ level, day, half, most }) =>
    `Von ${level} am ${day} aus sind das ${half.low} bis ${half.high} (95 %: ${most.low} bis ${most.high}).`,
  beyond: ({ x, falls, span, farthest, size }) =>
    `Das liegt jenseits von allem in den Daten: ${falls ? 'Der weiteste Rückgang' : 'Der weiteste Anstieg'} bei ${dem(x)} über ${span} beträgt ${farthest}; der angenommene ist ${size} Standardabweichungen solcher Bewegungen groß. Hier wird die Vergangenheit dorthin verlängert, wo sie nie war.`,
  within: ({ falls, span, size, farthest }) =>
    `Die angenommene Bewegung ist ${size} Standardabweichungen der Bewegungen über ${span} in den Daten groß; ${falls ? 'der weiteste Rückgang' : 'der weiteste Anstieg'} dort beträgt ${farthest}.`,
  checked: ({ x, n, beyond, held80, held95 }) =>
    `An der Vergangenheit geprüft: In ${counted(n, 'Vorhersage', 'Vorhersagen')}${
      beyond === null
        ? ''
        : `, nach denen sich ${der(x)} tatsächlich um mehr als ${beyond} Standardabweichungen bewegte`
    }, traf der 80-%-Bereich ${held80}, der 95-%-Bereich ${held95} zu.`,
  noneAsFar: (falls) =>
    `Keine davon traf auf ${falls ? 'einen so weiten Rückgang' : 'einen so weiten Anstieg'} wie diesen.`,
  held: ({ share, count, n, interval }) =>
    `in ${share} (${count} von ${n}${interval === null ? '' : `; 95-%-Intervall ${interval.low} bis ${interval.high}`})`,
  uncheckedSize: ({ n, beyond }) =>
    `Keine von ${n} früheren Vorhersagen traf auf eine Bewegung von mehr als ${beyond} Standardabweichungen; bei dieser Größe sind die Bereiche ungeprüft.`,
  unchecked: (reason) => `Wie oft solche Bereiche früher zutrafen, lässt sich nicht prüfen: ${reason}.`,
  conditional:
    'All das nimmt die Bewegung als gegeben. Es zeigt, was früher mit solchen Bewegungen einherging; es sagt nicht vorher, dass eine kommt, und nennt keine Ursache.',
  figures: ({ n, from, to, paths }) =>
    `Aus ${n} gemeinsamen Renditen, ${from} bis ${to}, bei der Volatilität des letzten Tages, ${paths} simulierte Pfade.`,
  noAnswer: ({ x, y, reason }) =>
    `Was ${der(y)} täte, wenn sich ${der(x)} so weit bewegte, lässt sich nicht sagen: ${reason}.`,
  sessions: (count, sessions) =>
    sessions ? counted(count, 'Handelstag', 'Handelstage') : counted(count, 'Tag', 'Tage'),
  presets: {
    title: 'Bewegungen zum Anfangen',
    day: ({ day, change, sessions }) => `${day}: ${change} an einem ${sessions ? 'Handelstag' : 'Tag'}`,
    peak: ({ month, change, steps, horizon, sessions }) =>
      `Rückgang vom Höchststand im ${month}: ${change} (dauerte ${counted(steps, sessions ? 'Handelstag' : 'Tag', sessions ? 'Handelstage' : 'Tage')}, hier ${horizon})`,
  },
  fields: {
    source: 'Wenn sich dies bewegt',
    target: 'Was tut dies',
    shock: 'Um',
    shockRule: (low, high) => `Bewegung der Quelle: von ${low} bis ${high}; −20 % ist ein Rückgang um 20 %`,
    horizon: (sessions) => (sessions ? 'Über Handelstage' : 'Über Tage'),
    horizonRule: (low, high) => `Horizont: eine ganze Zahl von ${low} bis ${high}`,
    seed: 'Startwert',
    seedRule: (low, high) => `Startwert der Zufallszahlen: eine ganze Zahl von ${low} bis ${high}`,
  },
  chart: {
    title: (y) => `Wo ${der(y)} läge`,
    subtitle: (parts) =>
      `Angenommen, dass ${move(parts)}. Die Bänder enthalten so viele der simulierten Ergebnisse.`,
    median: 'mittleres Ergebnis',
    band: (share) => `${share} der Ergebnisse`,
    left: 'Änderung in %',
    right: (unit) => unit,
    x: (sessions) => (sessions ? 'Handelstage voraus' : 'Tage voraus'),
    slot: ({ session, median, half, most }) =>
      `Nach ${inDative(session)}: Mitte ${median}, Hälfte ${half.low} bis ${half.high}, 95 % ${most.low} bis ${most.high}`,
    summary: ({ span, median, half, most }) =>
      `Fächerdiagramm. Am Ende (${span}): mittleres Ergebnis ${median}, die Hälfte zwischen ${half.low} und ${half.high}, 95 % zwischen ${most.low} und ${most.high}.`,
    caption: (y) => `Ergebnisse für ${den(y)} nach Tag und Anteil der Ergebnisse darunter`,
    columns: (sessions) => [
      sessions ? 'Handelstag' : 'Tag',
      'Anteil darunter',
      'Log-Rendite',
      'Änderung',
      'Stand',
    ],
  },
  evidence: {
    outcome: (y) => `Mittleres Ergebnis für ${den(y)}`,
    ends: ({ half, eighty, most }) =>
      `50 %: ${half.low} bis ${half.high}; 80 %: ${eighty.low} bis ${eighty.high}; 95 %: ${most.low} bis ${most.high}`,
    below: (y, level) => `${capital(der(y))} bei ${level} oder tiefer`,
    simulated: (paths) => `Anteil an ${paths} Pfaden`,
    belowNote:
      'Wahrscheinlichkeiten sind Anteile an den simulierten Pfaden: so gut wie die Bereiche der Prüfung unten.',
    link: (x, y) => `Korrelation der Tagesrenditen von ${dem(x)} und ${dem(y)}`,
    beta: (x, y) => `Bewegung von ${dem(y)} je 1 von ${dem(x)} (Beta über den Horizont)`,
    error: (error) => `Standardfehler ${error}`,
    betaNote: 'Von Log-Renditen, mit den Volatilitäten des letzten Tages.',
    size: (x) => `Größe der Bewegung von ${dem(x)} in Standardabweichungen der Daten`,
    sizeNote: ({ now, farthest }) =>
      `In denen, die jetzt zu erwarten sind: ${now}. Die weiteste Bewegung dieser Richtung in den Daten: ${farthest}.`,
    held: (share) => `Wie oft der ${share}-%-Bereich zutraf`,
    forecasts: (n) => counted(n, 'Vorhersage', 'Vorhersagen'),
    allMoves: 'Alle früheren Vorhersagen.',
    beyond: (size) => `Frühere Bewegungen von mehr als ${size} Standardabweichungen.`,
    worth: (count) => `Wo sich Horizonte überlappen, so viel wert wie ${count}, die es nicht tun.`,
    checkNote: ({ first, last, step, sessions }) => {
      const [one, many] = sessions ? (['Handelstag', 'Handelstage'] as const) : (['Tag', 'Tage'] as const)
      return `Jede lernte aus den ${first === last ? first : `${first} bis ${last}`} ${many}n davor; Abstand ${counted(step, one, many)}.`
    },
    descriptive: 'eine Messung, keine Schätzung',
    interval: ({ low, high }) => `${low} bis ${high}`,
  },
  how: [
    'Der Fächer enthält simulierte Ergebnisse: ein Beta aus gemeinsamen früheren Renditen mal die angenommene Bewegung, und darum herum, was beide unabhängig voneinander taten, in Blöcken neu gezogen bei der Volatilität des letzten Tages.',
    'Je weiter die angenommene Bewegung, desto breiter der Fächer: Nach einer wilden Bewegung der einen ist auch die andere wilder.',
    'Die Prüfung passt dasselbe Modell an das an, was an früheren Tagen bekannt war, gibt ihm die Bewegung, die dann kam, und zählt, wie oft das Ziel im Bereich endete. Ein Bereich von 80 % sollte in 80 von 100 Fällen zutreffen.',
  ],
  not: [
    'Wie wahrscheinlich eine solche Bewegung ist. Sie ist angenommen.',
    'Dass die eine die andere bewegt: Eine dritte, etwa der ganze Aktienmarkt, kann beide bewegen.',
    'Was ein Bruch täte, den die Daten nie gesehen haben. Wo die Bewegung jenseits von ihnen liegt, verlängert der Fächer die Vergangenheit.',
    'Den Weg dorthin: Gegeben ist die Bewegung über den ganzen Horizont, nicht die Tage, an denen sie kommt.',
  ],
}

// Only 'der' names change in the accusative.
function den(name: string): string {
  return der(name).replace(/^der /, 'den ')
}
