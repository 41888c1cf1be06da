import type { SnapshotText } from '../snapshot-text'

export const snapshotDe: SnapshotText = {
  frozenList: (date) => `Erstellt am ${date}, aus der Liste von damals.`,
  otherFigures: ({ sentence, hash }) =>
    `Die Angaben unten sind nicht die festgehaltenen (Hash ${hash}…): Dieselben Verfahren ergeben aus den zu diesem Datenstand gespeicherten Werten andere. Damals stand hier: „${sentence}“`,
  compare: 'Mit der heutigen Antwort vergleichen',
  hideComparison: 'Vergleich ausblenden',
  title: 'Festgehalten und heute, nebeneinander',
  moved: ({ figures, of, values }) =>
    `${figures} von ${of} Angaben lauten heute anders. Seither berichtigte, ergänzte oder zurückgezogene Tageswerte ihrer Reihen: ${values}.`,
  same: ({ of, vintage }) =>
    vintage === null
      ? `Alle ${of} Angaben lauten heute gleich.`
      : `Alle ${of} Angaben lauten bei Datenstand ${vintage} gleich: Kein Tageswert ihrer Reihen hat sich geändert.`,
  noLive: (reason) => `Die heutige Antwort lässt sich nicht geben: ${reason}`,
  frozenAnswer: (vintage) => (vintage === null ? 'Festgehalten' : `Festgehalten, Datenstand ${vintage}`),
  liveAnswer: (vintage) => (vintage === null ? 'Heute' : `Heute, Datenstand ${vintage}`),
  figures: 'Angaben',
  measure: 'Größe',
  movedNote: 'geändert',
  gone: 'nicht dabei',
  revised: 'Seither geänderte Werte',
  revisedIntro: ({ shown, of }) =>
    shown === of ? `Insgesamt ${of}, der neueste Tag zuerst.` : `Die neuesten ${shown} von ${of}.`,
  noRevision: 'Kein Tageswert ihrer Reihen wurde seither berichtigt, ergänzt oder zurückgezogen.',
  asset: 'Reihe',
  day: 'Tag',
  absent: 'kein Wert',
  frozenColumn: 'Festgehalten',
  liveColumn: 'Heute',
  keptRow: ({ label, value, interval, n }) =>
    `${label}: ${value} (${interval === null ? '' : `${interval}, `}${n})`,
}
