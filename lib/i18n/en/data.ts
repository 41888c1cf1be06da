import type { DataText } from '../data-text'
import { counted } from './grammar'

const are = (one: boolean) => (one ? 'is' : 'are')

export const dataEn: DataText = {
  title: 'Data',
  question: 'Can I trust the numbers?',
  lead: {
    empty: 'There is nothing to trust yet: the store holds no value.',
    sampleOnly: (count, end) =>
      `As examples, not as today’s: all ${count} assets with values show the embedded sample, which ends on ${end} and does not grow.`,
    allCurrent: (count, one) =>
      one ? 'The one asset that is kept up to date is.' : `All ${count} assets that are kept up to date are.`,
    someStale: ({ current, oneCurrent, all, stale, one, most }) =>
      `${current} of ${all} ${all === '1' ? 'asset' : 'assets'} ${are(oneCurrent)} up to date; ${stale} ${are(one)} stale, by ${one ? '' : 'up to '}${most}.`,
    others: (count) => `${count} others`,
    othersOf: (count) => `${count} others`,
    disputed: ({ assets, one, percent, day }) =>
      `Sources contradict each other about ${assets}, by ${one ? '' : 'up to '}${percent} on ${day}.`,
    andSample: (count, one, end) =>
      ` ${count} ${one ? 'shows' : 'show'} the embedded sample, which ends on ${end}.`,
  },
  notWritable: 'Nothing new can be stored at present, so that every value stays as old as it is:',
  refused: (count, one, assets) =>
    count === null
      ? 'No value has been refused.'
      : `${count} ${one ? 'value was' : 'values were'} refused and ${are(one)} in no figure; ${one ? 'it is' : 'they are'} of ${assets}.`,
  unknownAssets: 'unknown assets',
  gaps: (histories, one, days) =>
    histories === null
      ? 'No history lacks a day between its first and its last.'
      : `${histories} ${one ? 'history lacks' : 'histories lack'} days between first and last: ${days} in all.`,
  spread: (widest) =>
    widest === null
      ? 'No asset has two sources with a day in common, so that none of them could be compared.'
      : `${
          widest.percent === null
            ? 'Where an asset has several sources, they agree on the last day in common'
            : `Where an asset has several sources, none lie further apart on the last day in common than those of ${widest.asset}: ${widest.percent} on ${widest.day}`
        }${widest.largest === null ? '.' : `; at most it was ${widest.largest} (${widest.largestAsset}, ${widest.largestDay}).`}`,
  attempts: (all, failed) =>
    all === null
      ? 'No source has been asked so far.'
      : failed === '0'
        ? all === '1'
          ? 'The one attempt to reach a source did not fail.'
          : `None of the last ${all} attempts to reach a source failed.`
        : all === '1'
          ? 'The one attempt to reach a source failed or broke off.'
          : `Of the last ${all} attempts to reach a source ${failed} failed or broke off.`,
  withoutValues: (count, one, assets) =>
    `${count} known ${one ? 'asset has' : 'assets have'} no value yet: ${assets}.`,
  asOf: ({ now, vintage }) => `As of ${now}, data vintage ${vintage}.`,
  sessions: (count) => counted(count, 'session', 'sessions'),
  days: (count) => counted(count, 'day', 'days'),
  states: { current: 'up to date', stale: 'stale', sample: 'sample' },
  behind: (span) => `${span} behind`,
  endsByDesign: 'ends by design',
  lastFailed: 'the last attempt failed',
  endsOn: (day) => `ends ${day}`,
  noNext: 'none',
  expectedBy: (instant) => `by ${instant}`,
  expectedSince: (instant) => `expected since ${instant}`,
  readingSince: ({ value, instant, provider }) => `since then ${value}, ${instant} (${provider})`,
  history: (span, first) => `${span} since ${first}`,
  furtherSources: (list) => `also ${list}`,
  none: 'none',
  inGaps: (count) => counted(count, 'gap', 'gaps'),
  notCompared: 'one source',
  noCommonDay: 'no day in common',
  apartOn: (day) => `on ${day}`,
  largestApart: (percent, day) => `at most ${percent}, ${day}`,
  fields: { close: 'close', adjClose: 'adjusted close', marketCap: 'market cap', volume: 'volume' },
  triggers: {
    schedule: 'by schedule',
    command: 'by command',
    view: 'for a page that was stale',
    api: 'over the API',
  },
  statuses: {
    ok: 'new values',
    unchanged: 'nothing new',
    partial: 'partly refused',
    failed: 'failed',
    running: 'running',
    died: 'broke off: its process ended',
  },
  failures: {
    unreachable: 'not reachable',
    timeout: 'no answer in time',
    'rate-limited': 'asked too often',
    unauthorised: 'not let in',
    'not-found': 'not covered',
    refused: 'refused by the source',
    'server-error': 'trouble at the source',
    'not-the-format': 'not the expected form',
    incomplete: 'incomplete answer',
    cancelled: 'cancelled',
    'circuit-open': 'left alone after many failures',
  },
  batchKinds: {
    ingest: 'pulled',
    import: 'imported',
    sample: 'embedded sample',
    correction: 'correction',
    withdrawal: 'withdrawal',
  },
  allAssets: 'all, present values',
  counts: ({ written, unchanged, refused }) =>
    `${written} written, ${unchanged} unchanged, ${refused} refused`,
  seconds: (count) => `${count} s`,
  lessThanASecond: '< 1 s',
  withdrawn: (batch) => `withdrawn in batch ${batch}`,
  readAt: (instant) => `read ${instant}`,
  never: 'never',
  attemptsOf: (all, failed) => `${all}, ${failed} failed`,
  assets: {
    title: 'Each asset',
    intro:
      'The value by which an asset is shown last. A session’s value is expected six hours after the New York close, that of crypto six hours after the UTC day. A gap is a session of the NYSE (a UTC day) that lacks a value between first and last.',
    empty: 'No asset has a value.',
    summary: (count) => counted(count, 'asset', 'assets'),
    columns: {
      asset: 'Asset',
      state: 'State',
      value: 'Last value',
      next: 'Next expected',
      source: 'Source',
      gaps: 'Gaps',
      refused: 'Refused',
      spread: 'Sources apart',
    },
  },
  spreads: {
    title: 'Where sources disagree',
    intro:
      'How much the highest lies above the lowest, in per cent of the lowest, on the last day of which at least two sources have a value, and at most on the last 250 such days. Totals of different sources count different coins.',
    empty: 'No asset has two sources with a day in common.',
    summary: (count) => counted(count, 'asset', 'assets'),
    columns: {
      asset: 'Asset',
      day: 'Last day in common',
      lowest: 'Lowest',
      highest: 'Highest',
      spread: 'Apart',
      largest: 'Largest',
    },
  },
  missing: {
    title: 'Gaps',
    intro: 'Nothing is filled in: a day without a value takes part in no figure.',
    empty: 'No history lacks a day between its first and its last.',
    summary: (count, all) =>
      count === all ? counted(count, 'gap', 'gaps') : `the newest ${count} of ${all} gaps`,
    columns: { asset: 'Asset', source: 'Source', from: 'From', to: 'To', days: 'Missing' },
  },
  refusals: {
    title: 'Refused values',
    intro: 'As they were found, with the reason. None of them is in any figure or chart.',
    empty: 'No value has been refused.',
    summary: (count, all) =>
      count === all ? counted(count, 'value', 'values') : `the last ${count} of ${all} values`,
    columns: {
      asset: 'Asset',
      at: 'Filed under',
      source: 'Source',
      value: 'As found',
      reason: 'Reason',
      found: 'First found',
    },
  },
  providers: {
    title: 'Sources as they answered',
    intro: 'Over the last 5,000 attempts.',
    empty: 'No source has been asked so far.',
    summary: (count) => counted(count, 'source', 'sources'),
    columns: {
      source: 'Source',
      succeeded: 'Last success',
      failed: 'Last failure',
      attempts: 'Attempts',
    },
  },
  runs: {
    title: 'Attempts to bring data up to date',
    intro: 'Each asking of a source for an asset. A failure leaves what is stored as it is.',
    empty: 'No source has been asked so far.',
    summary: (count) => `the last ${counted(count, 'attempt', 'attempts')}`,
    columns: {
      started: 'Started',
      asset: 'Asset',
      source: 'Source',
      status: 'Outcome',
      counts: 'Values',
      sentence: 'What was said',
    },
  },
  batches: {
    title: 'Batches',
    intro:
      'What was written together. The number of a batch is a data vintage: the store only grows, and asof=N in the address of an answer reads it as it was then; this page always tells of now.',
    empty: 'Nothing has been written.',
    summary: (count) => `the last ${counted(count, 'batch', 'batches')}`,
    columns: {
      batch: 'Vintage',
      written: 'Written',
      kind: 'Kind',
      source: 'Source',
      values: 'Values',
      note: 'Note',
    },
  },
  sources: 'Terms of the sources',
  machines: {
    title: 'For programs',
    text: 'The same as data, and the state of this server for whoever watches it:',
    health: 'health',
    about: 'How the numbers come about',
  },
}
