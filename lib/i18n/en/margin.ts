import type { MarginText } from '../margin-text'

export const marginEn: MarginText = {
  title: 'Does renting out the chips earn anything?',
  sentence: ({ low, high }) =>
    low === high
      ? `With these figures nothing is earned at ${high} of today’s price.`
      : `With these figures nothing is earned at ${low} to ${high} of today’s price.`,
  ends: 'The upper end takes the loss on new systems to last, the lower end takes all of it to be a matter of timing. Costs and hours rented stay as they are.',
  names: {
    revenue: 'Revenue in three months',
    margin: 'Gross margin as reported',
    depreciation: 'Depreciation it leaves out',
    loss: 'Blackwell loss in it',
    companyMargin: 'Gross margin of the whole company',
  },
  points: (count) => `${count} points`,
  table: {
    title: 'What the figures come to',
    measure: 'In three months',
    at: (margin) => `At ${margin}`,
    chosen: (margin) => `At ${margin} (chosen)`,
    grossProfit: 'Gross profit',
    afterDepreciation: 'After the depreciation left out',
    withoutLoss: 'The same without the loss',
    breakEven: 'Break-even price',
    companyMargin: (margin) => `Price for a margin of ${margin}`,
    ofToday: (price) => `${price} of today’s`,
    between: (low, high) => `${low} to ${high}`,
  },
  facts: {
    title: 'Where the calculator begins, and by whose word',
    intro: ({ firm, from, to, reported }) =>
      `${firm}, ${from} to ${to}, as reported on ${reported} from internal papers. These are accounts of that report, not the papers.`,
    columns: ['Figure', 'Begins at', 'Range in the report', 'Source'],
    range: (low, high) => `under ${low} to over ${high}`,
    noRange: 'none given',
    source: 'report',
  },
}
