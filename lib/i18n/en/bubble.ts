import type { BubbleText } from '../bubble-text'
import { capital } from '../capital'
import { counted, the } from './grammar'

const direction = { rising: 'explosive rise', falling: 'explosive fall' }

export const bubbleEn: BubbleText = {
  question: (x) => `Is ${the(x)} in a bubble?`,
  subject: (x, kind) => (kind === 'price' ? `the price of ${the(x)}` : the(x)),
  direction,
  episode: (way, dates) => `${direction[way]}, ${dates}`,
  more: (count) => `${count} more`,
  open: ({ subject, direction: way, from, to, others, gsadf, p }) =>
    `${way === 'rising' ? 'By this test yes' : 'Not a bubble but a fast fall, by this test'}: ${subject} has been in an ${direction[way]} since ${from}, still open on ${to}. It moves more explosively than chance does with the same restless days (GSADF ${gsadf}, p ${p}).${
      others === null ? '' : ` Earlier: ${others}.`
    }`,
  closed: ({ subject, count, list, to, gsadf, p, onlyFalls }) =>
    `${onlyFalls ? 'Not a bubble, by this test, but falls that were too fast for chance' : 'Not at the end, by this test, but earlier'}: ${subject} moved explosively in ${counted(count, 'stretch', 'stretches')} (${list}), more than chance does with the same restless days (GSADF ${gsadf}, p ${p}). None is open on ${to}.`,
  undated: ({ subject, gsadf, p }) =>
    `${capital(subject)} moved explosively somewhere in the range (GSADF ${gsadf}, p ${p}), but for no stretch long enough to be dated.`,
  none: ({ subject, gsadf, p, bound }) =>
    `That cannot be told: ${subject} is not distinguishable from a random walk with the same restless days (GSADF ${gsadf}, p ${p}). A GSADF above ${bound} would have stood out.`,
  edge: (list) =>
    `BSADF lies just above its line all the same (${list}); p, which decides, is above 0.05, so this counts for nothing.`,
  noVerdict: ({ subject, gsadf, reason }) =>
    `Whether ${subject} moved explosively cannot be judged: ${reason}. GSADF is ${gsadf}.`,
  noAnswer: ({ subject, reason }) => `Whether ${subject} moved explosively cannot be told: ${reason}.`,
  explosive:
    'Explosive names the shape of a move: changes that grow with the distance already covered. That is not the same as overvalued, and does not say that anything will burst. A fast fall is explosive too.',
  drawdown: ({ day, current, peakDay, days, deepest, peak, trough }) =>
    `On ${day} it stood ${current} below its highest level, that of ${peakDay}, ${counted(days, 'day', 'days')} before. The deepest fall in the range was ${deepest} (${peak} to ${trough}).`,
  atPeak: (day) => `On ${day} it stood at its highest level of the range.`,
  errors: ({ n, wild, dated, iid }) =>
    `How often this test is wrong: in simulated walks of ${n} days without a bubble it raised a false alarm in ${wild} of samples (5 % are intended) and dated a stretch in at most ${dated}. The published critical values (iid) raised one in ${iid}, so they are shown and do not decide.`,
  found: (share) => `Of bubbles planted in such walks it found ${share}.`,
  range: (low, high) => (low === high ? low : `${low} to ${high}`),
  figures: ({ n, levels, from, to, log, window, draws }) =>
    `From ${n} ${levels}${log ? ' (logarithms)' : ''}, ${from} to ${to}, every window of at least ${window}, ${draws} simulated series.`,
  levels: (kind, adjusted) =>
    kind === 'cap'
      ? 'market caps'
      : kind === 'index'
        ? 'index values'
        : adjusted
          ? 'closes adjusted for splits and dividends'
          : 'closes as quoted',
  rows: (count, sessions) =>
    sessions ? counted(count, 'session', 'sessions') : counted(count, 'day', 'days'),
  episodeLength: (count, sessions) =>
    sessions ? counted(count, 'session', 'sessions') : counted(count, 'day', 'days'),
  cut: ({ levels, most, from }) =>
    `The range holds ${levels} values. The test takes too long for more than ${most}, so it is about the last ${most}, from ${from} on.`,
  fields: {
    series: 'Prices',
    adjusted: 'adjusted (splits, dividends)',
    quoted: 'as quoted',
    scale: 'Test of',
    log: 'logarithms (growth in %)',
    level: 'levels (steady growth counts)',
    minWindow: 'Shortest window',
    minWindowRule: (most) =>
      `Shortest window: a whole number up to ${most}, from 3 on; 0 for the rule of Phillips, Shi and Yu`,
  },
  price: {
    title: (subject) => capital(subject),
    subtitle: ({ levels, log, shaded }) =>
      `${capital(levels)}${log ? ', logarithmic scale' : ''}. ${
        shaded
          ? 'Shaded: explosive by the wild-bootstrap line below'
          : 'No stretch is explosive by the test below'
      }.`,
    summary: ({ from, to, first, last, episodes }) =>
      `Line chart from ${from} to ${to}: from ${first} to ${last}. Explosive stretches: ${episodes}.`,
    noEpisode: 'none',
  },
  path: {
    title: 'How explosive, day by day (BSADF)',
    subtitle: (bound) =>
      `The largest test value of all windows that end on the day.${
        bound === null ? '' : ` Above ${bound} it is more than chance does anywhere in the range.`
      }`,
    axis: 'test value',
    line: 'BSADF',
    iid: 'iid line: for one day chosen beforehand',
    wild: (bound) => `${bound}: wild-bootstrap line for all days together; decides`,
    summary: ({ last, highest, day, bound }) =>
      `Line chart of BSADF: last ${last}, highest ${highest} on ${day}; line that decides ${bound}.`,
  },
  clock: {
    title: 'How far below its peak',
    caption: (dates) => `Of the highest level within ${dates}; days are calendar days`,
    columns: ['Asset', 'Now, from peak', 'Peak', 'Days since', 'Deepest fall', 'When'],
    noValues: 'no value in the range',
  },
  evidence: {
    gsadf: 'GSADF: the most explosive window of all; decides',
    iid: 'The same by the published critical values',
    sadf: 'SADF: the most explosive of the windows from the first day on',
    fromStart: 'Finds one bubble well and several badly; shown beside GSADF.',
    bound: (bound) => `In 95 of 100 samples without a bubble it stays below ${bound}.`,
    p: (p) => `p ${p}`,
    below: (bound) => `by chance < ${bound}`,
    iidNote: (draws) =>
      `Takes all days to be equally restless, and so cries wolf in restless markets. From ${draws} simulated series.`,
    above: (bound) => `BSADF above ${bound}`,
    episodeNote: ({ peak, origin, open }) =>
      `Most explosive on ${peak}, in the window that begins on ${origin}.${open ? ' Still open at the end of the range.' : ''}`,
    now: 'Below the peak now',
    deepest: 'Deepest fall',
    longest: 'Longest time below a former peak',
    descriptive: 'a measurement, not an estimate',
    calendarDays: (count) => counted(count, 'day', 'days'),
    recovered: (day) => (day === null ? 'Not reached again yet.' : `Reached again on ${day}.`),
    drawdownMethod: 'drawdown from the highest level of the range',
  },
  how: [
    'BSADF asks on each day: of all windows that end here, how explosive is the most explosive one? Above the broken line it is more than a walk with the same volatility reaches anywhere in the range, in 95 of 100 cases.',
    'An episode is a stretch above that line that lasts at least ln(n) days. It is dated with hindsight of the whole range: another range moves the line.',
    'One violent month raises the line for all days. A long range finds only what stands out from its wildest time, so ask for a shorter one as well.',
  ],
  not: [
    'Whether the level is too high: the test sees prices and no earnings.',
    'Whether or when a fall comes. Episodes also end by growing more slowly.',
    'That there was no bubble where nothing is shaded: in short ranges the test misses most of them.',
    'What moved the price.',
    'Anything of a series whose returns lean on those of the day before: the test takes that for explosive more often than in 5 of 100 samples.',
  ],
}
