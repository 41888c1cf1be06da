import { dot } from '../basics/dot'
import { type Random, seededRandom } from '../resampling/seeded-random'
import { stationaryBootstrap } from '../resampling/stationary-bootstrap'
import type { SimulationOptions } from './simulation-options'
import type { VolatilityFilter } from './volatility-filter'

/** How many paths share one of the other histories there might have been. */
const PATHS_PER_HISTORY = 20
/** How many days, on average, the stretches have that it is pieced together from. */
const STRETCH = 40

/** Simulated log returns from today on, summed up: one entry per path. */
export interface JointPaths {
  /** Of the source, after the last session. */
  readonly source: Float64Array
  /** Of the target, after each session. */
  readonly target: readonly Float64Array[]
}

/**
 * Where source and target may stand after some sessions, if these are like the past and no shock is presupposed:
 * filtered historical simulation (Barone-Adesi, Giannopoulos and Vosper 1999) of both together.
 *
 * Each session of a path draws one day of the past, the same for both, and takes its standardised returns times the
 * volatilities that the path has led to. Single days, not blocks of them: the volatilities carry the clusters, and of
 * a thousand days there are many more to choose from than blocks (blocks of five covered 1 to 2 points less over 20
 * sessions).
 *
 * How volatile the two are in the long run is itself known only from a sample. So each path scales both variances by
 * what another history would have shown, pieced together from stretches of 40 days of this one on average (stationary
 * bootstrap, Politis and Romano 1994).
 */
export function jointPaths(
  columns: { readonly source: Float64Array; readonly target: Float64Array },
  filters: { readonly source: VolatilityFilter; readonly target: VolatilityFilter },
  { horizon, paths, seed, stream = 0 }: SimulationOptions,
): JointPaths {
  const random = seededRandom(seed, 2 * stream + 1)
  const others = otherVariances(
    columns.source,
    columns.target,
    Math.ceil(paths / PATHS_PER_HISTORY),
    seededRandom(seed, 2 * stream + 2),
  )
  const { source, target } = filters
  const days = source.standardised.length
  const sources = new Float64Array(paths)
  const targets = Array.from({ length: horizon }, () => new Float64Array(paths))
  for (let path = 0; path < paths; path += 1) {
    const [ofSource, ofTarget] = others[path % others.length]!
    const baseSource = ofSource * source.longRun * (1 - source.response - source.memory)
    const baseTarget = ofTarget * target.longRun * (1 - target.response - target.memory)
    let varianceSource = ofSource * source.next
    let varianceTarget = ofTarget * target.next
    let sumSource = 0
    let sumTarget = 0
    for (let session = 0; session < horizon; session += 1) {
      const day = Math.floor(random() * days)
      const moveSource = source.standardised[day]! * Math.sqrt(varianceSource)
      const moveTarget = target.standardised[day]! * Math.sqrt(varianceTarget)
      sumSource += moveSource
      sumTarget += moveTarget
      targets[session]![path] = sumTarget
      varianceSource = baseSource + source.response * moveSource ** 2 + source.memory * varianceSource
      varianceTarget = baseTarget + target.response * moveTarget ** 2 + target.memory * varianceTarget
    }
    sources[path] = sumSource
  }
  return { source: sources, target: targets }
}

/** The variances of source and target in other histories, as shares of those in this one. */
function otherVariances(
  source: Float64Array,
  target: Float64Array,
  count: number,
  random: Random,
): [number, number][] {
  const days = new Int32Array(source.length)
  const [ownSource, ownTarget] = [dot(source, source), dot(target, target)]
  return Array.from({ length: count }, () => {
    let sumSource = 0
    let sumTarget = 0
    for (const day of stationaryBootstrap(days.length, STRETCH, random, days)) {
      sumSource += source[day]! ** 2
      sumTarget += target[day]! ** 2
    }
    return [sumSource / ownSource, sumTarget / ownTarget]
  })
}
