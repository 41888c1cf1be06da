import { describe, expect, it } from 'vitest'
import { gsadf } from '@/lib/stats/bubbles/gsadf'
import { gsadfCriticalValues } from '@/lib/stats/bubbles/gsadf-critical-values'
import { gsadfWildBootstrap } from '@/lib/stats/bubbles/gsadf-wild-bootstrap'
import { sadf } from '@/lib/stats/bubbles/sadf'
import { constant } from '@/lib/stats/regression/constant'
import { ols } from '@/lib/stats/regression/ols'
import { monteCarloP } from '@/lib/stats/resampling/monte-carlo-p'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { expectClose } from '../examples'
import { exampleBubble, exampleWalk } from './walks'

const SMALL = { seed: 7, draws: 40 }

describe('gsadfCriticalValues', () => {
  it('gives the statistics of random walks with drift 1/n', () => {
    const { gsadfDraws } = gsadfCriticalValues(60, { ...SMALL, draws: 3 })!
    const byHand = [0, 1, 2].map((draw) => {
      const normal = normalDraws(seededRandom(7, draw))
      let level = 0
      return gsadf(Array.from({ length: 60 }, () => (level += 1 / 60 + normal()))).value
    })
    expectClose(gsadfDraws, byHand, 1e-9)
  })
  it('repeats to the bit for one seed, and not for another', () => {
    const first = gsadfCriticalValues(50, SMALL)
    expect(gsadfCriticalValues(50, SMALL)).toEqual(first)
    expect(gsadfCriticalValues(50, { ...SMALL, seed: 8 })!.gsadf).not.toEqual(first!.gsadf)
  })
  it('rises with the share, and GSADF lies above SADF and above every single level', () => {
    const { gsadf: all, sadf: fromStart, bsadf: paths } = gsadfCriticalValues(60, SMALL)!
    expect(all[0]! < all[1]! && all[1]! < all[2]!).toBe(true)
    expect(fromStart.every((value, i) => value! < all[i]!)).toBe(true)
    expect(paths.every((path, i) => path.every((value) => value === null || value <= all[i]!))).toBe(true)
  })
  it('has a path as long as the series, empty before the first window', () => {
    const { minWindow, bsadf: paths } = gsadfCriticalValues(60, SMALL)!
    for (const path of paths) {
      expect(path.map((value) => value === null)).toEqual(path.map((_, i) => i < minWindow))
      expect(path).toHaveLength(60)
    }
  })
  it('comes near the published 2.00 for 100 levels', () => {
    // Phillips, Shi and Yu 2015, table 1; the shortest window there counts 19 levels.
    const { gsadf: critical } = gsadfCriticalValues(100, { seed: 1, draws: 999, minWindow: 18 })!
    expect(Math.abs(critical[1]! - 2.0)).toBeLessThan(0.15)
  })
  it('has lags as well', () => {
    const lagged = gsadfCriticalValues(40, { ...SMALL, draws: 5, lag: 1 })!
    expect(lagged.lag).toBe(1)
    expect(lagged.gsadfDraws.every((value) => Number.isFinite(value))).toBe(true)
  })
  it('tells how far it is', () => {
    const calls: number[][] = []
    gsadfCriticalValues(30, { ...SMALL, draws: 3, onProgress: (...call) => calls.push(call) })
    expect(calls).toEqual([
      [2, 3],
      [3, 3],
    ])
  })
  it('is null when the levels do not hold a window', () => {
    expect(gsadfCriticalValues(20, { ...SMALL, minWindow: 20 })).toBeNull()
  })
  it('has a value at the last level when the levels hold just one window', () => {
    const [path] = gsadfCriticalValues(21, { ...SMALL, minWindow: 20 })!.bsadf
    expect(path!.map((value) => value !== null)).toEqual(path!.map((_, i) => i === 20))
  })
  it('has the one draw as every critical value when there is but one', () => {
    const { gsadf: critical, gsadfDraws } = gsadfCriticalValues(40, { seed: 1, draws: 1 })!
    expect(gsadfDraws[0]).toBeTypeOf('number')
    expect(critical).toEqual([gsadfDraws[0], gsadfDraws[0], gsadfDraws[0]])
  })
  it.each([0, 1.5, Number.NaN])('refuses %s draws', (draws) => {
    expect(() => gsadfCriticalValues(40, { seed: 1, draws })).toThrow(
      new RangeError(`Draws are at least 1, not ${draws}.`),
    )
  })
})

