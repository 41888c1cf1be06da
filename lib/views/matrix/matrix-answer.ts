import type { MatrixResult } from '@/lib/analysis/matrix'
import { FEWEST_TO_TELL } from '@/lib/analysis/stands-out'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import { type Formatter, NO_VALUE } from '@/lib/i18n/format'
import type { MatrixText } from '@/lib/i18n/matrix-text'
import type { QuestionText } from '@/lib/i18n/question-text'
import { figureOf, hullOf } from '../dashboard/verdict'
import { nameOf } from '../shown-asset'
import {
  isAcross,
  isTold,
  type KnownPair,
  keepsToSessions,
  type MatrixPair,
  overlapping,
  rankedPairs,
  storyPair,
  strongestPair,
} from './matrix-pairs'

export interface MatrixWords {
  readonly words: MatrixText
  readonly rules: QuestionText
  readonly text: DashboardText
  readonly format: Formatter
}

/** Who moves with whom, as far as the intervals bear it: never more than they say. */
export function matrixAnswer(
  result: MatrixResult,
  pairs: readonly MatrixPair[],
  said: MatrixWords,
): string[] {
  const { words, rules, text, format } = said
  const ranked = rankedPairs(pairs)
  const judged = ranked.filter(({ verdict }) => verdict !== 'short')
  const strongest = strongestPair(ranked)
  const least = Math.max(FEWEST_TO_TELL, result.window ?? 0)
  if (strongest === null) {
    const longest = pairs.reduce((best, pair) => (pair.n > best.n ? pair : best))
    const reason = pairs.find((pair) => pair.reason !== null)?.reason ?? 'too-few-pairs'
    return longest.n < least
      ? [
          rules.tooShort({
            has: format.integer(longest.n),
            needs: format.integer(least),
            sessions: keepsToSessions(longest),
          }),
        ]
      : [words.noAnswer(text.undefinedReasons[reason])]
  }
  const story = storyPair(judged)
  const across = judged.find(isAcross)
  const acrossCount = judged.filter(isAcross).length
  const short = pairs.length - judged.length
  return [
    first(strongest, judged, said),
    ...(story === null || judged.length === 1 ? [] : [standing(story, judged, said)]),
    ...(across === undefined || across === story || across === strongest
      ? []
      : [
          words.across({
            ...pairParts(across, said),
            pairs: format.integer(acrossCount),
            verdict: across.verdict,
          }),
        ]),
    counted(judged, said),
    ...(short === 0 ? [] : [words.unjudged({ count: format.integer(short), least: format.integer(least) })]),
    figures(result, judged, said),
  ]
}

function first(strongest: KnownPair, judged: readonly KnownPair[], said: MatrixWords): string {
  const { words, format } = said
  const parts = pairParts(strongest, said)
  if (isTold(strongest))
    return words.strongest({
      ...parts,
      against: strongest.value < 0,
      ofTold: judged.some(({ value }) => Math.abs(value) > Math.abs(strongest.value)),
    })
  const hulls = judged.map((pair) => hullOf(pair) ?? { lower: -1, upper: 1 })
  return words.none({
    ...parts,
    low: format.bound(Math.min(...hulls.map(({ lower }) => lower))),
    high: format.bound(Math.max(...hulls.map(({ upper }) => upper))),
  })
}

function standing(story: KnownPair, judged: readonly KnownPair[], said: MatrixWords): string {
  const { words, format } = said
  const overlaps = overlapping(story, judged)
  return words.standing({
    ...pairParts(story, said),
    place: format.integer(judged.indexOf(story) + 1),
    of: format.integer(judged.length),
    overlapping: overlaps === 0 ? null : format.integer(overlaps),
    verdict: story.verdict,
  })
}

function counted(judged: readonly KnownPair[], { words, format }: MatrixWords): string {
  const against = judged.filter(({ verdict }) => verdict === 'negative').length
  return words.count({
    told: format.integer(judged.filter(isTold).length),
    of: format.integer(judged.length),
    against: against === 0 ? null : format.integer(against),
  })
}

function figures(
  { from, to, window }: MatrixResult,
  judged: readonly KnownPair[],
  { words, format }: MatrixWords,
): string {
  const counts = judged.map(({ n }) => n)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return words.figures({
    least: format.integer(least),
    most: least === most ? null : format.integer(most),
    from: from === null ? NO_VALUE : format.longDay(from),
    to: to === null ? NO_VALUE : format.longDay(to),
    window: window === null ? null : format.integer(window),
  })
}

/** A pair as sentences name it. */
function pairParts(pair: KnownPair, said: MatrixWords) {
  const { words, text, format } = said
  const intervals = intervalsText(pair, said)
  return {
    x: nameOf(pair.x, text),
    y: nameOf(pair.y, text),
    r: format.r(pair.value),
    interval: intervals === null ? words.noInterval : words.interval(intervals),
  }
}

/** The interval of a pair, and beside it those that the verdict hangs on; null where there is none. */
export function intervalsText(pair: MatrixPair, { words, text, format }: MatrixWords): string | null {
  const { interval, beside } = figureOf(pair, format, text.evidence.to)
  return interval === null
    ? null
    : [interval, ...beside.map((other) => words.beside[other.kind](other.interval))].join('; ')
}
