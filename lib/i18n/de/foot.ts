import type { FootText } from '../foot-text'
import { counted } from './grammar'

export const footDe: FootText = {
  dataLine: {
    sample: (from, to) => `Mitgelieferte Beispieldaten, ${from} bis ${to}`,
    provider: (provider, from, to) => `${provider}, ${from} bis ${to}`,
  },
  importedTerms: (provider) =>
    `${provider}: vom Betreiber dieses Servers importiert, zu Bedingungen, die er kennt.`,
  methodLine: ({ versions, vintage, seed }) =>
    `Verfahren ${versions}. Datenstand ${vintage} (Nummer des letzten Schubs von Werten). Startwert ${seed} (für Zufallszahlen; hier beruht keine Zahl darauf).`,
  strengths: ({ moderate, strong, isKendall }) =>
    `Nach eigener Festlegung dieser Seite heißt eine Korrelation dem Betrag nach unter ${moderate} schwach, ab da mäßig, ab ${strong} stark${
      isKendall
        ? '; Kendalls Tau-b wird dafür wie bei normalverteilten Renditen auf Pearsons Skala umgerechnet'
        : ''
    }. Die Worte gelten den Enden ihrer Intervalle.`,
  sheetMade: ({ made, end, days }) =>
    `Erstellt am ${made}; Werte bis ${end}, ${days === '0' ? 'am selben Tag' : `${counted(days, 'Tag', 'Tage')} vorher`}`,
  table: {
    caption: (dates, shown, all) =>
      `Werte hinter den Diagrammen, ${dates}${shown === all ? '' : `: die neuesten ${shown} von ${all} Tagen, alle stehen in der CSV-Datei`}`,
    day: 'Tag',
  },
}
