import { describe, expect, it } from 'vitest'
import { quantile } from '@/lib/stats/basics/quantile'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { connectedness } from '@/lib/stats/var/connectedness'
import { connectednessInterval } from '@/lib/stats/var/connectedness-interval'
import { drawnSpillovers } from '@/lib/stats/var/drawn-spillovers'
import { generalisedFevd } from '@/lib/stats/var/generalised-fevd'
import { type Spillovers, spillovers } from '@/lib/stats/var/spillovers'
import { strengthFamily } from '@/lib/stats/var/strength-family'
import { tiedShocks } from '@/lib/stats/var/tied-shocks'
import { closeTo, exampleSystem } from './systems'

const WEAKER = [0, 0.25, 0.5, 0.75]
const STRENGTHS = [...WEAKER, ...Array.from({ length: 12 }, (_, step) => 1.4 ** step)]
const draws = 40
const options = { lags: 1, seed: 7, draws }

/** Paths at every strength there is, not only at those the search needs. */
function everyStrength(columns: number[][]) {
  const { model } = strengthFamily(columns, 1).value!
  const drawn = STRENGTHS.map((strength) => {
    const tied = model(strength)
    const source = tiedShocks(tied, seededRandom(options.seed))
    return drawnSpillovers(tied.lagMatrices, source, { horizon: 10, rows: columns[0]!.length, draws })
  })
  const firstWithout = drawn.findIndex((paths) => paths.includes(null))
  const paths = (firstWithout === -1 ? drawn : drawn.slice(0, firstWithout)) as Spillovers[][]
  return { model, paths, fitted: paths[WEAKER.length]! }
}

/** For each draw where its total, as a line over the strengths, first reaches the observed one. */
function crossings(paths: Spillovers[][], total: number): number[] {
  return Array.from({ length: draws }, (_, draw) => {
    const line = paths.map((one) => one[draw]!.total)
    const k = line.findIndex((value) => value >= total)
    if (k === -1) return STRENGTHS[line.length - 1]!
    if (k === 0) return 0
    const [left, right] = [STRENGTHS[k - 1]!, STRENGTHS[k]!]
    return left + ((right - left) * (total - line[k - 1]!)) / (line[k]! - line[k - 1]!)
  })
}

function byDefinition(columns: number[][], level: number) {
  const { model, paths, fitted } = everyStrength(columns)
  const { total } = connectedness(columns, { lags: 1 }).value!
  const strengths = crossings(paths, total)
  const tails = [(1 - level) / 2, 0.5, (1 + level) / 2]
  const totals = tails.map((share) => {
    const { lagMatrices, covariance } = model(quantile(strengths, share)!)
    return spillovers(generalisedFevd(lagMatrices, covariance, 10)!).total
  })
  const highest = quantile(
    fitted.map((one) => one.total),
    tails[2]!,
  )!
  return { totals, highest }
}

describe('the bounds of connectednessInterval', () => {
  // Level, shared move, series and seed of systems of which no draw crosses the observed total twice.
  it.each([
    [0.95, 0, 2, 5],
    [0.95, 0.7, 2, 2],
    [0.95, 0.7, 2, 17],
    [0.95, 0.7, 3, 1],
    [0.95, 0.7, 3, 2],
    [0.95, 3, 2, 1],
    [0.95, 3, 3, 2],
    [0.5, 0.7, 2, 2],
    [0.5, 0.7, 3, 2],
    [0.5, 3, 2, 1],
    [0.5, 3, 3, 1],
  ])(
    'of a total at level %s are those of a search through all strengths: %s, %i, %i',
    (level, shared, size, seed) => {
      const columns = exampleSystem(60, size, seed, shared)
      const { totals, highest } = byDefinition(columns, level)
      const [lower, corrected, upper] = totals
      const ours = connectednessInterval(columns, { ...options, level }).value!
      closeTo(
        [ours.total.lower, ours.corrected, ours.total.upper],
        [lower!, corrected!, Math.max(upper!, highest)],
        1e-9,
      )
    },
  )
  it('of a total stay in order where stronger ties mean a smaller total', () => {
    const columns = exampleSystem(12, 2, 3, 3)
    const { totals, highest } = byDefinition(columns, 0.95)
    expect(totals[2]!).toBeLessThan(totals[1]!)
    const { total, corrected } = connectednessInterval(columns, options).value!
    closeTo(
      [total.lower, corrected, total.upper],
      [totals[0]!, totals[2]!, Math.max(totals[1]!, highest)],
      1e-9,
    )
  })
  it('of what is given and received lie as far off on either side as the farther quantile of the paths', () => {
    // Short and long: some reach below 0, some above 100.
    for (const columns of [
      exampleSystem(12, 3, 2, 0.7),
      exampleSystem(60, 3, 2, 0.7),
      exampleSystem(60, 3, 1, 0),
    ]) {
      const { fitted } = everyStrength(columns)
      const observed = connectedness(columns, { lags: 1 }).value!
      const ours = connectednessInterval(columns, options).value!
      for (const name of ['to', 'from'] as const) {
        for (const [i, centre] of observed[name].entries()) {
          const shown = fitted.map((one) => one[name][i]!)
          const reach = Math.max(quantile(shown, 0.975)! - centre, centre - quantile(shown, 0.025)!)
          const most = name === 'from' ? 100 : Infinity
          const { lower, upper } = ours[name][i]!
          closeTo([lower, upper], [Math.max(0, centre - reach), Math.min(most, centre + reach)], 1e-9)
        }
      }
    }
  })
  it('of net and of pairs are the quantiles of the paths of the fitted model', () => {
    const columns = exampleSystem(60, 3, 2)
    const { fitted } = everyStrength(columns)
    const ours = connectednessInterval(columns, { ...options, level: 0.8 }).value!
    const expected = (of: (one: Spillovers) => number) =>
      [0.1, 0.9].map((share) => quantile(fitted.map(of), share)!)
    for (let i = 0; i < 3; i += 1) {
      closeTo(
        [ours.net[i]!.lower, ours.net[i]!.upper],
        expected(({ net }) => net[i]!),
        1e-9,
      )
      for (let j = 0; j < 3; j += 1) {
        const { lower, upper } = ours.pairwise[i]![j]!
        closeTo(
          [lower, upper],
          expected(({ pairwise }) => pairwise[i]![j]!),
          1e-9,
        )
      }
    }
  })
})
