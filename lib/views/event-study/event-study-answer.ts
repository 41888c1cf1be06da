import type { EventUndefined } from '@/lib/analysis/event-placebo'
import type { EventStudyResult } from '@/lib/analysis/event-study'
import { eventStandsOut, LEVEL } from '@/lib/analysis/stands-out'
import { changeText } from './change-of-log'
import { type EventStudyFacts, type EventWords, windowOf } from './event-study-facts'
import { placeboBound } from './placebo-bound'

/** At least as many sessions before the event as the market model takes; fewer where fewer are asked for. */
const FEWEST = 60

/** The answer in sentences, the first of which is the answer. Every number comes from the result. */
export function eventAnswer(facts: EventStudyFacts, said: EventWords): string[] {
  const { result } = facts
  const { y, words, format } = said
  const { targetMove, day, from, to } = result
  if (targetMove === null || day === null)
    return [
      words.noDay({
        y,
        day: format.longDay(result.event),
        range: from === null || to === null ? null : { from: format.longDay(from), to: format.longDay(to) },
      }),
    ]
  const session = words.session({
    y,
    fell: targetMove.log < 0,
    size: format.percent(Math.abs(targetMove.percent ?? 0) / 100),
    share:
      targetMove.othersAtLeast === null || targetMove.othersAtLeast === 0
        ? null
        : format.share(targetMove.othersAtLeast),
  })
  return [
    `${session} ${verdictSentence(result, said)}`,
    ...beyondSentence(result, said),
    ...(result.isMoved
      ? [words.moved({ event: format.longDay(result.event), day: format.longDay(day) })]
      : []),
    ...capSentence(facts, said),
    [fallsSentence(result, said), ...afterwardsSentences(result, said)].join(' '),
    ...nearSentence(facts, said),
    ...dependsSentence(result, said),
    ...(facts.isChosenForTarget ? [words.chosenForTarget] : []),
    ...figuresSentence(result, said),
  ]
}

function verdictSentence(result: EventStudyResult, { market, words, format }: EventWords): string {
  const { placebo, car, targetMove, days } = result
  if (placebo === null || car === null || targetMove === null)
    return words.noVerdict(reasonText(result, result.placeboReason ?? result.reason, words, format))
  const stands = eventStandsOut(result)
  if (stands === null)
    return words.fewDates({
      n: format.integer(placebo.n),
      least: format.bound(1 / (1 + placebo.n)),
    })
  const fell = targetMove.log < 0
  const last = days.at(-1)
  const until = days.length < 2 || last === undefined ? null : format.day(last)
  // The p and its number stay on one line.
  const parts = { market, fell, until, p: format.p(placebo.p).replace(' ', '\u00a0') }
  return stands ? words.stands({ ...parts, opposite: car.log < 0 !== fell }) : words.notStands(parts)
}

function reasonText(
  { estimation }: EventStudyResult,
  reason: EventUndefined | null,
  words: EventWords['words'],
  format: EventWords['format'],
): string {
  const needs = Math.min(FEWEST, estimation.asked)
  if (estimation.used < needs)
    return words.tooFewBefore({ has: format.integer(estimation.used), needs: format.integer(needs) })
  return reason === 'event-window-not-over' ? words.notOver : words.noSpread
}

function beyondSentence(result: EventStudyResult, { market, words, format }: EventWords): string[] {
  const { placebo, car, days } = result
  if (car === null) return []
  const bound = placebo === null ? null : placeboBound(placebo.values)
  return [
    words.beyond({
      market,
      window: windowOf(days, format),
      car: format.change((car.percent ?? 0) / 100),
      bound: bound === null ? null : { low: changeText(-bound, format), high: changeText(bound, format) },
      n: format.integer(placebo?.n ?? 0),
    }),
  ]
}

