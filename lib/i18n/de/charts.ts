import { capital } from '../capital'
import type { ChartsText } from '../charts-text'
import { dem } from './grammar'

/** Worüber das Band urteilt; `of` ist die Anlage, wo es mehrere gibt. */
const lineOf = (of: string | null) =>
  `Die Linie ${of === null ? 'der Fenster' : `von ${of} aus den Fenstern`}, die ganz im Zeitraum liegen,`

export const chartsDe: ChartsText = {
  indexed: (day) => `Indexiert, ${day} = 100`,
  log: 'Logarithmische Skala, jede Reihe in ihrer Einheit',
  linear: 'Jede Reihe in ihrer Einheit; mit zwei Achsen lassen sich zwei beliebige Linien ähnlich zeichnen',
  rollingTitle: (window, on, line) => {
    const what = on === 'returns' ? 'Tagesrenditen' : 'Niveaus (irreführend)'
    if (line === 'dcc') return `Dynamische bedingte Korrelation der ${what}`
    return line === 'ewma'
      ? `Exponentiell gewichtete Korrelation der ${what}`
      : `Rollierende Korrelation der ${what}, Fenster ${window}`
  },
  rollingSubtitle: ({ method, on, line, band }) =>
    `${method}, ${on === 'returns' ? 'Log-Renditen' : 'notierte Niveaus'}; ${
      line === 'dcc'
        ? 'jeder Wert folgt den Tagen davor, mit Gewichten, die an den ganzen Zeitraum angepasst sind'
        : 'jeder Wert beruht nur auf den Tagen bis dahin'
    }${band === null ? '' : `; ${band}`}`,
  shortTarget: ({ id, name }) => (id === 'TOTAL' ? 'Krypto' : name),
  rollingLine: ({ x, y, isOne }) => (isOne ? `Korrelation ${x}–${y}` : `${x} mit ${dem(y)}`),
  band: (x, line) =>
    `95-%-Intervall${line === 'window' ? ' des Fensters' : line === 'dcc' ? ', falls das Modell gilt' : ''} (${x})`,
  bandHolds: ({ of, p }) =>
    `${lineOf(of)} bleibt in dem Band, das sie bei gleichbleibender Korrelation in 95 von 100 Fällen ganz hielte (p ${p}): Von einer gleichbleibenden ist sie hierdurch nicht zu unterscheiden.`,
  bandLeft: ({ of, count, n, day, p }) =>
    `${lineOf(of)} verlässt das Band an ${count} von ${n} Tagen, zuerst am ${day}; bei gleichbleibender Korrelation täte sie das in höchstens 5 von 100 Fällen (p ${p}).`,
  constantBand: (low, high, of) =>
    `${low} und ${high}: eine gleichbleibende Korrelation hielte die ganze Linie${of === null ? '' : ` von ${of}`} in 95 % der Stichproben dazwischen`,
  staleEnd: ({ day, age }) => `Daten enden am ${day}, ${age}`,
  zero: 'keine Korrelation',
  hundred: '100 = Beginn',
  junction: ({ asset, days }) => `Anbieter von ${asset} wechselt ${days}: die Stufe dort ist keine Bewegung`,
  axisIndex: 'Index',
  axisPrice: 'USD',
  axisCap: 'Marktwert in USD',
  axisCorrelation: 'r',
  source: (providers, dates) => `Quelle: ${providers}. ${dates}.`,
  summaryLevels: (lines) => `Liniendiagramm. ${lines}`,
  summaryLine: ({ name, from, to, change, junctions }) =>
    `${capital(name)} ging von ${from} auf ${to} (${change}${
      junctions === null ? '' : `, über einen Wechsel des Anbieters ${junctions} hinweg`
    }).`,
  summaryRolling: ({ x, y, last, lowest, highest, dates }) =>
    `Liniendiagramm der rollierenden Korrelation zwischen ${dem(x)} und ${dem(y)}, ${dates}: zuletzt ${last}, niedrigster Wert ${lowest}, höchster ${highest}.`,
  empty: 'Keine Werte in diesem Zeitraum.',
}
