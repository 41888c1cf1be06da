import { capital } from '../capital'
import type { NoticesText } from '../notices-text'
import { figure } from './figure'
import { counted, der } from './grammar'

export const noticesDe: NoticesText = {
  joined: ({ asset, providers, day, count }) => {
    const returns =
      count === null
        ? ''
        : count === '1'
          ? `; die Rendite über die Nahtstelle am ${day} ist ausgelassen`
          : `; die ${count} Renditen über Nahtstellen (die erste am ${day}) sind ausgelassen`
    return `${capital(der(asset))} ist aus ${providers} zusammengesetzt${returns}.`
  },
  levelJunction: ({ asset, days }) =>
    `${capital(der(asset))} wechselt am ${days} den Anbieter; ein Sprung des Niveaus ist dort keine Bewegung des Marktes.`,
  couldReachFurther: ({ asset, provider, first, others }) =>
    `${capital(der(asset))} stammt von ${provider} und beginnt am ${first}; provider=all würde ${others} anfügen.`,
  lagging: ({ asset, last, other }) =>
    `${capital(der(asset))} endet am ${last}, während ${der(other)} weiterläuft: das Paar endet dort.`,
  dropped: ({ asset, what, days }) => `${capital(asset)}, ausgelassen: ${what} (${days}).`,
  between: ({ asset, count }) =>
    `${capital(der(asset))} hat ${counted(count, 'Tag', 'Tage')} zwischen den Handelstagen (Wochenenden, Feiertage); ${count === '1' ? 'er zählt' : 'sie zählen'} zur Rendite des nächsten Handelstags.`,
  droppedReasons: {
    missing: (count) => `${counted(count, 'Tag', 'Tage')} ohne Wert`,
    'not-a-session': (count) => `${counted(count, 'Wert', 'Werte')} an Tagen ohne Börsenhandel`,
    junction: (count) => `${counted(count, 'Rendite', 'Renditen')} über zwei Anbieter hinweg`,
    'not-positive': (count) =>
      `${counted(count, 'Rendite', 'Renditen')} mit einem Ende, das nicht über 0 liegt`,
    'no-close-reading': (count) =>
      `${counted(count, 'Handelstag', 'Handelstage')} ohne Ablesung nahe dem New Yorker Schluss`,
  },
  vintage: (vintage, latest) =>
    `Zahlen nach Datenstand ${vintage}; der Speicher hat jetzt Datenstand ${latest}.`,
  keptFigures: ({ x, whole, last }) =>
    `${x} ${figure(whole)} über den Zeitraum${last === null ? '' : ` und ${figure(last)} über das letzte Fenster`}`,
  methodMovedOn: ({ before, sentence, figures }) =>
    `Die Verfahren haben sich seit dem Teilen geändert (damals ${before}). Damals stand hier: „${sentence}“ Die Zahlen dazu: ${figures}. Die Zahlen unten sind neu berechnet.`,
  clock:
    'Krypto wird nahe dem New Yorker Schluss abgelesen; Handelstage ohne solche Ablesung sind ausgelassen.',
  dynamics: ({ distinguishable, p, of }) =>
    `DCC${of === null ? '' : ` für ${of}`}: ${
      distinguishable
        ? `Dass sich die Korrelation bewegt hat, ist von einer gleichbleibenden zu unterscheiden (Likelihood-Quotient, p ${p}). Die Linie ist an den ganzen Zeitraum angepasst; frühe Werte kennen also spätere Tage.`
        : `Eine Bewegung ist von einer gleichbleibenden Korrelation nicht zu unterscheiden (Likelihood-Quotient, p ${p}). Eine angepasste Linie geht auch dann auf und ab, wenn der wahre Wert es nicht tut.`
    }`,
  insteadOfDcc: ({ reason, n, needed, of }) => {
    const why =
      reason === null
        ? 'DCC ist ein Modell von Renditen, nicht von Niveaus'
        : needed === null
          ? `DCC ergibt keine Werte${of === null ? '' : ` für ${of}`}: ${reason}`
          : `DCC braucht mindestens ${needed} Paare von Renditen; der Zeitraum enthält ${n}${of === null ? '' : ` für ${of}`}`
    return `${why}. Gezeigt ist stattdessen die exponentiell gewichtete Korrelation (EWMA, Abklingfaktor 0,94).`
  },
  bandMissing: {
    sentence: ({ why, of }) =>
      `Das Band einer gleichbleibenden Korrelation ist${of === null ? '' : ` für ${of}`} nicht gezeichnet: ${why}.`,
    reasons: {
      method: 'das gibt es nur für die gleitende Pearson-Korrelation',
      levels: 'das gibt es nur für Renditen, nicht für Niveaus',
      'not-computed': 'dem Server fehlte Zeit oder Platz, es zu berechnen',
    },
  },
  breakTestMissing:
    'Der Test auf einen Bruch ist nicht gezeigt: Dem Server fehlte Zeit oder Platz, ihn zu berechnen. Laden Sie die Seite neu.',
  overlap: ({ shared, several, of }) => {
    const what = shared ?? (of === null ? 'Die meisten Coins' : 'die meisten Coins')
    const stand = several ? 'stehen' : 'steht'
    const both = of === null ? `${what} ${stand}` : `Bei ${of} ${stand} ${what}`
    return `${both} auf beiden Seiten: Ein Teil dieser Korrelation ergibt sich schon daraus.`
  },
  latestVintage: 'der neueste Datenstand',
  unknownProvider: ({ given, choices, shown }) =>
    `Keine hier gezeigte Anlage hat einen Anbieter „${given}“. Zur Wahl stehen: ${choices}.${
      shown === null ? '' : ` Stattdessen gezeigt: ${shown}.`
    }`,
  futureVintage: ({ given, latest }) =>
    `Den Datenstand ${given} gibt es noch nicht; der letzte ist ${latest}.`,
  nothingInRange: ({ asset, first, last }) =>
    `${capital(der(asset))} hat in diesem Zeitraum keine Werte; Werte gibt es vom ${first} bis zum ${last}.`,
  emptyAsset: (asset) =>
    `${capital(der(asset))} hat noch keine Werte im Speicher. Bitte erst abrufen oder importieren.`,
}
