import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Interval } from '@/lib/stats/basics/interval'
import { quantile } from '@/lib/stats/basics/quantile'
import { correlation } from '@/lib/stats/correlation/correlation'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { drawSeries } from '../calibration/generators'
import { sharedFolder } from '../shared-folder'

interface Coverage {
  dgp: string
  n: number
  reps: number
  coverage95: Record<'fisher' | 'hac', number>
}

const shared = sharedFolder()
const SEED = 20251007
const SAMPLES = 1500

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape
}

/** Simulations of ours beside those of others: equal within four standard errors of the difference. */
describe.runIf(shared)('against simulations of others', () => {
  const kinds = [
    ['iid normal', 'normal', 30],
    ['iid normal', 'normal', 60],
    ['iid normal', 'normal', 250],
    ['iid bivariate t4', 't4', 30],
    ['iid bivariate t4', 't4', 60],
    ['iid bivariate t4', 't4', 250],
  ] as const

  it.each(kinds)('%s (%s), n = %i: HAC and Fisher intervals hold as often', (dgp, generator, n) => {
    const { results } = read<{ results: Coverage[] }>('mc_correlation_ci_coverage')
    const recorded = results.find((row) => row.dgp.startsWith(dgp) && row.n === n)!
    const random = seededRandom(SEED, n)
    const held = { hac: 0, fisher: 0 }
    const holds = (interval: Interval | null) =>
      Number(interval !== null && interval.lower <= 0.4 && interval.upper >= 0.4)
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const [x, y] = drawSeries(generator, { series: 2, n, rho: 0.4 }, random)
      held.hac += holds(hacCorrelationInterval(x!, y!))
      held.fisher += holds(fisherInterval(correlation(x!, y!)!, n))
    }
    for (const method of ['hac', 'fisher'] as const) {
      const expected = recorded.coverage95[method]
      const error = Math.sqrt(expected * (1 - expected) * (1 / SAMPLES + 1 / recorded.reps))
      expect(Math.abs(held[method] / SAMPLES - expected)).toBeLessThan(4 * error)
    }
  })

  it.each([30, 60, 90])('a constant correlation of 0.35 wanders as far through a window of %i', (window) => {
    const name = `constant rho=.35 iid normal, rolling ${window} over 500 days`
    const { results } = read<{ results: Record<string, Record<string, number>> }>('mc_traps')
    const random = seededRandom(SEED, window)
    const lines = Array.from({ length: 300 }, () => {
      const [x, y] = drawSeries('normal', { series: 2, n: 500, rho: 0.35 }, random)
      return rollingCorrelation(x!, y!, window).filter((r) => r !== null)
    })
    const highest = lines.map((line) => Math.max(...line))
    const lowest = lines.map((line) => Math.min(...line))
    // The extremes have a standard deviation of about 0.07, so these medians of 300 one of about 0.005.
    expect(Math.abs(quantile(highest, 0.5)! - results[name]!.medianMax!)).toBeLessThan(0.025)
    expect(Math.abs(quantile(lowest, 0.5)! - results[name]!.medianMin!)).toBeLessThan(0.025)
  })

  it('the levels of two independent random walks reach a 63-day correlation of 0.83', () => {
    const name = 'max rolling 63d LEVEL correlation over 500 days, independent walks'
    const { results } = read<{ results: Record<string, Record<string, number>> }>('mc_traps')
    const normal = normalDraws(seededRandom(SEED))
    const walk = () => {
      let level = 0
      return Array.from({ length: 500 }, () => {
        level += normal()
        return level
      })
    }
    const best = Array.from({ length: 300 }, () =>
      Math.max(...rollingCorrelation(walk(), walk(), 63).filter((r) => r !== null)),
    )
    expect(Math.abs(quantile(best, 0.5)! - results[name]!.median!)).toBeLessThan(0.02)
  })
})
