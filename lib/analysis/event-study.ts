import type { Day } from '@/lib/market/day'
import type { Series } from '@/lib/market/series'
import { type AfterFalls, afterFalls, fallThreshold } from './after-falls'
import { type EventModel, eventModel, noModel } from './event-model'
import { type EventPlacebo, type EventUndefined, eventPlacebo } from './event-placebo'
import { type EventSettings, eventSample, type NamedDay, rowOfDay } from './event-sample'
import { type EventTable, fallsTable, namedEventsTable } from './event-table'
import type { Sample } from './sample'
import { type Move, moveOf, type SessionMove, sessionMove } from './session-move'

export interface EventStudyQuestion extends EventSettings {
  /** Any day; one that is no session stands for the next. */
  readonly event: Day
  /**
   * Events other than this one that are known to concern the target: no placebo date overlaps them, no model learns
   * from them, and those near the event are named. Days picked because the target fell do not belong here: a placebo
   * needs them, and `placebo.withOthers` says what it is worth with all of these left in.
   */
  readonly others: readonly NamedDay[]
  /** Events for the table, each studied in the same way: those of the source. */
  readonly events: readonly NamedDay[]
  /** The least fall of the source that counts as one, as a share: 0.05 is 5 %. */
  readonly fall: number
  /** Market caps in USD where they are known, to say what a move was worth. */
  readonly marketCaps: { readonly source: Series | null; readonly target: Series | null }
}

export interface EventStudyResult extends Sample, EventModel {
  readonly source: string
  readonly target: string
  readonly market: string
  /** The day asked for, and the one that stands for it: the next session where it is none. */
  readonly event: Day
  readonly day: Day | null
  readonly isMoved: boolean
  readonly window: { readonly pre: number; readonly post: number; readonly gap: number }
  /** Of the session, beside all others; null where no return of the sample spans the event. */
  readonly sourceMove: SessionMove | null
  readonly targetMove: SessionMove | null
  /** Of the whole event window; null where it is not over. */
  readonly sourceWindowMove: Move | null
  readonly targetWindowMove: Move | null
  /** Whose p decides, named before any is seen. */
  readonly decides: 'placebo'
  readonly placebo: EventPlacebo | null
  readonly placeboReason: EventUndefined | null
  /** Other events within five sessions, whose part cannot be told from the event's. Negative: before it. */
  readonly contaminating: readonly (NamedDay & { readonly sessionsApart: number })[]
  readonly afterFalls: AfterFalls
  readonly events: EventTable
  readonly falls: EventTable
}

/** An event this many sessions away may still be felt. */
const NEAR = 5

/**
 * What the target did around one event: first with no model, then beyond what it does with the market, and beside every
 * other date. Nothing in it is random.
 *
 * The target's own returns before and after the event are its yardstick, so a longer history gives a sharper one: with
 * 19 placebo dates or fewer p cannot fall below 0.05.
 */
export function eventStudyOf(question: EventStudyQuestion): EventStudyResult {
  const { source, target, market, event, marketCaps, pre, post, gap } = question
  const sample = eventSample(question)
  const row = rowOfDay(sample, event)
  const others = question.others.flatMap(({ slug, day }) => {
    const at = rowOfDay(sample, day)
    return at === null ? [] : [{ slug, day, at }]
  })
  // One that falls on the event itself is named, but its row is the event's.
  const otherRows = [...new Set(others.map(({ at }) => at))].filter((at) => at !== row)
  const placebo = row === null ? null : eventPlacebo(sample, question, row, otherRows)
  const hasWindow = row !== null && row - pre >= 0 && row + post < sample.n
  const { assets, n, from, to, sessions, dropped, providers } = sample
  return {
    ...{ assets, n, from, to, sessions, dropped, providers },
    ...(row === null
      ? noModel(question, 'not-a-day-of-the-sample')
      : eventModel(sample, question, row, otherRows)),
    source: source.id,
    target: target.id,
    market: market.id,
    event,
    day: row === null ? null : sample.days[row]!,
    isMoved: row !== null && sample.days[row] !== event,
    window: { pre, post, gap },
    sourceMove: row === null ? null : sessionMove(sample, sample.source, row, marketCaps.source),
    targetMove: row === null ? null : sessionMove(sample, sample.target, row, marketCaps.target),
    sourceWindowMove: hasWindow
      ? moveOf(sample, sample.source, row - pre, row + post, marketCaps.source)
      : null,
    targetWindowMove: hasWindow
      ? moveOf(sample, sample.target, row - pre, row + post, marketCaps.target)
      : null,
    decides: 'placebo',
    placebo: placebo?.value ?? null,
    placeboReason: placebo === null ? 'not-a-day-of-the-sample' : placebo.reason,
    contaminating:
      row === null
        ? []
        : others
            .map(({ slug, day, at }) => ({ slug, day, sessionsApart: at - row }))
            .filter(({ sessionsApart }) => Math.abs(sessionsApart) <= NEAR),
    afterFalls: afterFalls(sample, question.fall),
    events: namedEventsTable(sample, question, question.events),
    falls: fallsTable(sample, question, fallThreshold(question.fall), [
      ...question.events,
      ...question.others,
    ]),
  }
}
