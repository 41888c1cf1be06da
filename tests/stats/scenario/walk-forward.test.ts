import { describe, expect, it } from 'vitest'
import { quantiles } from '@/lib/stats/basics/quantile'
import { correlation } from '@/lib/stats/correlation/correlation'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { scenarioModel } from '@/lib/stats/scenario/scenario-model'
import { shocked } from '@/lib/stats/scenario/shocked'
import { walkForward } from '@/lib/stats/scenario/walk-forward'
import { drawSeries } from '../../calibration/generators'

const [source, target] = drawSeries('GARCH-t5', { series: 2, n: 400, rho: 0.5 }, seededRandom(5)).map(
  (values) => Array.from(values, (value) => 0.02 * value),
) as [number[], number[]]
const quick = { seed: 1, paths: 400, dates: 40 }
const found = walkForward(source, target, { ...quick, horizon: 5 }).value!

describe('walkForward', () => {
  it('counts all shocks, those beyond 1.5 and those beyond 2.5 standard deviations', () => {
    expect(found.classes.map(({ beyond }) => beyond)).toEqual([0, 1.5, 2.5])
    const [all, large, extreme] = found.classes.map(({ n }) => n) as [number, number, number]
    expect(all).toBe(found.dates)
    expect(all).toBeGreaterThan(large)
    expect(large).toBeGreaterThanOrEqual(extreme)
  })

  it('holds more in 95 % than in 80 %, with an interval around each share', () => {
    const { held80, held95 } = found.classes[0]!
    expect(held95!.count).toBeGreaterThanOrEqual(held80!.count)
    expect(held80!.interval!.lower).toBeLessThan(held80!.share)
    expect(held95!.interval!.upper).toBeGreaterThanOrEqual(held95!.share)
  })

  it('comes near its nominal coverage where history goes on as it was', () => {
    const { held80, held95 } = walkForward(source, target, { ...quick, dates: 280, horizon: 1 }).value!
      .classes[0]!
    expect(Math.abs(held80!.share - 0.8)).toBeLessThan(0.06)
    expect(Math.abs(held95!.share - 0.95)).toBeLessThan(0.04)
  })

  it('holds less where the target turns wilder than it ever was', () => {
    const wilder = target.map((value, i) => value * 1.05 ** i)
    const { held95 } = walkForward(source, wilder, { ...quick, horizon: 20 }).value!.classes[0]!
    expect(held95!.share).toBeLessThan(0.88)
  })

  it('knows nothing of what comes after a forecast', () => {
    const changed = target.map((value, i) => (i < 395 ? value : 0))
    const options = { ...quick, dates: 1, horizon: 5 }
    // The one forecast is made after session 395: its range is that of the past alone.
    const history = [source, changed].map((values) => values.slice(0, 395)) as [number[], number[]]
    const shock = source.slice(395).reduce((sum, value) => sum + value, 0)
    const model = scenarioModel(...history, { horizon: 5, seed: 1, stream: 395, paths: 400 }).value!
    const { centre, scale } = shocked(model, shock).at(-1)!
    const [low, high] = quantiles(model.rests.at(-1)!, [0.025, 0.975]).map((rest) => centre + scale * rest!)
    const isHeld = 0 >= low! && 0 <= high!
    expect(walkForward(source, changed, options).value!.classes[0]!.held95!.count).toBe(Number(isHeld))
    const beyond = changed.with(399, high! + 1e-9)
    expect(walkForward(source, beyond, options).value!.classes[0]!.held95!.count).toBe(0)
    const within = changed.with(399, high! - 1e-9)
    expect(walkForward(source, within, options).value!.classes[0]!.held95!.count).toBe(1)
  })

  it('draws for each date by itself, whatever its seed is next to', () => {
    const drawn = [4, 5].flatMap((seed) =>
      [200, 201, 202, 203].map((stream) => {
        const { rests } = scenarioModel(source, target, { horizon: 1, paths: 400, seed, stream }).value!
        return rests[0]!
      }),
    )
    for (const [k, rests] of drawn.entries()) {
      // Of independent draws, a correlation of 400 this far out comes once in 16,000 times.
      for (const other of drawn.slice(0, k)) expect(Math.abs(correlation(rests, other)!)).toBeLessThan(0.2)
    }
  })

  it('spaces its dates evenly back from the last, and says what they learnt from', () => {
    expect(found).toMatchObject({ step: 7, dates: 40, longestHistory: 395, shortestHistory: 122 })
    expect(walkForward(source, target, { ...quick, horizon: 5, history: 150 }).value).toMatchObject({
      longestHistory: 150,
    })
  })

  it('counts overlapping forecasts as fewer', () => {
    const { classes, step } = walkForward(source, target, { ...quick, dates: 276, horizon: 20 }).value!
    expect(step).toBe(1)
    expect(classes[0]!.effectiveN).toBeCloseTo(classes[0]!.n / 20, 12)
    expect(found.classes[0]!.effectiveN).toBe(found.classes[0]!.n)
  })

  it('is the same to the bit for the same seed', () => {
    expect(walkForward(source, target, { ...quick, horizon: 5 }).value).toEqual(found)
  })

  it('has one forecast from 121 sessions, and none from 120', () => {
    const first = (count: number) =>
      walkForward(source.slice(0, count), target.slice(0, count), { ...quick, horizon: 1 })
    expect(first(121).value!.dates).toBe(1)
    expect(first(120).reason).toBe('too-few-rows')
  })

  it('has no share where no shock was that large', () => {
    const calm = source.map((_, i) => (i % 2 ? 0.01 : -0.01))
    const { classes } = walkForward(calm, target, { ...quick, horizon: 1 }).value!
    expect(classes[2]).toMatchObject({ n: 0, held80: null, held95: null })
  })

  it('says why there is none', () => {
    expect(walkForward(source.with(3, Number.NaN), target, { ...quick, horizon: 1 }).reason).toBe(
      'missing-values',
    )
    expect(
      walkForward(
        source,
        source.map(() => 0),
        { ...quick, horizon: 1 },
      ).reason,
    ).toBe('no-variation')
  })

  it.each([
    [{ horizon: 0 }, /horizon is 1, 2, 3 ... sessions, not 0/],
    [{ horizon: 1.5 }, /horizon is 1, 2, 3 ... sessions, not 1.5/],
    [{ horizon: 1, history: 119 }, /history is at least 120 sessions, not 119/],
    [{ horizon: 1, dates: 0 }, /at least 1, not 0/],
    [{ horizon: 1, seed: 0.1 }, /seed is a whole number, not 0.1/],
  ] as const)('refuses %o in a sentence', (options, sentence) => {
    expect(() => walkForward(source, target, { ...quick, ...options })).toThrow(sentence)
  })
})
