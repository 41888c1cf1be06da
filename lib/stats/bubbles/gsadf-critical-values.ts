import { normalDraws } from '../resampling/normal-draws'
import { seededRandom } from '../resampling/seeded-random'
import { type BubbleOptions, checkedOptions } from './bsadf'
import { type SimulatedStatistics, type SimulationOptions, simulateStatistics } from './simulate-statistics'

/**
 * What the bubble statistics reach by chance in a random walk with independent normal steps: the critical values that
 * are usually quoted.
 *
 *     y(t) = y(t-1) + 1/n + e(t),   e standard normal, n levels
 *
 * (The null hypothesis of Phillips, Shi and Yu 2015.) `gsadf[1]` is reached at any time by 5 % of such series, `bsadf[1]`
 * at each single level by 5 %, as published: over all levels together far more of them exceed that path somewhere.
 *
 * Market volatility comes in clusters, and then these values are too low: see the calibration of `gsadfWildBootstrap`,
 * which decides; these stand beside it.
 *
 * Same seed, same numbers. Null when n levels do not hold one window. A RangeError for options that make no sense.
 *
 *     gsadfCriticalValues(250, { seed: 1, draws: 999 })?.gsadf // 90, 95 and 99 %
 */
export function gsadfCriticalValues(
  n: number,
  options: BubbleOptions & SimulationOptions,
): SimulatedStatistics | null {
  const { minWindow, lag } = checkedOptions(n, options)
  if (n < minWindow + lag + 1) return null
  const levels = new Float64Array(n)
  return simulateStatistics({ ...options, minWindow, lag }, (draw) => {
    const normal = normalDraws(seededRandom(options.seed, draw))
    let level = 0
    for (let t = 0; t < n; t += 1) {
      level += 1 / n + normal()
      levels[t] = level
    }
    return levels
  })
}
