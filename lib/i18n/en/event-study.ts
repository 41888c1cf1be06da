import { capital } from '../capital'
import type { EventStudyText } from '../event-study-text'
import { counted, the } from './grammar'

export const eventStudyEn: EventStudyText = {
  question: ({ x, y, day, fell }) =>
    fell === null
      ? `Did ${the(y)} move unusually on ${day}?`
      : fell
        ? `Did the fall of ${the(x)} on ${day} “drag down” ${the(y)}?`
        : `Did the rise of ${the(x)} on ${day} “lift” ${the(y)}?`,
  session: ({ y, fell, size, share }) => {
    const moved = fell ? 'fell' : 'rose'
    return `${capital(the(y))} ${moved} ${size} in that session; in ${share ?? 'none'} of the other sessions it ${moved} at least as much.`
  },
  stands: ({ market, fell, until, p, opposite }) =>
    opposite
      ? `Given ${market}${until === null ? '' : `, up to ${until}`}, not the ${fell ? 'fall' : 'rise'} but a ${fell ? 'rise' : 'fall'} beyond the market stands out from other dates (p\u00a0${p}).`
      : `Given ${market}${until === null ? '' : `, up to ${until}`}, the ${fell ? 'fall' : 'rise'} stands out from other dates (p\u00a0${p}).`,
  notStands: ({ market, fell, until, p }) =>
    `Given ${market}${until === null ? '' : `, up to ${until}`}, the ${fell ? 'fall' : 'rise'} does not stand out from other dates (p\u00a0${p}).`,
  fewDates: ({ n, least }) =>
    `Whether that stands out cannot be told: there are only ${counted(n, 'other date', 'other dates')} to compare with, so p cannot fall below ${least}.`,
  noVerdict: (reason) => `Whether that stands out from other dates cannot be told: ${reason}`,
  noDay: ({ y, day, range }) =>
    `What ${the(y)} did on ${day} cannot be told: ${
      range === null
        ? 'source, target and market have no common return in this range.'
        : `no return of the sample, ${range.from} to ${range.to}, spans that day.`
    }`,
  tooFewBefore: ({ has, needs }) =>
    `the history before it is too short. It has ${counted(has, 'session', 'sessions')} to learn from, and this takes at least ${needs}.`,
  notOver: 'its window reaches beyond the last value.',
  noSpread: 'the target is the market itself, or moves exactly with it.',
  beyond: ({ market, window, car, bound, n }) =>
    `Beyond its usual move with ${market} it moved ${car} in the window ${window}. ${
      bound === null
        ? ''
        : `Below about ${bound.low} or above about ${bound.high} it would have stood out among the ${n} other dates whose window spans about as many days.`
    }`.trim(),
  caps: ({ x, y }) => `In market cap: ${[x, y].filter((part) => part !== null).join('; ')}.`,
  cap: ({ name, usd, approximate }) =>
    approximate === null ? `${the(name)} ${usd}` : `${the(name)} ${usd}, ${approximate}`,
  falls: ({ x, y, n, size, falls, others }) =>
    `With no model, so with all that moved both still in it: in the ${counted(n, 'session', 'sessions')} in which ${the(x)} fell by ${size} or more, ${the(y)} moved ${falls} on (geometric) average in the same session, in the others ${others}`,
  difference: ({ difference, interval }) => `: ${difference} beside them (95 % interval ${interval})`,
  noFalls: ({ x, size }) => `In no session of the sample did ${the(x)} fall by ${size} or more.`,
  horizon: (horizon, count) => (horizon === 1 ? 'the next session' : `the next ${count} sessions`),
  later: ({ horizon, difference, interval }) => `over ${horizon} ${difference} (${interval})`,
  afterwards: (list) => `After these falls, beside after other sessions: ${list}.`,
  near: (list) => `Within five sessions stand other events whose part cannot be told apart: ${list}.`,
  nearEvent: ({ title, day, apart }) => `“${title}” (${day}, ${apart})`,
  apart: ({ count, direction }) =>
    direction === 'same'
      ? 'the same session'
      : `${counted(count, 'session', 'sessions')} ${direction === 'after' ? 'later' : 'earlier'}`,
  depends: ({ p, with: withOthers }) =>
    `The verdict rests on leaving out the days of other known events: with these left in, p ${withOthers} and not ${p.replace(/^= /, '')}.`,
  chosenForTarget:
    'This day is filed for what crypto itself did. A day picked for its fall stands out sooner than p says, and is no evidence about the source.',
  figures: ({ n, from, to, used, usedFrom, usedTo }) =>
    `From ${counted(n, 'common return', 'common returns')}, ${from} to ${to}; the usual move with the market was learnt from ${counted(used, 'session', 'sessions')}, ${usedFrom} to ${usedTo}.`,
  moved: ({ event, day }) => `${event} is no session; the next one, ${day}, stands for it.`,

  card: {
    heading: 'The event',
    ownDay: (day) => `${day}: a day of your own, with no event of the source filed under it.`,
    session: (day) => `Session of ${day}`,
    noInstant: 'time of day not known',
    known: 'What is known of it',
    otherEvents: 'Study another event or day',
    event: 'Event',
    day: 'Any day',
    show: 'Show',
    groupOf: (x) => `Events of ${the(x)}`,
    groupOthers: 'Other events',
  },

  fields: {
    source: 'Source',
    target: 'Target',
    market: 'Market held fixed',
    fall: 'Least fall',
    pre: 'Sessions before',
    post: 'Sessions after',
    estimation: 'Sessions to learn from',
    gap: 'Sessions left out before',
    rule: ({ label, low, high }) => `${label}: a whole number from ${low} to ${high}`,
    fallRule: (low, high) => `Least fall: from ${low} to ${high}`,
  },

  afterFalls: {
    title: ({ x, y, size }) => `${capital(the(y))} after falls of ${the(x)} by ${size} or more`,
    subtitle:
      'Mean move in and after these sessions beside that of all other sessions. No model: what moved both is still in it.',
    horizon: (horizon, count) =>
      horizon === 0 ? 'Same session' : horizon === 1 ? 'Next session' : `Next ${count} sessions`,
    axis: 'difference of means, per cent',
    zero: 'no difference',
    interval: '95 % interval',
    counts: ({ n, apart }) => (n === apart ? `${n} falls` : `${n} falls, ${apart} without overlap`),
    summary: (list) => `Intervals of the difference of means. ${list}`,
    point: ({ horizon, difference, interval }) => `${horizon}: ${difference} (${interval}).`,
    columns: [
      'After',
      'falls',
      'without overlap',
      'mean after falls, %',
      'median, %',
      'mean otherwise, %',
      'difference, %',
      '95 % from',
      '95 % to',
      'share below 0 after falls',
      'otherwise',
    ],
    caption:
      'Moves of the target after falls of the source and otherwise, in per cent; means and medians of log returns, as changes',
  },

  placebo: {
    title: (y) => `This event among other dates: ${the(y)} beyond the market`,
    subtitle: ({ n, market }) =>
      `Cumulative abnormal return given ${market}, of ${counted(n, 'other date', 'other dates')} with a window of about as many days, each scaled to how restless the days before the event were.`,
    axis: 'cumulative abnormal return, per cent',
    count: 'dates',
    mark: (car) => `this event ${car}`,
    bar: ({ from, to, count }) => `${from} to ${to}: ${count}`,
    further: 'The bars in full colour lie at least as far from 0 as the event, either way: their share is p.',
    summary: ({ n, low, high, car, p }) =>
      `Histogram of ${n} dates. 95 of 100 lie between ${low} and ${high} per cent. This event: ${car} per cent, p ${p}.`,
    columns: ['From, %', 'to, %', 'dates'],
    caption: 'Cumulative abnormal returns of the other dates, in per cent; classes of equal width in logs',
  },

  abnormal: {
    title: (y) => `${capital(the(y))} beyond the market, session by session`,
    subtitle: ({ market, beta }) =>
      `What is left of each log return after its usual share in ${market} (beta ${beta}) is taken out, as a change in per cent.`,
    axis: 'abnormal return, per cent',
    sessions: 'sessions from the event',
    bar: ({ session, day, abnormal, cumulative }) =>
      `Session ${session}, ${day}: ${abnormal}, cumulative ${cumulative}`,
    band: (sd) =>
      `One standard deviation either way: of an ordinary session (${sd}), and of the forecast of all together`,
    sum: 'together',
    sumBar: (total) => `All sessions of the window: ${total}`,
    summary: ({ list, total }) => `Bar chart of abnormal returns. ${list} Cumulative: ${total}.`,
    columns: ['Session', 'day', 'abnormal, %', 'cumulative, %'],
    caption: 'Abnormal returns of the event window, in per cent',
  },

  hours: {
    title: (day) => `Hour by hour on ${day}`,
    subtitle: 'Change since the last reading before that UTC day, or since its first where there is none.',
    axis: 'per cent',
    utc: 'hour of the day, UTC',
    open: 'New York opens',
    close: 'closes',
    none: (day) =>
      `The store has no hourly readings of ${day}, so its course within the day cannot be shown. Providers keep them for some two years: npm run ingest -- --interval 1h.`,
    summary: (list) => `Lines over the hours of the day. ${list}`,
    course: ({ name, move, n }) => `${name} ended the day at ${move} (${n} readings).`,
    columns: (names) => ['UTC', ...names.map((name) => `${name}, %`)],
    caption: 'Change in per cent at each reading of the day',
  },

  tables: {
    events: (x) => `All events of ${the(x)}`,
    falls: ({ x, size }) => `Every fall of ${the(x)} by ${size} or more`,
    explained: ({ n, least }) =>
      `${counted(n, 'date', 'dates')}, each beside every date that is none of them.${least === null ? '' : ` Smallest p adjusted for all of them (Benjamini-Hochberg): ${least}.`}`,
    pooled: ({ n, mean, p, overlapping }) =>
      `Geometric mean beyond the market over the ${n} with a figure: ${mean} (p ${p}, Boehmer, Musumeci and Poulsen)${overlapping === '0' ? '' : `; ${overlapping} share days with the one before, so that p is too small`}.`,
    absent: (list) => `Not in the sample: ${list}.`,
    columns: {
      session: () => 'Session',
      source: (name) => name,
      target: (name) => name,
      beyond: () => 'Beyond the market',
      p: () => 'p',
      adjusted: () => 'p, adjusted',
    },
    csv: 'CSV of this table',
    thisOne: 'this one',
    study: (day) => `Study ${day}`,
    none: (x) => `No event of ${the(x)} is filed.`,
  },

  evidence: {
    session: (name) => `${capital(the(name))} in that session`,
    window: ({ name, window }) => `${capital(the(name))} in the window ${window}`,
    usd: (amount) => `Market cap: ${amount}.`,
    approximately: (amount) => `Market cap: about ${amount}.`,
    share: ({ share, others }) => `At least as far the same way: ${share} of ${others} other sessions.`,
    car: ({ y, market }) => `${capital(the(y))} beyond ${market} (CAR): this p decides`,
    carNote:
      'Two-sided, each date by its recent forecast error; named as the one that decides before looking.',
    withOthers: 'The same with the days of other known events left in',
    raw: 'The same without scaling to how restless the days before were',
    tTest: 'The textbook’s t test of the CAR',
    tTestNote: 'Takes returns to be normal and steady: 6 to 10 % false alarms. Decides nothing here.',
    beta: ({ y, market }) => `Usual move of ${the(y)} with ${market} (beta)`,
    betaNote: ({ sd, asked }) =>
      `Standard deviation of what is left: ${sd} a session. ${asked} sessions were asked for.`,
    after: ({ horizon }) => `Difference after falls: ${horizon.toLowerCase()}`,
    afterNote: ({ falls, others, share }) =>
      `Geometric mean after falls ${falls}, otherwise ${others}. Below 0 after falls: ${share}.`,
    pooledEvents: (x) => `Geometric mean CAR of all events of ${the(x)}`,
    pooledFalls: (x) => `Geometric mean CAR of all large falls of ${the(x)}`,
    pooledNote: (overlapping) =>
      `${counted(overlapping, 'event shares', 'events share')} days with the one before; the test takes them to be independent.`,
    pooledReading: 'The test takes the events to be independent.',
    p: (p) => `p ${p}`,
    dates: (n) => counted(n, 'other date', 'other dates'),
    nFalls: (n) => counted(n, 'fall', 'falls'),
    nEvents: (n) => counted(n, 'event', 'events'),
  },

  how: [
    'The first chart needs no model: when the source fell by a chosen size, how did the target move in that session and afterwards, beside all other sessions? A point whose interval reaches over 0 is not distinguishable from no difference; of four such intervals at 95 %, one misses by chance more often than one alone. It describes, and decides nothing: one p decides, that of the histogram.',
    'The histogram asks about this event alone. It takes out what the target usually does with the market, puts together what is left over the window, and sets it among all other dates. p is the share of dates at least as far from 0, this one counted.',
    'In the tables many dates are tested at once, so some p fall below 0.05 by chance; the adjusted p takes that into account.',
  ],
  not: [
    'That both fell in one session does not show that one moved the other: both may follow a third, and only what goes with the chosen market is taken out.',
    'Rival news of the same days cannot be taken apart; what is known of it is named.',
    'A day picked for the fall of the target stands out sooner than p says.',
    'The day of crypto ends hours after New York closes, so a session’s move holds hours in which no share traded.',
  ],
}
