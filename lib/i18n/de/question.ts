import type { QuestionText } from '../question-text'
import { counted } from './grammar'

export const questionDe: QuestionText = {
  howToRead: 'Wie das zu lesen ist',
  whatNot: 'Was das nicht zeigt',
  chosenAssets: (count, list) => `${count} Anlagen: ${list}`,
  withoutValues: ({ list, one }) =>
    `${list} ${one ? 'hat' : 'haben'} keine Werte im Speicher und ${one ? 'bleibt' : 'bleiben'} außen vor.`,
  from: 'Von',
  to: 'Bis',
  fromRule: 'Von: ein Tag wie 2025-10-07; leer für alles, was es gibt',
  toRule: 'Bis: ein Tag wie 2026-08-21; leer für den neuesten',
  methodLine: ({ versions, vintage, seed }) =>
    `Verfahren ${versions}. Datenstand ${vintage} (Nummer des letzten Schubs von Werten).${
      seed === null ? '' : ` Startwert ${seed} (für Zufallszahlen).`
    }`,
  tooShort: ({ has, needs, sessions }) =>
    `Die Reihe ist zu kurz: Sie hat ${sessions ? counted(has, 'Handelstag', 'Handelstage') : counted(has, 'Tag', 'Tage')}, nötig sind mindestens ${needs}.`,
  ofStory: {
    stands: ({ tests, p }) =>
      `Der Test hinter dieser Antwort, als einer von ${tests} dieser Geschichte gezählt, fällt noch immer auf (p ${p} nach Bonferroni).`,
    alone: ({ tests, p }) =>
      `Der Test hinter dieser Antwort, als einer von ${tests} dieser Geschichte gezählt, fällt nicht auf (p ${p} nach Bonferroni): Wer alle durchgeht, findet einen solchen durch Zufall öfter als in 5 von 100 Fällen.`,
  },
  reloadForAnswer: 'Das dauert einige Sekunden. Bitte die Seite neu laden, um die Antwort zu sehen.',
}
