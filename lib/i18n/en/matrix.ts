import type { MatrixText, PairVerdict } from '../matrix-text'
import { counted, the } from './grammar'

const VERDICTS: Readonly<Record<PairVerdict, string>> = {
  positive: 'above 0 with all pairs counted',
  negative: 'below 0 with all pairs counted',
  open: 'not distinguishable from 0 with all pairs counted',
  short: 'too few returns to judge',
}

export const matrixEn: MatrixText = {
  question: 'Who moves with whom?',
  strongest: ({ x, y, r, interval, against, ofTold }) =>
    `${ofTold ? 'Of the pairs distinguishable from 0, most' : 'Most'} closely ${against ? 'tied, in opposite directions,' : 'together'} are ${the(x)} and ${the(y)}: their daily returns correlate at ${r}${interval}.`,
  none: ({ x, y, r, interval, low, high }) =>
    `No pair is distinguishable from a correlation of 0 with all of them counted: the largest is that of ${the(x)} and ${the(y)} with ${r}${interval}. Below ${low} and above ${high} is excluded for every pair.`,
  noAnswer: (reason) => `Who moves with whom cannot be told: ${reason}.`,
  standing: ({ x, y, r, interval, place, of, overlapping, verdict }) =>
    `The pair of the headline, ${the(x)} and ${the(y)}, is number ${place} of ${of} from the top with ${r}${interval}${
      verdict === 'open' || verdict === 'short' ? `, ${VERDICTS[verdict]}` : ''
    }${
      overlapping === null
        ? ''
        : `; the intervals of ${counted(overlapping, 'other pair', 'other pairs')} overlap with its own, so the place is rough`
    }.`,
  across: ({ x, y, r, interval, pairs, verdict }) =>
    `Of the ${counted(pairs, 'pair', 'pairs')} of a share or fund with crypto, the highest is ${the(x)} with ${the(y)}: ${r}${interval}${
      verdict === 'open' || verdict === 'short' ? `, ${VERDICTS[verdict]}` : ''
    }.`,
  count: ({ told, of, against }) =>
    `${told} of ${counted(of, 'pair', 'pairs')} ${told === '1' ? 'is' : 'are'} distinguishable from 0${
      against === null ? '' : ` (${against} below it)`
    } with all of them counted (Holm; of each the most cautious interval). If no pair were related, any would be so by chance in 5 of 100 samples.`,
  unjudged: ({ count, least }) =>
    `${counted(count, 'pair is', 'pairs are')} not judged: fewer than ${least} common returns, or no variation.`,
  figures: ({ least, most, from, to, window }) =>
    `From ${most === null ? least : `${least} to ${most}`} common returns a pair${
      window === null ? '' : ` (the last ${window} of each)`
    }, ${from} to ${to}.`,
  interval: (interval) => ` (95 % interval ${interval})`,
  beside: { jackknife: (interval) => `jackknife ${interval}`, fisher: (interval) => `Fisher ${interval}` },
  noInterval: ' (no interval)',
  pair: (x, y) => `${x} – ${y}`,
  assets: 'Assets',
  apply: 'Show these',
  window: 'Returns (0 = all in the range)',
  windowRule: (low, high) =>
    `Returns of each pair, the last so many: a whole number from ${low} to ${high}; 0 for all in the range`,
  chart: {
    title: 'Correlation of each pair',
    subtitle:
      'Pearson correlation of daily log returns, with its 95 % interval and the number of common returns. What moves together stands next to each other.',
    hint: 'A cell opens its pair.',
    corner: 'Asset',
    skip: 'Skip the matrix',
    n: (n) => `n ${n}`,
    cell: ({ x, y, r, interval, n, dates, verdict }) =>
      `${x} with ${y}: r ${r}${interval === null ? '' : `, 95 % interval ${interval}`}, ${counted(n, 'return', 'returns')}, ${dates}${verdict === null ? '' : `; ${verdict}`}`,
    verdicts: VERDICTS,
    open: 'Open the pair',
    scale: 'Correlation r',
    bold: 'Bold: distinguishable from 0 with all pairs counted',
    light: 'Light: not distinguishable so, though the interval shown may exclude 0; or too few returns',
    summary: ({ assets, order, highest, lowest }) =>
      `Table of the correlations of ${assets} assets with each other, in the order ${order}. Highest: ${highest}. Lowest: ${lowest}.`,
    columns: ['Pair', 'r', 'Lower', 'Upper', 'n', 'From', 'To'],
    caption: 'Correlation of each pair with its 95 % interval (HAC)',
  },
  evidence: {
    strongest: 'Strongest pair',
    lowest: 'Lowest pair',
    story: (x, y) => `Pair of the headline: ${x} – ${y}`,
    across: 'Highest pair of a share or fund with crypto',
    jackknife: (interval) => `Jackknife interval (each pair of returns left out in turn): ${interval}.`,
    fisher: (interval) => `Fisher interval (pairs of returns taken as independent): ${interval}.`,
    count: 'Pairs distinguishable from 0',
    countNote:
      'All pairs counted (Holm), so that among unrelated assets any is distinguishable in 5 of 100 samples.',
    adjustedP: (p) => `p ${p} with all pairs counted.`,
    pairs: (count) => counted(count, 'pair', 'pairs'),
  },
  how: [
    'Each cell is the correlation of two assets on the days that both have: 1 is in step, 0 is no common movement along a line, −1 is opposite. The interval says which values fit the data as well.',
    'Bold figures are distinguishable from 0 with all pairs of the matrix counted (Holm). The p of a pair is that of the most cautious of its intervals (HAC, jackknife, below 61 returns Fisher); the interval shown is of the pair by itself. Colour only repeats the number.',
    'The order is by clustering (average linkage on 1 − r): blocks along the diagonal move together. Two neighbours at the edge of two blocks need not be alike.',
  ],
  not: [
    'That two assets move together does not say which of them moves the other, or whether a third moves both. The market as a whole is in nearly all of these pairs.',
    'Pairs share their assets, so the cells do not count as independent pieces of evidence, and the highest of many cells is flattered by having been picked.',
    'Each pair stands on its own days: two cells may cover different times. Over a short window nearly everything can look related.',
  ],
}