function capSentence({ result, approximateCaps }: EventStudyFacts, said: EventWords): string[] {
  const { words, text, format } = said
  const part = (
    name: string,
    asset: string,
    move: EventStudyResult['sourceMove'],
    approximate: EventStudyFacts['approximateCaps']['source'],
  ) =>
    move === null || move.usd === null
      ? null
      : words.cap({
          name,
          usd: format.cap(move.usd),
          approximate:
            approximate === null
              ? null
              : text.quotes.approximateCap({
                  asset,
                  count: format.shares(approximate.count),
                  source: approximate.source,
                }),
        })
  const x = part(said.x, result.source, result.sourceMove, approximateCaps.source)
  const y = part(said.y, result.target, result.targetMove, approximateCaps.target)
  return x === null && y === null ? [] : [words.caps({ x, y })]
}

function fallsSentence({ afterFalls }: EventStudyResult, said: EventWords): string {
  const { x, y, size, words, format } = said
  const [same] = afterFalls.horizons
  if (same === undefined || same.falls.mean === null || same.others.mean === null)
    return words.noFalls({ x, size })
  const text = words.falls({
    x,
    y,
    size,
    n: format.integer(same.falls.n),
    falls: changeText(same.falls.mean, format),
    others: changeText(same.others.mean, format),
  })
  const apart = differenceText(same, said)
  return apart === null ? `${text}.` : `${text}${words.difference(apart)}.`
}

/** Each horizon after the falls by its difference and interval: the raw answer, which a single p does not decide. */
function afterwardsSentences({ afterFalls }: EventStudyResult, said: EventWords): string[] {
  const { words, format } = said
  const later = afterFalls.horizons.flatMap((one) => {
    const apart = one.horizon === 0 ? null : differenceText(one, said)
    return apart === null
      ? []
      : [words.later({ horizon: words.horizon(one.horizon, format.integer(one.horizon)), ...apart })]
  })
  return later.length === 0 ? [] : [words.afterwards(format.list(later))]
}

/** Null where there is no interval: a difference without one says too much. */
function differenceText(
  { difference, differenceInterval: interval }: EventStudyResult['afterFalls']['horizons'][number],
  { text, format }: EventWords,
): { difference: string; interval: string } | null {
  if (difference === null || interval === null) return null
  return {
    difference: changeText(difference, format),
    interval: `${changeText(interval.lower, format)} ${text.evidence.to} ${changeText(interval.upper, format)}`,
  }
}

function nearSentence({ result, allEvents }: EventStudyFacts, said: EventWords): string[] {
  const { words, format, language } = said
  if (result.contaminating.length === 0) return []
  const list = result.contaminating.map(({ slug, day, sessionsApart }) =>
    words.nearEvent({
      title: allEvents.find((event) => event.slug === slug)?.title[language] ?? slug,
      day: format.day(day),
      apart: words.apart({
        count: format.integer(Math.abs(sessionsApart)),
        direction: sessionsApart === 0 ? 'same' : sessionsApart > 0 ? 'after' : 'before',
      }),
    }),
  )
  return [words.near(format.list(list))]
}

/** Said only where the verdict would be the other one. */
function dependsSentence(result: EventStudyResult, { words, format }: EventWords): string[] {
  const { placebo } = result
  const others = placebo?.withOthers ?? null
  if (eventStandsOut(result) === null) return []
  if (placebo === null || others === null || others.p <= LEVEL === placebo.p <= LEVEL) return []
  return [words.depends({ p: format.p(placebo.p), with: format.p(others.p) })]
}

function figuresSentence({ n, from, to, estimation }: EventStudyResult, said: EventWords): string[] {
  const { words, format } = said
  if (from === null || to === null || estimation.from === null || estimation.to === null) return []
  return [
    words.figures({
      n: format.integer(n),
      from: format.longDay(from),
      to: format.longDay(to),
      used: format.integer(estimation.used),
      usedFrom: format.longDay(estimation.from),
      usedTo: format.longDay(estimation.to),
    }),
  ]
}
