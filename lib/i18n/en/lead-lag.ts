import { capital } from '../capital'
import type { LeadLagText } from '../lead-lag-text'
import { counted, the } from './grammar'

export const leadLagEn: LeadLagText = {
  question: (x, y) => `Who moves first, ${the(x)} or ${the(y)}?`,
  leads: ({ first, second, lag, r, p, same }) =>
    `${capital(the(first))} moved earlier: its returns correlate with those of ${the(second)} ${lag} later (${r}), more than chance does at any lag searched (p ${p}).${
      same ? '' : ' The lag that the hours of reading alone produce is not counted.'
    }`,
  none: ({ x, y, first, most, lag, r, p, band, clocks }) =>
    `No lead or lag of ${the(x)} and ${the(y)} of up to ${most} is distinguishable from chance: the correlation at another time that stands out most is ${r}, with ${the(first)} ${lag} earlier (p ${p}). One beyond about ${band} would have stood out.${clocks ? ' The lag that the hours of reading alone produce is not counted.' : ''}`,
  noAnswer: ({ x, y, reason }) => `Whether ${the(x)} or ${the(y)} moves first cannot be told: ${reason}.`,
  figures: ({ n, from, to, most, draws }) =>
    `From ${n} common returns, ${from} to ${to}, every lag of up to ${most} either way, with one p for all of them (${draws} draws).`,
  clocks: ({ later, earlier, r, p }) =>
    `A lead of one session by ${the(later)} is what the hours alone produce: it is read hours after ${the(earlier)} has closed in New York, so its value of a day already holds what the other shows in its next session. At that lag r is ${r} (p ${p} on its own); it decides nothing here.`,
  sameClocks: 'Both are read at the same hour, so every lag counts.',
  granger: {
    help: ({ from, to, p }) =>
      `Past returns of ${the(from)} help to predict those of ${the(to)} (Granger, p ${p}, robust, both directions counted).`,
    noHelp: ({ from, to, p }) =>
      `That past returns of ${the(from)} help to predict those of ${the(to)} is not distinguishable from chance (Granger, p ${p}, robust, both directions counted).`,
    aside: ({ from, to, p }) =>
      `With past returns of ${the(from)} those of ${the(to)} are predicted better (Granger, p ${p}, robust, both directions counted); but the search over all lags decides here, and nothing stands out in it.`,
    byClocks: 'In this direction the hours of reading alone produce such help; it decides nothing here.',
  },
  maxLag: 'Largest lag',
  maxLagRule: (low, high) => `Largest lag: a whole number from ${low} to ${high}`,
  days: (count, sessions) =>
    sessions ? counted(count, 'session', 'sessions') : counted(count, 'day', 'days'),
  chart: {
    title: (x, y) => `Correlation of ${the(x)} with ${the(y)} at other times`,
    subtitle:
      'Each bar is the correlation of daily log returns with one series shifted. Only a bar beyond the band is more than chance produces anywhere.',
    axis: (x, y, sessions) => `← ${x} earlier · shift in ${sessions ? 'sessions' : 'days'} · ${y} earlier →`,
    band: 'All bars but the middle one stay within this band in 95 of 100 samples without a lead or lag',
    bar: ({ lag, who, r, band, p }) =>
      `${who === null ? 'Same day' : `${who} ${lag} earlier`}: r ${r}${band === null ? '' : `, band ±${band}`}${p === null ? '' : `, p ${p}`}`,
    summary: ({ n, lag, r, outside }) =>
      `Bar chart of ${n} cross-correlations. Same day: ${r}. Outside the band: ${outside}. Largest shift: ${lag}.`,
    columns: ['Shift', 'r', 'band ±', 'p, chosen before looking', 'p, found by looking'],
    caption: (x, y) => `Correlations by shift; above 0 ${y} is earlier, below 0 ${x}`,
  },
  evidence: {
    same: 'Correlation of the same day',
    largest: (first, second) => `Largest correlation with ${the(first)} earlier than ${the(second)}`,
    largestOfAll: 'Largest correlation at any other time',
    besideClocks: 'Largest without the lag that the hours of reading produce',
    grangerRow: (from, to) => `Past returns of ${the(from)} as a help to predict ${the(to)}`,
    grangerLag: (lag) => `${counted(lag, 'past day', 'past days')} by Bayes’ criterion.`,
    band: 'band',
    p: (p) => `p ${p}`,
    robust: ({ f, p }) => `HC3: F ${f}, p ${p}`,
  },
  how: [
    'The middle bar is the correlation of the same day. A bar to the left asks whether the first asset moved earlier, to the right whether the second did.',
    'Many lags are searched, so a single bar proves little: the band is so wide that all bars together stay within it in 95 of 100 samples where there is no lead or lag.',
    'Granger’s test asks another thing: whether the past of one series improves a prediction of the other beyond its own past. The robust p (HC3) decides; the classical one takes all days to be equally restless.',
  ],
  not: [
    'That one series moves earlier does not show that it moves the other: both may follow a third at different speed.',
    'Daily values cannot see leads of minutes or hours.',
    'A one-day lead of crypto over New York shares is what the closing times alone produce; only readings near the New York close take it away.',
  ],
}
