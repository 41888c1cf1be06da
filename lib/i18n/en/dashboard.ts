import { capital } from '../capital'
import type { DashboardText, FigureText } from '../dashboard-text'
import { methodNamesEn } from './method-names'

const BESIDE = { jackknife: 'jackknife', fisher: 'Fisher' } as const
const figure = ({ r, interval, beside, n }: FigureText) =>
  interval === null
    ? `${r} (n = ${n})`
    : `${r} (95 % interval ${interval}${beside.map((other) => `, ${BESIDE[other.kind]} ${other.interval}`).join('')}, n = ${n})`

const VERDICTS = {
  positive: (x: string, y: string) => `${x} and ${y} tended to move in the same direction`,
  negative: (x: string, y: string) => `${x} and ${y} tended to move in opposite directions`,
  negligible: (x: string, y: string, excluded: string) =>
    `Between ${x} and ${y} no more than a negligible co-movement is seen, and ${excluded}`,
  open: (x: string, y: string, excluded: string) =>
    `A co-movement of ${x} and ${y} is not distinguishable from 0, and ${excluded}`,
} as const

// 'the Nvidia' would be wrong, 'the total crypto market cap' is right.
const the = (name: string) => (/^(total |basket |S&P 500|Nasdaq-100)/.test(name) ? `the ${name}` : name)
const counted = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`
const period = ({ from, to }: FigureText) => `from ${from} to ${to}`
const upTo = ({ from, to }: FigureText, what = 'returns') => `on ${to}, from the ${what} since ${from}`

export const dashboardTextEn: DashboardText = {
  assetNames: {
    TOTAL: 'total crypto market cap',
    'TOTAL-BTC': 'total crypto market cap without bitcoin',
    'TOTAL-STABLE': 'total crypto market cap without stablecoins',
    BTC: 'bitcoin',
    ETH: 'ether',
    AI: 'basket of AI infrastructure',
    SMH: 'semiconductors (VanEck ETF)',
  },
  basket: (members) => `basket ${members}`,
  question: (x, y, on) =>
    on === 'returns'
      ? `Do ${the(x)} and ${the(y)} move together?`
      : `Do the levels of ${the(x)} and ${the(y)} look alike?`,
  answer: ({ verdict, x, y, window, method, ewma, whole, last, lastReason, excluded, pinned }) => {
    const lead = verdict === 'undefined' ? null : `${capital(VERDICTS[verdict](the(x), the(y), excluded))}.`
    const range = `the ${method} of daily returns was ${figure(whole)} ${ewma ? upTo(whole) : period(whole)}`
    const now =
      last !== null
        ? `; over the last ${window}, ${period(last)}, it was ${figure(last)}`
        : lastReason !== null
          ? `; over the last ${window} it cannot be given: ${lastReason}`
          : ''
    const then =
      pinned === null
        ? ''
        : `; in the window that ends on ${pinned.day} returns correlate with ${pinned.returns}${
            pinned.method === null ? '' : ` (${pinned.method})`
          }, levels with ${pinned.levels} (${pinned.method === null ? '' : 'Pearson, '}misleading)`
    return { lead, figures: `${capital(range)}${now}${then}.` }
  },
  story: ({ day, x, changeX, y, changeY }) =>
    `In the session of ${day}, with which the headline began: ${x} ${changeX}, ${y} ${changeY}, against the close before.`,
  ofFirst: ({ x, count, sentence }) => `For ${x}, the first of ${count}: ${sentence}`,
  onDays: ({ days, count }) => (count === null ? `on ${days}` : `on ${count} days (first ${days})`),
  window: (count, sessions, on) => `${count} ${on === 'levels' ? 'values' : sessions ? 'sessions' : 'days'}`,
  answerLevels: ({ x, y, method, ewma, last, window, whole }) =>
    `The ${method} of the levels of ${the(x)} and ${the(y)} was ${figure(whole)} ${
      ewma ? upTo(whole, 'values') : period(whole)
    }${last === null ? '' : ` and ${figure(last)} over the last ${window}`}. That is no evidence: two series with a trend correlate whatever their returns do. Whether they move together is a question for daily returns.`,
  noAnswer: ({ x, y, reason, n, needed, on, method, window, last }) => {
    const pairs =
      on === 'returns'
        ? counted(n, 'common return', 'common returns')
        : counted(n, 'common value', 'common values')
    const count = needed === null ? pairs : `${pairs}, at least ${needed} needed`
    const what = on === 'returns' ? 'daily returns' : 'levels (misleading)'
    const now =
      last === null
        ? ''
        : ` Over the last ${window}, ${period(last)}, the ${method} of ${what} was ${figure(last)}.`
    return `No correlation of ${the(x)} with ${the(y)} can be given for this range: ${reason} (${count}).${now}`
  },
  given: ({ given, figure: f, verdict, excluded, holdsAi, isRest }) => {
    const meaning =
      verdict === 'open'
        ? `, not distinguishable from 0: ${excluded}`
        : verdict === 'negligible'
          ? `, which is negligible: ${excluded}`
          : ''
    const left = isRest
      ? `Given ${given}, a partial correlation of ${figure(f)} is left`
      : `The Pearson correlation of returns over the days common to all three, given ${given}, is ${figure(f)}`
    return `${left}${meaning}.${holdsAi ? ' This fund holds AI shares itself: keeping it fixed may also take away the channel.' : ''}`
  },
  levelsBeside: ({ whole, last, window }) =>
    `By levels it would read ${whole} over the whole range${last === null ? '' : ` and ${last} over the last ${window}`}: misleading, since two series with a trend correlate whatever their returns do.`,
  excluded: (upper, lower) => {
    if (upper === null && lower === null) return 'no correlation is excluded, however strong'
    const ends = [upper && `above ${upper}`, lower && `below ${lower}`].filter((end) => end !== null)
    return `correlations ${ends.join(' or ')} are excluded`
  },
  markets: { QQQ: 'the Nasdaq-100 (QQQ)', SPY: 'the S&P 500 (SPY)' },
  methods: {
    pearson: 'correlation (Pearson)',
    spearman: 'rank correlation (Spearman)',
    kendall: 'rank correlation (Kendall tau-b)',
    ewma: 'exponentially weighted correlation (decay 0.94)',
    dcc: 'dynamic conditional correlation (DCC)',
  },
  methodHints: {
    pearson: 'Pearson',
    spearman: 'Spearman ranks',
    kendall: 'Kendall tau-b',
    ewma: 'EWMA 0.94 (window ignored)',
    dcc: 'DCC on GARCH (window ignored, from 500 pairs)',
  },
  undefinedReasons: {
    'too-few-pairs': 'too few pairs',
    'too-few-rows': 'fewer rows than the method needs',
    'missing-values': 'a value is missing where none may be skipped',
    collinear: 'one series is a linear function of the others',
    'not-converged': 'the search for the parameters did not settle',
    'out-of-range': 'the numbers are too large to compute with',
    'window-larger-than-sample': 'the window is larger than the sample',
    'window-not-full': 'the history does not fill the window yet',
    'no-variation': 'one of the two does not vary',
    'levels-have-no-interval': 'levels keep to no fixed mean, so the usual intervals do not hold for them',
    'perfect-correlation': 'the pairs lie on one line',
    'not-a-day-of-the-sample': 'that day is not in the sample',
  },
  evidence: {
    whole: (method, on, ewma) =>
      `${capital(method)} of ${on === 'returns' ? 'daily log returns' : 'levels'}, ${ewma ? 'on the last day' : 'whole range'}`,
    last: (window) => `Last window of ${window}`,
    pinned: (day, hasWindow) => (hasWindow ? `Window that ends on ${day}` : `Value of ${day}`),
    beside: {
      jackknife: (label) => `${label}: jackknife interval (each pair left out in turn)`,
      fisher: (label) => `${label}: Fisher interval (pairs taken as independent)`,
    },
    jackknifeNote: (interval) => `Jackknife interval (each pair left out in turn): ${interval}.`,
    coverage: ({ n, lowest, highest }) =>
      `In simulated samples of ${n} returns, intervals of this kind held the truth in ${lowest}${highest === null ? '' : ` to ${highest}`} % of the cases.`,
    partial: (given) => `Partial correlation given ${given}`,
    levels: 'Correlation of levels, whole range',
    levelsLast: (window) => `Correlation of levels, last ${window}`,
    levelsPinned: (day) => `Correlation of levels, window that ends on ${day}`,
    misleading: 'misleading',
    methodNames: methodNamesEn,
    standing: ({ share, count, change, sessions, peak, peakDay }) =>
      `At least as high as ${share} of all ${count} rolling values up to the end of the range${change === null ? '' : `; ${change} against 21 ${sessions ? 'sessions' : 'days'} earlier`}; highest ${peak} on ${peakDay}.`,
    junctions: (days) => `The provider changes within these values, ${days}.`,
    holdsAi: (given) => `${given} holds AI shares itself: holding it fixed may also take away the channel.`,
    to: 'to',
    nPairs: (n, on) => (on === 'returns' ? counted(n, 'return', 'returns') : counted(n, 'value', 'values')),
    nWorth: (pairs, worth) => `${pairs}, worth about ${worth} of equal weight`,
  },
  charts: {
    indexed: (day) => `Indexed, ${day} = 100`,
    log: 'Logarithmic scale, each in its own unit',
    linear: 'Each in its own unit; two axes can make any two lines look alike',
    rollingTitle: (window, on, line) => {
      const what = on === 'returns' ? 'daily returns' : 'levels (misleading)'
      if (line === 'dcc') return `Dynamic conditional correlation of ${what}`
      return line === 'ewma'
        ? `Exponentially weighted correlation of ${what}`
        : `Rolling correlation of ${what}, window of ${window}`
    },
    rollingSubtitle: ({ method, on, line, band }) =>
      `${method} of ${on === 'returns' ? 'log returns' : 'quoted levels'}; ${
        line === 'dcc'
          ? 'each value follows the days before it, by weights fitted to the whole range'
          : 'each value only looks back'
      }${band === null ? '' : `; ${band}`}`,
    band: (x, line) =>
      `95 % interval${line === 'window' ? ' of the window' : line === 'dcc' ? ' if the model holds' : ''} (${x})`,
    bandHolds: (p) =>
      `The line of windows wholly in the range stays within the band, which would hold all of it in 95 of 100 cases if the correlation were constant (p ${p}): it cannot be told from a constant one by this.`,
    bandLeft: ({ count, n, day, p }) =>
      `The line of windows wholly in the range leaves the band on ${count} of ${n} days, first on ${day}; if the correlation were constant it would do so in 5 of 100 cases at most (p ${p}).`,
    constantBand: (low, high, of) =>
      `${low} and ${high}: a constant correlation would keep the whole line${of === null ? '' : ` of ${of}`} between them in 95 % of samples`,
    staleEnd: ({ day, age }) => `data end on ${day}, ${age}`,
    zero: 'no correlation',
    hundred: '100 = start',
    junction: ({ asset, days }) => `provider of ${asset} changes ${days}: the step there is no move`,
    axisIndex: 'index',
    axisPrice: 'USD',
    axisCap: 'USD market cap',
    axisCorrelation: 'r',
    source: (providers, dates) => `Source: ${providers}. ${dates}.`,
    summaryLevels: (lines) => `Line chart. ${lines}`,
    summaryLine: ({ name, from, to, change, junctions }) =>
      `${capital(name)} went from ${from} to ${to} (${change}${
        junctions === null ? '' : `, across a change of provider ${junctions}`
      }).`,
    summaryRolling: ({ x, y, last, lowest, highest, dates }) =>
      `Line chart of the rolling correlation of ${x} with ${the(y)}, ${dates}: last ${last}, lowest ${lowest}, highest ${highest}.`,
    empty: 'No values in this range.',
  },
  quotes: {
    sinceSession: (day) => `since ${day}`,
    endOfUtcDay: (day) => `${day}, end of the UTC day`,
    noCap: 'market cap not given by this source',
    noChange: 'no earlier value',
    approximateCap: ({ count, source }) => `approximate: price times ${count} shares (${source})`,
    noData: 'no value in the store yet',
    states: {
      live: 'live',
      closed: 'at the close',
      stale: 'stale',
      sample: 'embedded sample',
      none: 'no data',
    },
    sampleState: (day) => `embedded sample, ends ${day}`,
    ageDays: (days) => (days === 1 ? '1 day old' : `${days} days old`),
    ageHours: (hours) => (hours === 1 ? '1 hour old' : `${hours} hours old`),
    ageMinutes: (minutes) => (minutes <= 1 ? 'just now' : `${minutes} minutes old`),
  },
  notices: {
    joined: ({ asset, providers, day, count }) => {
      const returns =
        count === null
          ? ''
          : count === '1'
            ? `; the return across the junction on ${day} is left out`
            : `; the ${count} returns across junctions (the first on ${day}) are left out`
      return `${capital(the(asset))} is joined from ${providers}${returns}.`
    },
    levelJunction: ({ asset, days }) =>
      `${capital(the(asset))} changes its provider on ${days}; a jump of the level there is not a move of the market.`,
    couldReachFurther: ({ asset, provider, first, others }) =>
      `${capital(the(asset))} is shown from ${provider}, which begins on ${first}; provider=all would join ${others}.`,
    lagging: ({ asset, last, other }) =>
      `${capital(the(asset))} ends on ${last}, while ${the(other)} goes on: the pair ends there.`,
    dropped: ({ asset, what, days }) => `Left out for ${the(asset)}: ${what} (${days}).`,
    between: ({ asset, count }) =>
      `${counted(count, 'day', 'days')} of ${the(asset)} between sessions (weekends, holidays) ${count === '1' ? 'is' : 'are'} part of the next session's return.`,
    droppedReasons: {
      missing: (count) => `${counted(count, 'day', 'days')} without a value`,
      'not-a-session': (count) => `${counted(count, 'value', 'values')} filed under a day without a session`,
      junction: (count) => `${counted(count, 'return', 'returns')} across two providers`,
      'not-positive': (count) => `${counted(count, 'return', 'returns')} with an end that is not above 0`,
      'no-close-reading': (count) =>
        `${counted(count, 'session', 'sessions')} without a reading near the New York close`,
    },
    vintage: (vintage, latest) =>
      `Figures as they were known at vintage ${vintage}; the store now stands at ${latest}.`,
    keptFigures: ({ x, whole, last }) =>
      `${x} ${figure(whole)} over the range${last === null ? '' : ` and ${figure(last)} over the last window`}`,
    methodMovedOn: ({ before, sentence, figures }) =>
      `The methods have moved on since this was shared (then ${before}). What it said: “${sentence}” Its figures: ${figures}. The figures below are computed anew.`,
    clock: 'Crypto is read near the New York close; sessions without such a reading are left out.',
    dynamics: ({ distinguishable, p, of }) =>
      `DCC${of === null ? '' : ` for ${of}`}: ${
        distinguishable
          ? `that the correlation moved is distinguishable from a constant one (likelihood ratio, p ${p}). The line is fitted to the whole range, so early values know later days.`
          : `no movement is distinguishable from a constant correlation (likelihood ratio, p ${p}). A fitted line goes up and down even where the truth does not.`
      }`,
    insteadOfDcc: ({ reason, n, needed, of }) => {
      const why =
        reason === null
          ? 'DCC is a model of returns, not of levels'
          : needed === null
            ? `DCC gives no values${of === null ? '' : ` for ${of}`}: ${reason}`
            : `DCC needs at least ${needed} pairs of returns; the range holds ${n}${of === null ? '' : ` for ${of}`}`
      return `${why}. Shown instead: the exponentially weighted correlation (EWMA, decay 0.94).`
    },
    bandMissing: {
      sentence: ({ why, of }) =>
        `The band of a constant correlation is not drawn${of === null ? '' : ` for ${of}`}: ${why}.`,
      reasons: {
        method: 'there is one for the rolling Pearson correlation only',
        levels: 'there is one for returns only, not for levels',
        'not-computed': 'the server had not enough time or room to compute it',
      },
    },
    overlap: ({ shared, several, of }) =>
      `${of === null ? '' : `With ${of}, `}${shared ?? (of === null ? 'Most coins' : 'most coins')} ${
        several ? 'are' : 'is'
      } on both sides: part of this correlation is there by construction.`,
    latestVintage: 'the latest vintage',
    unknownProvider: ({ given, choices, shown }) =>
      `No asset shown here has a provider '${given}'. Choose one of: ${choices}.${
        shown === null ? '' : ` Shown instead: ${shown}.`
      }`,
    futureVintage: ({ given, latest }) => `Vintage ${given} does not exist yet; the latest is ${latest}.`,
    nothingInRange: ({ asset, first, last }) =>
      `${capital(the(asset))} has no values in this range; it has values from ${first} to ${last}.`,
    emptyAsset: (asset) =>
      `${capital(the(asset))} has no values in the store yet. Pull or import them first.`,
  },
  problem: ({ parameter, given, problem, choices, shown }) => {
    const instead = shown === null ? '' : ` Shown instead: ${shown}.`
    const list = choices.join(', ')
    switch (problem) {
      case 'unknown-asset':
        return `${parameter}: '${given}' is not a known asset. Choose one of: ${list}, or a basket such as ORCL+NVDA.${instead}`
      case 'same-asset':
        return `${parameter}: '${given}' takes part already. Choose another: ${list}.${instead}`
      case 'too-many-assets':
        return `${parameter}: at most ${list} ${list === '1' ? 'asset' : 'assets'} can be given; '${given}' is one too many.${instead}`
      case 'not-in-range':
        return `${parameter}: '${given}' is not a whole number ${choices[1] === 'n' ? `of at least ${choices[0]}` : `from ${choices[0]} to ${choices[1]}`}.${instead}`
      case 'not-a-day':
        return `${parameter}: '${given}' is not a day. Give one as 2025-10-07${list === '' ? '' : `, or one of: ${list}`}.${instead}`
      case 'from-after-to':
        return `${parameter}: '${given}' is later than the end of the range, ${list}.${instead}`
      case 'not-a-vintage':
        return `${parameter}: '${given}' is neither a vintage number, nor a day, nor an instant such as 2025-10-07T20:00:00Z.${instead}`
      case 'repeated':
        return `${parameter}: given more than once (${given}); the first counts.`
      default:
        return `${parameter}: '${given}' cannot be used.${list === '' ? '' : ` Choose one of: ${list}.`}${instead}`
    }
  },
  unknownAsset: ({ given, choices }) => `'${given}' is not a known asset. Choose one of: ${choices}.`,
  unknownSnapshot: (given) => `There is no snapshot '${given}'. Check the link for missing characters.`,
  notComputed: {
    busy: 'The server is computing for many others just now. Ask again in a moment.',
    'time-limit':
      'This took longer than the server allows and was ended. A shorter range or window takes less time.',
    cancelled: 'The computation was ended because nobody waited for it any more.',
  },
  snapshotsFull: (most) =>
    `This server keeps ${most} snapshots and has no room for another. Its operator can make some; the plain link works without.`,
  unknownParameter: (name) => `'${name}' is not a parameter and was passed over.`,
  notAView: `'view' must be an object of a page's parameters, or the query of its link.`,
  dataLine: {
    sample: (from, to) => `Embedded sample, ${from} to ${to}`,
    provider: (provider, from, to) => `${provider}, ${from} to ${to}`,
  },
  importedTerms: (provider) =>
    `${provider}: imported by the operator of this server, under terms known to them.`,
  methodLine: ({ versions, vintage, seed }) =>
    `Methods ${versions}. Data vintage ${vintage} (number of the last batch of values). Seed ${seed} (start of random draws; no figure here uses any).`,
  events: {
    move: (name, change) => `${name} ${change}`,
    moves: (parts) => `That session, close to close: ${parts}`,
    evidence: (text) => `Evidence: ${text}`,
  },
  table: {
    caption: (dates, shown, all) =>
      `Values behind the charts, ${dates}${shown === all ? '' : `: the newest ${shown} of ${all} days, all of them in the CSV`}`,
    day: 'Day',
  },
  presets: {
    story: 'Oracle and crypto, 7 October 2025 pinned',
    bitcoin: 'Nvidia and bitcoin, window of 90 sessions',
    basket: 'AI basket and crypto, given the Nasdaq-100',
    constant: 'Nvidia and crypto, beside the band of a constant correlation',
    march2024: 'March 2024: what levels make of Nvidia and crypto',
  },
  choices: {
    none: 'nothing',
    givenAutomatic: (markets) => `automatic (${markets})`,
    groups: {
      equity: 'Shares',
      etf: 'Funds',
      coin: 'Coins',
      token: 'AI tokens',
      total: 'Crypto totals',
      basket: 'Baskets',
      own: 'Imported',
    },
    aiBasket: (count) => `AI infrastructure, equal-weighted (${count} members)`,
    providerDefault: (name) => `Automatic (${name})`,
    providerAll: 'All, joined by priority',
    sampleProvider: 'embedded sample',
    scales: { indexed: 'Indexed to 100', log: 'Logarithmic', linear: 'Linear' },
    ranges: { '1M': '1M', '3M': '3M', '6M': '6M', '1Y': '1Y', '3Y': '3Y', max: 'Max' },
  },
}