describe('gsadfWildBootstrap', () => {
  it('tosses a coin for each step and keeps its place', () => {
    const levels = exampleWalk(50)
    const { gsadfDraws, sadf: critical } = gsadfWildBootstrap(levels, { seed: 3, draws: 2 }).value!
    const steps = levels.slice(1).map((level, i) => level - levels[i]!)
    const drift = (levels.at(-1)! - levels[0]!) / steps.length
    const series = [0, 1].map((draw) => {
      const random = seededRandom(3, draw)
      let level = levels[0]!
      return [level, ...steps.map((step) => (level += (random() < 0.5 ? -1 : 1) * (step - drift)))]
    })
    expectClose(
      gsadfDraws,
      series.map((one) => gsadf(one).value),
      1e-8,
    )
    const [low, high] = series.map((one) => sadf(one).value!).sort((a, b) => a - b)
    expect(critical[0]).toBeCloseTo(low! + 0.9 * (high! - low!), 8)
  })
  it.each([1, 2])('continues the first changes by %s lagged ones and a coin for each residual', (lag) => {
    const levels = exampleWalk(50)
    const { gsadfDraws } = gsadfWildBootstrap(levels, { seed: 3, draws: 2, lag }).value!
    const steps = levels.slice(1).map((level, i) => level - levels[i]!)
    const rows = steps.length - lag
    const past = [0, 1].slice(0, lag).map((j) => steps.slice(lag - 1 - j, lag - 1 - j + rows))
    const { coefficients, residuals } = ols(steps.slice(lag), [...past, constant(rows)]).value!
    const byHand = [0, 1].map((draw) => {
      const random = seededRandom(3, draw)
      const series = levels.slice(0, lag + 1)
      for (const residual of residuals) {
        const [last, before, first = 0] = series.slice(-3).reverse() as [number, number, number?]
        const second = lag === 2 ? coefficients[1]! * (before - first) : 0
        const change = coefficients[0]! * (last - before) + second
        series.push(last + change + (random() < 0.5 ? -1 : 1) * residual)
      }
      return gsadf(series, { lag }).value
    })
    expectClose(gsadfDraws, byHand, 1e-8)
  })
  it('has draws without a t-value beside others that have one', () => {
    // Where the coin undoes every turn, a draw is a straight line.
    const zigzag = [0, 1, 0, 1, 0]
    const { gsadfDraws } = gsadfWildBootstrap(zigzag, { seed: 1, draws: 40, minWindow: 4 }).value!
    const byHand = gsadfDraws.map((_, draw) => {
      const random = seededRandom(1, draw)
      let level = 0
      const steps = [1, -1, 1, -1].map((step) => (random() < 0.5 ? -step : step))
      if (steps.every((step) => step === steps[0])) return null
      return gsadf([0, ...steps.map((step) => (level += step))], { minWindow: 4 }).value
    })
    expect(byHand).toContain(null)
    expect(byHand.some((value) => value !== null)).toBe(true)
    expectClose(gsadfDraws, byHand, 1e-9)
  })
  it('repeats to the bit for one seed, and not for another', () => {
    const levels = exampleWalk(50)
    const first = gsadfWildBootstrap(levels, SMALL)
    expect(gsadfWildBootstrap(levels, SMALL)).toEqual(first)
    expect(gsadfWildBootstrap(levels, { ...SMALL, seed: 8 }).value!.gsadf).not.toEqual(first.value!.gsadf)
  })
  it('finds a planted bubble, and none in the walk beneath it', () => {
    const p = (levels: number[]) =>
      monteCarloP(gsadfWildBootstrap(levels, { seed: 1, draws: 199 }).value!.gsadfDraws, gsadf(levels).value!)
    expect(p(exampleBubble(150))).toBeLessThan(0.02)
    expect(p(exampleWalk(150))).toBeGreaterThan(0.1)
  })
  it('does not depend on the unit of the levels', () => {
    const levels = exampleWalk(60)
    const inCents = levels.map((level) => level * 100)
    expectClose(
      gsadfWildBootstrap(inCents, SMALL).value!.gsadfDraws,
      gsadfWildBootstrap(levels, SMALL).value!.gsadfDraws,
      1e-8,
    )
  })
  it('carries the lagged changes of the fit into the draws', () => {
    const steps = exampleWalk(80)
    let change = 0
    let level = 0
    const momentum = steps.map((value, i) => {
      change = 0.6 * change + (i === 0 ? 0 : value - steps[i - 1]!)
      level += change
      return level
    })
    const lagged = gsadfWildBootstrap(momentum, { ...SMALL, lag: 1 }).value!
    expect(lagged.lag).toBe(1)
    expect(lagged.gsadfDraws.every((value) => Number.isFinite(value))).toBe(true)
    // The same series tested without its lag looks more explosive than draws that have no momentum.
    const plain = gsadf(momentum).value!
    expect(gsadf(momentum, { lag: 1 }).value!).toBeLessThan(plain)
  })
  it('says why there is none', () => {
    expect(gsadfWildBootstrap([...exampleWalk(40), Number.NaN], SMALL).reason).toBe('missing-values')
    expect(gsadfWildBootstrap(exampleWalk(20), { ...SMALL, minWindow: 20 }).reason).toBe('too-few-rows')
    expect(gsadfWildBootstrap(new Array(40).fill(5), SMALL).reason).toBe('no-variation')
    expect(gsadfWildBootstrap(new Array(40).fill(0), SMALL).reason).toBe('no-variation')
  })
  it('says that the lagged changes are collinear when they are all the same', () => {
    const line = Array.from({ length: 40 }, (_, i) => i)
    expect(gsadfWildBootstrap(line, { ...SMALL, lag: 1 })).toEqual({ value: null, reason: 'collinear' })
  })
  it('needs one window, and one more level for each lag', () => {
    const options = { seed: 1, draws: 2, minWindow: 20 }
    expect(gsadfWildBootstrap(exampleWalk(21), options).value).not.toBeNull()
    expect(gsadfWildBootstrap(exampleWalk(21), { ...options, lag: 1 }).reason).toBe('too-few-rows')
    expect(gsadfWildBootstrap(exampleWalk(22), { ...options, lag: 1 }).value).not.toBeNull()
  })
})
