import type { BreakTest } from '@/lib/analysis/break-test'
import { estimateCoverage } from '@/lib/analysis/calibration'
import type { ConstancyResult } from '@/lib/analysis/constancy'
import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import type { Estimate } from '@/lib/analysis/estimate'
import type { Standing } from '@/lib/analysis/standing'
import { pairTest } from '@/lib/analysis/stands-out'
import type { Day } from '@/lib/market/day'
import type { View } from '@/lib/share/view'
import { storyCount } from '../question/story-count'

export interface CorrelationData {
  readonly view: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly results: readonly CorrelationResult[]
  /** The first pair again, each time given one market. */
  readonly partials: readonly PartialCorrelation[]
  /** Of the first pair; null for levels, and where it was not computed. */
  readonly breakTest: BreakTest | null
  /** The band of a constant correlation; null where it is not asked for, or there is none. */
  readonly constancy: ConstancyResult | null
  readonly warnings: readonly string[]
  /** What the terms of the providers ask to be said. */
  readonly terms: readonly string[]
  readonly vintage: number
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
}

/** The answer for machines: full precision, in columns, null with a reason where a number does not exist. */
export function correlationData({
  view,
  range,
  results,
  partials,
  breakTest,
  constancy,
  warnings,
  terms,
  vintage,
  methods,
  seed,
}: CorrelationData) {
  const [first, ...others] = results
  if (first === undefined) throw new RangeError('An answer needs at least one pair.')
  return {
    ...pairData(first),
    ...(others.length === 0 ? {} : { others: others.map(pairData) }),
    /** The p that decides, once all tests of the story are counted; levels are not tested. */
    story: view.on === 'levels' ? null : storyCount(pairTest(first, partials)),
    partials: partials.map(({ given, ...partial }) => ({ given, ...estimateData(partial) })),
    breakTest,
    constancy: constancy && constancyData(constancy),
    window: view.window,
    method: view.method,
    on: view.on,
    clock: view.clock,
    range,
    warnings,
    terms,
    vintage,
    methods,
    seed,
  }
}

/** What the page says of the band: its ends, whether the line leaves it, and the test that decides. */
function constancyData({ n, from, to, band, decides, p, reason }: ConstancyResult) {
  const { p: bandP, ...rest } = band
  return { n, from, to, decides, p, reason: reason ?? rest.reason, band: { ...rest, p: bandP } }
}

function pairData(result: CorrelationResult) {
  const { rolling, last, pinned, levels, partial, pearson } = result
  return {
    x: result.x,
    y: result.y,
    ...estimateData(result),
    methodUsed: result.methodUsed,
    standIn: result.standIn,
    dynamics: result.dynamics,
    partial: partial === null ? null : { given: partial.given, ...estimateData(partial) },
    pearson: pearson === null ? null : estimateData(pearson),
    levels: {
      ...estimateData(levels),
      misleading: 'Two series with a trend correlate whatever their returns do.',
      lastWindow: estimateData(levels.lastWindow),
      pinned: levels.pinned === null ? null : estimateData(levels.pinned),
      junctions: result.junctions,
    },
    returns: result.returns,
    rolling,
    last: standingData(last),
    pinned: pinned === null ? null : standingData(pinned),
    dropped: result.dropped.map(({ reason, asset, days }) => ({ reason, asset, count: days.length, days })),
    providers: result.providers,
  }
}

function estimateData(estimate: Estimate) {
  const { value, lower, upper, intervalMethod, fisher, jackknife, n, effectiveN, from, to } = estimate
  return {
    r: value,
    lower,
    upper,
    intervalMethod,
    // How often intervals of this kind held the truth in simulated samples of about as many rows.
    coverage: estimateCoverage(estimate),
    fisher,
    jackknife,
    n,
    effectiveN,
    from,
    to,
    methodVersion: estimate.method,
    reason: estimate.reason ?? estimate.intervalReason,
  }
}

function standingData(standing: Standing) {
  const { day, percentile, rankedAgainst, changeOver21, peak, peakDay } = standing
  return { day, ...estimateData(standing), percentile, rankedAgainst, changeOver21, peak, peakDay }
}
