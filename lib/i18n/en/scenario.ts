import { capital } from '../capital'
import type { MoveParts, ScenarioText } from '../scenario-text'
import { figure } from './figure'
import { counted, the } from './grammar'

const move = ({ x, size, way, span }: MoveParts) =>
  way === 'stays' ? `${the(x)} does not move over ${span}` : `${the(x)} ${way} by ${size} over ${span}`

export const scenarioEn: ScenarioText = {
  question: (parts) => `What if ${move(parts)}?`,
  answer: ({ y, half, most, below, chance, ...parts }) =>
    `If ${move(parts)}, half of the outcomes for ${the(y)} lie between ${half.low} and ${half.high} (95 %: ${most.low} to ${most.high}). A fall beyond ${below} has a probability of ${chance}.`,
  link: ({ x, y, figure: f, excluded }) =>
    `Day by day, whatever the size, the returns of ${the(x)} and ${the(y)} correlate at ${figure(f)}${
      excluded === null
        ? ': that the range shifts with the move rests on that.'
        : `, not distinguishable from 0: ${excluded}. So the shift of the range with the move is not told from none either.`
    }`,
  inUnit: ({ level, day, half, most }) =>
    `From ${level} on ${day} that makes ${half.low} to ${half.high} (95 %: ${most.low} to ${most.high}).`,
  beyond: ({ x, falls, span, farthest, size }) =>
    `This is beyond anything in the data: the farthest ${falls ? 'fall' : 'rise'} of ${the(x)} over ${span} is ${farthest}; the one assumed is ${size} standard deviations of such moves. Here the past is carried on to where it has never been.`,
  within: ({ falls, span, size, farthest }) =>
    `The move assumed is ${size} standard deviations of the moves over ${span} in the data; the farthest ${falls ? 'fall' : 'rise'} there is ${farthest}.`,
  checked: ({ x, n, beyond, held80, held95 }) =>
    `Checked on the past: in ${counted(n, 'forecast', 'forecasts')}${
      beyond === null ? '' : ` after which ${the(x)} did move beyond ${beyond} standard deviations`
    }, the 80 % range held ${held80}, the 95 % range ${held95}.`,
  noneAsFar: (falls) => `None of them met a ${falls ? 'fall' : 'rise'} as far as this one.`,
  held: ({ share, count, n, interval }) =>
    `in ${share} (${count} of ${n}${interval === null ? '' : `; 95 % interval ${interval.low} to ${interval.high}`})`,
  uncheckedSize: ({ n, beyond }) =>
    `None of ${n} past forecasts met a move beyond ${beyond} standard deviations, so at this size the ranges are unchecked.`,
  unchecked: (reason) => `How often such ranges held before cannot be checked: ${reason}.`,
  conditional:
    'All of this takes the move as given. It shows what went with such moves before; it is no forecast that one comes, and it names no cause.',
  figures: ({ n, from, to, paths }) =>
    `From ${n} common returns, ${from} to ${to}, at the volatility of the last day, ${paths} simulated paths.`,
  noAnswer: ({ x, y, reason }) =>
    `What ${the(y)} would do if ${the(x)} moved so far cannot be told: ${reason}.`,
  sessions: (count, sessions) =>
    sessions ? counted(count, 'session', 'sessions') : counted(count, 'day', 'days'),
  presets: {
    title: 'Moves to start from',
    day: ({ day, change, sessions }) => `${day}: ${change} in one ${sessions ? 'session' : 'day'}`,
    peak: ({ month, change, steps, horizon, sessions }) =>
      `Fall from the peak of ${month}: ${change} (took ${counted(steps, sessions ? 'session' : 'day', sessions ? 'sessions' : 'days')}, here ${horizon})`,
  },
  fields: {
    source: 'If this moves',
    target: 'What does this do',
    shock: 'By',
    shockRule: (low, high) => `Move of the source: from ${low} to ${high}; −20 % is a fall by 20 %`,
    horizon: (sessions) => (sessions ? 'Over sessions' : 'Over days'),
    horizonRule: (low, high) => `Horizon: a whole number from ${low} to ${high}`,
    seed: 'Seed',
    seedRule: (low, high) => `Seed of the random draws: a whole number from ${low} to ${high}`,
  },
  chart: {
    title: (y) => `Where ${the(y)} would lie`,
    subtitle: (parts) => `Given that ${move(parts)}. Bands hold so many of the simulated outcomes.`,
    median: 'middle outcome',
    band: (share) => `${share} of outcomes`,
    left: 'change in %',
    right: (unit) => unit,
    x: (sessions) => (sessions ? 'sessions ahead' : 'days ahead'),
    slot: ({ session, median, half, most }) =>
      `After ${session}: middle ${median}, half ${half.low} to ${half.high}, 95 % ${most.low} to ${most.high}`,
    summary: ({ span, median, half, most }) =>
      `Fan chart. After ${span}: middle outcome ${median}, half between ${half.low} and ${half.high}, 95 % between ${most.low} and ${most.high}.`,
    caption: (y) => `Outcomes for ${the(y)} by session and share of outcomes below`,
    columns: (sessions) => [sessions ? 'Session' : 'Day', 'Share below', 'Log return', 'Change', 'Level'],
  },
  evidence: {
    outcome: (y) => `Middle outcome for ${the(y)}`,
    ends: ({ half, eighty, most }) =>
      `50 %: ${half.low} to ${half.high}; 80 %: ${eighty.low} to ${eighty.high}; 95 %: ${most.low} to ${most.high}`,
    below: (y, level) => `${capital(the(y))} at ${level} or lower`,
    simulated: (paths) => `share of ${paths} paths`,
    belowNote: 'Probabilities are shares of the simulated paths: as good as the ranges of the check below.',
    link: (x, y) => `Correlation of the daily returns of ${the(x)} and ${the(y)}`,
    beta: (x, y) => `Move of ${the(y)} for each 1 of ${the(x)} (beta over the horizon)`,
    error: (error) => `standard error ${error}`,
    betaNote: 'Of log returns, with the volatilities of the last day.',
    size: (x) => `Size of the move of ${the(x)} in standard deviations of the data`,
    sizeNote: ({ now, farthest }) =>
      `In those to be expected now: ${now}. The farthest move that way in the data: ${farthest}.`,
    held: (share) => `How often the ${share} % range held`,
    forecasts: (n) => counted(n, 'forecast', 'forecasts'),
    allMoves: 'All past forecasts.',
    beyond: (size) => `Past moves beyond ${size} standard deviations.`,
    worth: (count) => `Where horizons overlap, worth ${count} that do not.`,
    checkNote: ({ first, last, step, sessions }) => {
      const [one, many] = sessions ? (['session', 'sessions'] as const) : (['day', 'days'] as const)
      return `Each learnt from the ${first === last ? first : `${first} to ${last}`} ${many} before it; one every ${counted(step, one, many)}.`
    },
    descriptive: 'a measurement, not an estimate',
    interval: ({ low, high }) => `${low} to ${high}`,
  },
  how: [
    'The fan holds simulated outcomes: a beta from common past returns times the move assumed, and around it what the two did apart from each other, redrawn in blocks at the volatility of the last day.',
    'The farther the move assumed, the wider the fan: after a wild move of one, the other is wilder too.',
    'The walk-forward check fits the same model to what was known on past days, gives it the move that then came, and counts how often the target ended in the range. A range of 80 % should hold in 80 of 100.',
  ],
  not: [
    'How likely such a move is. It is assumed.',
    'That one moves the other: a third, such as the whole stock market, may move both.',
    'What a break would do that the data have never seen. Where the move lies beyond them, the fan carries the past on.',
    'The way there: the move over the whole horizon is given, not the days on which it comes.',
  ],
}
