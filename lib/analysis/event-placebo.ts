import type { Reason } from '@/lib/stats/basics/outcome'
import { placebo } from '@/lib/stats/event-study/placebo'
import { PLACEBO_SHARES, type PlaceboTest } from '@/lib/stats/event-study/placebo-test'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import type { Undefined } from './estimate'
import type { EventSample, EventSettings } from './event-sample'

/** Why an event has no figures: as for any estimate, or because its window reaches beyond the last value. */
export type EventUndefined = Undefined | 'event-window-not-over'

/** How the event stands among all other dates of the same length: the test that decides. */
export interface EventPlacebo {
  readonly method: string
  /** Placebo dates; the smallest p they allow is 1 / (1 + n). */
  readonly n: number
  /** Two-sided, of the CAR over its recent forecast error. This one decides. */
  readonly p: number
  /** How often another date fell at least as far. */
  readonly pLower: number
  /** 1 is the lowest of all n + 1. */
  readonly rank: number
  /** The share of placebo dates that moved at least as far the same way: a description. */
  readonly shareAtLeast: number
  /** Quantiles of the placebo CARs, at `shares`. */
  readonly shares: readonly number[]
  readonly quantiles: readonly (number | null)[]
  /** The placebo CARs, each scaled to how restless the days before the event were, ascending: for a histogram. */
  readonly values: readonly number[]
  /** How many calendar days the event window spans, and by how many those of the placebo dates may differ. */
  readonly elapsedDays: number
  readonly elapsedReach: number
  /** The same with the CARs as they are. */
  readonly raw: Omit<PlaceboTest, 'values'> & { readonly method: string }
  /**
   * The same (scaled) where only the event itself is left out, not the other events: if p depends on them, say so.
   * Null where no other event was named.
   */
  readonly withOthers: { readonly n: number; readonly p: number; readonly pLower: number } | null
}

/** The placebo test of one row, with the rows of other events left out of everything. */
export function eventPlacebo(
  sample: EventSample,
  settings: EventSettings,
  row: number,
  others: readonly number[],
):
  | { readonly value: EventPlacebo; readonly reason: null }
  | { readonly value: null; readonly reason: EventUndefined } {
  const { target, market, elapsed } = sample
  const window = { ...windowOf(settings), strata: elapsed }
  const { value, reason } = placebo(target, market, row, { ...window, others })
  if (value === null) return { value: null, reason: whyNoPlacebo(reason, sample, settings, row) }
  const { values: _, ...raw } = value.raw
  const withOthers = others.length === 0 ? null : placebo(target, market, row, window).value?.decisive
  return {
    value: {
      method: METHOD_VERSIONS.placebo,
      ...value.decisive,
      shares: PLACEBO_SHARES,
      elapsedDays: elapsed[row]!,
      elapsedReach: value.strataReach,
      raw: { ...raw, method: METHOD_VERSIONS.placeboRaw },
      withOthers: withOthers ? { n: withOthers.n, p: withOthers.p, pLower: withOthers.pLower } : null,
    },
    reason: null,
  }
}

/** The settings by the names that the statistics know them by. */
export function windowOf({ pre, post, estimation, gap }: EventSettings) {
  return { pre, post, estimation, gap }
}

/** 'too-few-rows' says little to a reader who asks about yesterday: the days after it are still to come. */
export function whyNoPlacebo(
  reason: Reason,
  { days }: EventSample,
  { post }: EventSettings,
  row: number,
): EventUndefined {
  return row + post >= days.length ? 'event-window-not-over' : reason
}
