import type { EmbedText } from '../embed-text'

export const embedEn: EmbedText = {
  interval: '95 % interval or test',
  dates: 'Dates',
  dataTo: (day) => `Data to ${day}`,
  standing: {
    current: (age) => age,
    stale: (age) => `stale: ${age}`,
    sample: (age) => `embedded sample, which ends there, ${age}`,
  },
  endsBefore: ({ asset, day, standing }) => `${asset} only to ${day} (${standing})`,
  fixed: (vintage) => `Fixed on data vintage ${vintage}: later data do not change it`,
  live: (vintage) => `Follows new data; now data vintage ${vintage}`,
  open: 'Full page with all figures',
  openSnapshot: 'The snapshot with all figures',
  newTab: 'opens in a new tab',
  unknownPath: ({ given, questions }) =>
    `There is nothing to embed at '${given}'. Choose one of: ${questions}, or s/ and the id of a snapshot.`,
}
