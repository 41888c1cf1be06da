import type { AnswerSentences, LeftText, StrengthSpan } from '../answer-text'
import { capital } from '../capital'
import type { FigureText } from '../figure-text'
import { figure } from './figure'
import { counted, the } from './grammar'

const DIRECTIONS = { positive: 'in the same direction', negative: 'in opposite directions' } as const
const STRENGTHS = { weak: 'weakly', moderate: 'moderately', strong: 'strongly' } as const

/** 'tended weakly', or 'tended, weakly to moderately,'. */
function tended(strength: StrengthSpan | null): string {
  if (strength === null) return 'tended'
  const [least, most] = [STRENGTHS[strength.least], STRENGTHS[strength.most]]
  return least === most ? `tended ${least}` : `tended, ${least} to ${most},`
}

const sizeOf = ({ least, most }: StrengthSpan) => (least === most ? least : `${least} to ${most}`)

type AnswerParts = Parameters<AnswerSentences['answer']>[0]

function leadOf({ verdict, strength, left, whole, excluded, needs, ...names }: AnswerParts): string | null {
  const [x, y] = [the(names.x), the(names.y)]
  switch (verdict) {
    case 'undefined':
      return null
    case 'too-few':
      return `Only ${whole.n} common returns: too few to tell whether ${x} and ${y} moved together. That takes at least ${needs}.`
    case 'negligible':
      return `Between ${x} and ${y} no more than a negligible co-movement is seen, and ${excluded}.`
    case 'open':
      return `A co-movement of ${x} and ${y} is not distinguishable from 0, and ${excluded}.`
    default:
      return `${capital(x)} and ${y} ${tended(strength)} to move ${DIRECTIONS[verdict]} (correlation ${whole.r})${left.map(leftClause).join('')}.`
  }
}

function leftClause({ given, verdict, strength, turned, r }: LeftText): string {
  const size =
    verdict === 'open'
      ? 'not distinguishable from 0'
      : verdict === 'negligible'
        ? 'negligible'
        : `${sizeOf(strength)}${turned ? ` and ${verdict}` : ''} (${r})`
  return `; given ${given}, what is left is ${size}`
}

const period = ({ from, to }: FigureText) => `from ${from} to ${to}`
const upTo = ({ from, to }: FigureText, what = 'returns') => `on ${to}, from the ${what} since ${from}`

export const answerEn: AnswerSentences = {
  question: (x, y, on) =>
    on === 'returns'
      ? `Do ${the(x)} and ${the(y)} move together?`
      : `Do the levels of ${the(x)} and ${the(y)} look alike?`,
  answer: (parts) => {
    const { window, method, ewma, whole, last, lastReason, pinned } = parts
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
    return { lead: leadOf(parts), figures: `${capital(range)}${now}${then}.` }
  },
  story: ({ day, x, changeX, y, changeY, claim }) =>
    `In the session of ${day}, with which the headline began: ${x} ${changeX}, ${y} ${changeY}, against the close before.${claim === null ? '' : ` ${claim}`}`,
  ofFirst: ({ x, count, sentence }) => `For ${x}, the first of ${count}: ${sentence}`,
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
  given: ({ given, figure: f, verdict, excluded, isRest, isAside }) => {
    const meaning =
      verdict === 'open'
        ? `, not distinguishable from 0: ${excluded}`
        : verdict === 'negligible'
          ? `, which is negligible: ${excluded}`
          : isAside
            ? '; since the correlation itself is not distinguishable from 0, nothing is concluded from it'
            : ''
    const left = isRest
      ? `Given ${given}, a partial correlation of ${figure(f)} is left`
      : `The Pearson correlation of returns over the days common to all three, given ${given}, is ${figure(f)}`
    return `${left}${meaning}.`
  },
  noCause: 'A correlation does not show which of the two moved the other, or why.',
  holdsAi: (count) =>
    count === 1
      ? 'This fund holds AI shares itself: keeping it fixed may also take away the channel.'
      : 'These funds hold AI shares themselves: keeping them fixed may also take away the channel.',
  levelsBeside: ({ whole, last, window }) =>
    `By levels it would read ${whole} over the whole range${last === null ? '' : ` and ${last} over the last ${window}`}: misleading, since two series with a trend correlate whatever their returns do.`,
  levelsExample: ({ x, y, window, day, levels, returns }) =>
    `So it was in the spring of 2024: over the ${window} up to ${day} the levels of ${the(x)} and ${the(y)} correlate at ${levels}, their daily returns at ${figure(returns)}.`,
  excluded: (upper, lower) => {
    if (upper === null && lower === null) return 'no correlation is excluded, however strong'
    const ends = [upper && `above ${upper}`, lower && `below ${lower}`].filter((end) => end !== null)
    return `correlations ${ends.join(' or ')} are excluded`
  },
}
