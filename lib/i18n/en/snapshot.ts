import type { SnapshotText } from '../snapshot-text'

export const snapshotEn: SnapshotText = {
  frozenList: (date) => `Made ${date}, of the list as it stood then.`,
  otherFigures: ({ sentence, hash }) =>
    `The figures below are not those that were frozen (hash ${hash}…): the same methods give others from the values stored for this vintage. What it said: “${sentence}”`,
  compare: 'Compare with the live answer',
  hideComparison: 'Hide the comparison',
  title: 'Frozen and live, side by side',
  moved: ({ figures, of, values }) =>
    `${figures} of ${of} figures read otherwise now. Daily values of its assets revised, added or withdrawn since: ${values}.`,
  same: ({ of, vintage }) =>
    vintage === null
      ? `All ${of} figures read the same now.`
      : `All ${of} figures read the same at data vintage ${vintage}: no daily value of its assets has changed.`,
  noLive: (reason) => `The live answer cannot be given: ${reason}`,
  frozenAnswer: (vintage) => (vintage === null ? 'As frozen' : `As frozen, data vintage ${vintage}`),
  liveAnswer: (vintage) => (vintage === null ? 'Live' : `Live, data vintage ${vintage}`),
  figures: 'Figures',
  measure: 'Measure',
  movedNote: 'moved',
  gone: 'not part of it',
  revised: 'Values revised since',
  revisedIntro: ({ shown, of }) =>
    shown === of ? `${of} in all, the newest day first.` : `The newest ${shown} of ${of}.`,
  noRevision: 'No daily value of its assets has been revised, added or withdrawn since.',
  asset: 'Asset',
  day: 'Day',
  absent: 'no value',
  frozenColumn: 'As frozen',
  liveColumn: 'Live',
  keptRow: ({ label, value, interval, n }) =>
    `${label}: ${value} (${interval === null ? '' : `${interval}, `}${n})`,
}
