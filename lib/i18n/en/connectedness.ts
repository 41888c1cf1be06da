import type { ConnectednessText } from '../connectedness-text'
import { counted, the } from './grammar'

const MEASURED = { returns: 'daily returns', volatility: 'the size of daily returns' } as const

const days = (count: string, sessions: boolean) =>
  sessions ? counted(count, 'session', 'sessions') : counted(count, 'day', 'days')

const share = (
  total: string,
  interval: string,
  of: keyof typeof MEASURED,
  assets: string,
  horizon: string,
  sessions: boolean,
) =>
  `${total} of the uncertainty about ${MEASURED[of]} of these ${assets} assets, ${days(horizon, sessions)} ahead, goes with surprises of the others${interval}`

export const connectednessEn: ConnectednessText = {
  question: 'Where do shocks go?',
  stands: ({ total, interval, of, assets, horizon, sessions, expected, upper, p }) =>
    `${share(total, interval, of, assets, horizon, sessions)}: more than unrelated series show, which is ${expected} on average and at most ${upper} in 95 of 100 cases (p ${p}).`,
  open: ({ total, interval, of, assets, horizon, sessions, expected, upper, p }) =>
    `${share(total, interval, of, assets, horizon, sessions)}: that is not distinguishable from unrelated series, which show ${expected} on average and at most ${upper} in 95 of 100 cases (p ${p}).`,
  unjudged: ({ total, interval, of, assets, horizon, sessions }) =>
    `${share(total, interval, of, assets, horizon, sessions)}. What unrelated series would show could not be computed, so it cannot be said whether that stands out.`,
  noAnswer: (reason) => `Where shocks go cannot be told: ${reason}.`,
  nets: ({ givers, receivers, open, p, ofClocks }) =>
    [
      givers === null
        ? ''
        : `More given than received, beyond what assets show that share only their days: ${givers}.`,
      receivers === null
        ? ''
        : `More received than given${givers === null ? ', beyond what assets show that share only their days' : ', likewise'}: ${receivers}.`,
      ofClocks === null ? '' : `Not named, since the hours of reading alone produce such a net: ${ofClocks}.`,
      open === null
        ? ''
        : p !== null
          ? `Who gives more than it receives cannot be told: no net is distinguishable from what assets show that share only their days (p ${p}, all nets counted).`
          : `Undecided: ${open}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  noNets: 'No giver and no receiver is named unless the whole stands out.',
  noNetsBeside:
    'What assets show that share only their days could not be computed, so no giver and no receiver is named.',
  net: ({ name, net, interval, expected, p }) =>
    `${name} ${net} (${interval === null ? '' : `95 % interval ${interval}; `}${expected} expected, p ${p})`,
  common:
    'All of this is co-movement sorted by whose surprise came with it: something that all share, such as the market, shows in it as well, and nothing here says that one passes anything on to another.',
  figures: ({ n, from, to, lags, byCriterion, horizon, of, sessions }) =>
    `From ${n} common returns, ${from} to ${to}; ${MEASURED[of]} in a vector autoregression on ${days(lags, sessions)} of the past${byCriterion ? ' (chosen by Bayes’ criterion)' : ''}, ${days(horizon, sessions)} ahead.`,
  interval: (interval) => ` (95 % interval ${interval})`,
  assets: 'Assets',
  apply: 'Show these',
  of: 'Of',
  measured: { returns: 'daily returns', volatility: 'size of daily returns' },
  lags: 'Days of the past (0 = chosen)',
  lagsRule: (low, high) =>
    `Days of the past: a whole number from ${low} to ${high}; 0 lets Bayes’ criterion choose`,
  horizon: 'Days ahead',
  horizonRule: (low, high) => `Days ahead: a whole number from ${low} to ${high}`,
  window: 'Rolling window',
  windowRule: (low, high) => `Rolling window: a whole number of returns from ${low} to ${high}`,
  network: {
    title: 'Who gives more than it receives',
    subtitle:
      'An arrow points from the one of a pair that gives more to the one that receives more, in per cent of error variance; its width is the difference. Differences below a tenth of the largest are not drawn.',
    nothingSure: 'Nothing is drawn solid unless the whole stands out from unrelated series.',
    arrow: ({ from, to, net, interval }) =>
      `${from} to ${to}: net ${net}${interval === null ? ', no interval' : `, 95 % interval ${interval}`}`,
    solid: 'beyond what shared days alone show',
    faint: 'not told from shared days, or from the hours of reading: the direction is open',
    giver: 'gives more than it receives',
    receiver: 'receives more than it gives',
    undecided: 'undecided',
    summary: ({ nodes, solid }) =>
      `Network. Net of each asset: ${nodes}. Arrows beyond what shared days alone show: ${solid}.`,
    nothing: 'none',
    columns: ['From', 'To', 'Net in %', 'Lower', 'Upper'],
    caption: 'Net of each pair, from the one that gives more, with its 95 % interval',
  },
  table: {
    title: 'What goes with whom',
    subtitle: (horizon, sessions) =>
      `Of the uncertainty about the asset of a row, ${days(horizon, sessions)} ahead, the share in per cent that goes with surprises of the asset of a column. Rows add up to 100; sums with their 95 % intervals.`,
    corner: 'Row receives, column gives',
    from: 'From others',
    to: 'To others',
    net: 'Net (to − from)',
    summary: ({ largest, row, column }) =>
      `Table of shares. The largest share between two assets is ${largest}: of ${row}, with ${column}.`,
    caption: 'Shares in per cent of error variance',
  },
  rolling: {
    title: (window, sessions) => `The total through time, window of ${days(window, sessions)}`,
    subtitle:
      'Share that goes with the others, mean of all assets, within each trailing window; one day of the past. A short window shows more by chance alone: read it against the dashed level, one day at a time.',
    line: 'Total',
    axis: '% of error variance',
    expected: (value) => `${value}: unrelated series on average, in a window of this length`,
    upper: (value) => `${value}: unrelated series stay at or below it in 95 of 100 such windows`,
    summary: ({ last, lowest, highest, dates }) =>
      `Line chart of the rolling total, ${dates}: last ${last}, lowest ${lowest}, highest ${highest}.`,
    none: (reason) => `No window has a value: ${reason}.`,
    windowTooShort: ({ has, needs, assets }) =>
      `a window of ${has} is too short for ${assets} assets, which take at least ${needs}`,
  },
  evidence: {
    total: 'Total: share that goes with the others',
    unrelated: ({ expected, upper, p }) =>
      `Unrelated series of this length: ${expected} on average, at most ${upper} in 95 of 100 cases; p ${p} (one-sided).`,
    corrected: (value) => `Without the upward bias of short samples: ${value}.`,
    net: (name) => `Net of ${the(name)}: given minus received`,
    netNote: ({ to, from }) => `Gives ${to}, receives ${from}.`,
    netBeside: ({ expected, p }) =>
      `Assets that share only their days: ${expected}; p ${p} (two-sided, all nets counted).`,
    last: (window, sessions) => `Total of the last window of ${days(window, sessions)}`,
    lastNote: (upper) => `Unrelated series stay at or below ${upper} in 95 of 100 such windows.`,
    noInterval: 'not computed for windows',
  },
  how: [
    'The table sorts the error of a forecast: how much of it goes with surprises of each asset, on the same day and on the days after. “From” adds up what a row receives from the others, “to” what a column gives; the total is the mean of “from”.',
    'Shares are squares, so even unrelated series show some. That is why the total is set against what such series of the same length show, with each series’ own past and turbulence kept.',
    'A net is not 0 where nothing passes on: an asset that is close to all others, such as an index, gives more than it receives by this arithmetic alone. So each net is set against assets that share their days as these do but never lead one another, and a giver or receiver is named only where its net lies beyond that, all nets counted together. In the drawing those are solid; everything faint may as well point the other way.',
    'The net of a pair has an interval, a single share has none: it is biased upward, and its size is best read beside its neighbours.',
  ],
  not: [
    'It does not show that shocks travel from one asset to another. Assets that follow a common factor, each with its own strength, give the same table and the same total; and one that follows the factor sooner is a giver as well.',
    'On the same day it cannot tell who was first: the split of common days is a convention (generalised decomposition), which favours the one that is closest to all.',
    'Crypto is read hours after New York closes, so that the share of the next day seems to follow it. That is the clock: crypto is never named as a giver beside shares, nor a share as a receiver beside crypto.',
  ],
}
