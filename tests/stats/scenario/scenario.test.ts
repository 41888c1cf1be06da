import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { horizonMoves } from '@/lib/stats/scenario/horizon-moves'
import { scaleDegrees } from '@/lib/stats/scenario/scale-degrees'
import { scenario } from '@/lib/stats/scenario/scenario'
import { tDegrees } from '@/lib/stats/scenario/t-degrees'
import { tScale } from '@/lib/stats/scenario/t-scale'
import { volatilityFilter } from '@/lib/stats/scenario/volatility-filter'
import { drawSeries } from '../../calibration/generators'
import reference from '../../reference/stats/scenario.json'
import { expectClose, SEEDED } from '../examples'

const { source, target } = reference
const options = { shock: -0.12, horizon: 5, seed: 1, paths: 2_000 }
const found = scenario(source, target, options).value!

describe('scenario against NumPy, which simulated 400,000 paths of its own', () => {
  const { whole } = reference
  const { value } = scenario(source, target, {
    shock: whole.shock,
    horizon: whole.horizon,
    levels: [whole.level],
    paths: 40_000,
    seed: 3,
  })

  it('has the same beta, error, degrees and size within the error of simulation', () => {
    expect(value!.beta / whole.beta).toBeCloseTo(1, 1)
    expect(Math.abs(value!.beta - whole.beta)).toBeLessThan(0.02)
    expect(Math.abs(value!.standardErrorOfBeta / whole.standardErrorOfBeta - 1)).toBeLessThan(0.03)
    expect(Math.abs(1 / value!.degrees - 1 / whole.degrees)).toBeLessThan(0.03)
    expect(Math.abs(value!.size / whole.size - 1)).toBeLessThan(0.03)
  })

  it('has the same quantiles after each session, to 10 % of a standard deviation', () => {
    // The outermost ones hang on the degrees, which the few wildest paths decide: seeds differ by up to 9 %.
    for (const [k, { values }] of value!.fan.entries()) {
      expectClose(values, whole.fan[k]!, 0.1 * whole.targetSd)
    }
  })

  it('has the same probability of ending below a level', () => {
    expect(Math.abs(value!.probabilityBelow[0]!.probability - whole.probabilityBelow)).toBeLessThan(0.02)
  })
})

describe('scenario', () => {
  it('is the same to the bit for the same seed, and another for another', () => {
    expect(scenario(source, target, options)).toEqual(scenario(source, target, options))
    expect(scenario(source, target, { ...options, seed: 2 }).value!.fan).not.toEqual(found.fan)
  })

  it('gives quantiles in rising order, one for each session', () => {
    for (let session = 0; session < 5; session += 1) {
      const values = found.fan.map((line) => line.values[session]!)
      expect(values).toEqual([...values].sort((a, b) => a - b))
      expect(values.every(Number.isFinite)).toBe(true)
    }
  })

  it('begins narrow and ends with beta times the shock in its middle', () => {
    const width = (session: number) => found.fan[6]!.values[session]! - found.fan[0]!.values[session]!
    expect(width(0)).toBeLessThan(width(4))
    expect(Math.abs(found.fan[3]!.values[4]! - found.beta * options.shock)).toBeLessThan(0.01)
  })

  it('widens with the size of the shock, whichever its direction', () => {
    const width = (shock: number) => {
      const { fan } = scenario(source, target, { ...options, shock }).value!
      return fan[6]!.values[4]! - fan[0]!.values[4]!
    }
    expect(width(-0.3)).toBeGreaterThan(1.5 * width(-0.05))
    expect(width(0.12)).toBeCloseTo(width(-0.12), 12)
  })

  it('says when the sample holds no such move in that direction', () => {
    const moves = Array.from(horizonMoves(Float64Array.from(source), 5))
    const [lowest, highest] = [Math.min(...moves), Math.max(...moves)]
    for (const [shock, extrapolation, farthest] of [
      [lowest * 1.001, true, lowest],
      [lowest * 0.999, false, lowest],
      [highest * 1.001, true, highest],
      [highest, false, highest],
    ] as const) {
      expect(scenario(source, target, { ...options, shock }).value).toMatchObject({ extrapolation, farthest })
    }
  })

  it('takes a shock of 0 for what it is', () => {
    const { size, extrapolation, fan } = scenario(source, target, { ...options, shock: 0 }).value!
    expect([size, extrapolation]).toEqual([0, false])
    expect(Math.abs(fan[3]!.values[4]!)).toBeLessThan(0.01)
  })

  it('turns around with the target, and scales with it', () => {
    const halved = scenario(
      source,
      target.map((value) => -0.5 * value),
      options,
    ).value!
    for (const [k, { values }] of halved.fan.entries()) {
      expectClose(
        values,
        found.fan[6 - k]!.values.map((value) => -0.5 * value),
        1e-12,
      )
    }
    expect(halved.beta).toBeCloseTo(-0.5 * found.beta, 12)
  })

  it('does not depend on the unit of the source', () => {
    const percent = scenario(
      source.map((value) => 100 * value),
      target,
      { ...options, shock: -12 },
    ).value!
    for (const [k, { values }] of percent.fan.entries()) expectClose(values, found.fan[k]!.values, 1e-12)
    expect(percent.size).toBeCloseTo(found.size, 10)
  })

  it('gives probabilities that rise with the level and are never 0 or 1', () => {
    const levels = [-5, -0.3, -0.1, 0, 0.1, 5]
    const { probabilityBelow } = scenario(source, target, { ...options, levels }).value!
    const probabilities = probabilityBelow.map(({ probability }) => probability)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b))
    expect(probabilities[0]).toBe(1 / 2002)
    expect(probabilities[5]).toBe(2001 / 2002)
  })

  it('finds a target that does not depend on the source at about 0, whatever the shock', () => {
    const [a, b] = drawSeries('normal', { series: 2, n: 1000, rho: 0 }, seededRandom(8)) as [
      Float64Array,
      Float64Array,
    ]
    const { beta, degrees } = scenario(a, b, { shock: -3, horizon: 1, seed: 1, paths: 4_000 }).value!
    expect(Math.abs(beta)).toBeLessThan(0.1)
    expect(degrees).toBeGreaterThan(15)
  })

  it('says why there is none: too few sessions, a gap, no variation, a target that is the source', () => {
    const reason = (a: number[], b: number[]) => scenario(a, b, options).reason
    expect(reason(source.slice(0, 119), target.slice(0, 119))).toBe('too-few-rows')
    expect(reason(source.slice(0, 120), target.slice(0, 120))).toBeNull()
    expect(reason(source.with(7, Number.NaN), target)).toBe('missing-values')
    expect(reason(source, target.with(7, Number.POSITIVE_INFINITY))).toBe('missing-values')
    expect(
      reason(
        source,
        target.map(() => 0),
      ),
    ).toBe('no-variation')
    expect(
      reason(
        source.map(() => 0.01),
        target,
      ),
    ).toBe('no-variation')
    expect(
      reason(
        source,
        source.map((value) => 3 * value),
      ),
    ).toBe('collinear')
    expect(reason([], [])).toBe('too-few-rows')
  })

  it('holds up under huge and tiny values', () => {
    const scaled = (factor: number) =>
      scenario(
        source.map((value) => value * factor),
        target,
        { ...options, shock: -0.12 * factor },
      )
    for (const factor of [1e-100, 1e100]) {
      expectClose(scaled(factor).value!.fan[0]!.values, found.fan[0]!.values, 1e-9)
    }
    for (const factor of [1e-200, 1e200]) expect(scaled(factor).reason).toBe('no-variation')
  })

  it.each([
    ['a shock that is no number', { shock: Number.NaN }],
    ['a horizon of 0', { horizon: 0 }],
    ['a horizon of 2.5', { horizon: 2.5 }],
    ['too few paths', { paths: 99 }],
    ['a seed that is not whole', { seed: 0.5 }],
  ])('refuses %s', (_, changed) => {
    expect(() => scenario(source, target, { ...options, ...changed })).toThrow(RangeError)
  })

  it('refuses series of different lengths', () => {
    expect(() => scenario(source.slice(1), target, options)).toThrow(/one length/)
  })
})

describe('volatilityFilter', () => {
  it.each([
    [source, reference.filters[0]!],
    [target, reference.filters[1]!],
  ])('agrees with NumPy in parameters, forecast and residuals', (returns, expected) => {
    const filter = volatilityFilter(Float64Array.from(returns))!
    expectClose([filter.response, filter.memory], [expected.response, expected.memory], 1e-12)
    expect(filter.next / expected.next).toBeCloseTo(1, 12)
    expect(filter.longRun / expected.longRun).toBeCloseTo(1, 12)
    expectClose(Array.from(filter.standardised), expected.z, 1e-12)
  })

  it('leaves residuals of mean 0 and variance 1', () => {
    const { standardised } = volatilityFilter(Float64Array.from(source))!
    expect(standardised.reduce((sum, z) => sum + z, 0) / 400).toBeCloseTo(0, 12)
    expect(standardised.reduce((sum, z) => sum + z * z, 0) / 400).toBeCloseTo(1, 12)
  })

  it('finds no clusters in returns that have none', () => {
    const alternating = Float64Array.from({ length: 300 }, (_, i) => (i % 2 ? 0.01 : -0.01))
    expect(volatilityFilter(alternating)).toMatchObject({ response: 0, memory: 0 })
  })

  it('is null for nothing but zeros and for one value over and over', () => {
    expect(volatilityFilter(new Float64Array(200))).toBeNull()
    expect(volatilityFilter(new Float64Array(200).fill(0.01))).toBeNull()
  })
})

describe('tDegrees', () => {
  const { u, v, correlation, degrees } = reference.degrees

  it('is the likeliest by the density of scipy', () => {
    const found = tDegrees(Float64Array.from(u), Float64Array.from(v), correlation)
    expect(Math.abs(1 / found - 1 / degrees)).toBeLessThan(1e-3)
  })

  it('is above 2 whatever comes, and large for what is not fat-tailed', () => {
    const wild = new Float64Array(200).map((_, i) => (i === 0 ? 14 : 0.01))
    expect(tDegrees(wild, wild.slice().reverse(), 0)).toBeGreaterThan(2.2)
    const circle = (turn: number) => new Float64Array(200).map((_, i) => Math.SQRT2 * Math.cos(i + turn))
    expect(tDegrees(circle(0), circle(Math.PI / 2), 0)).toBeGreaterThan(300)
  })
})

describe('scaleDegrees', () => {
  const { u, v, correlation, ofScale } = reference.degrees

  it('makes what is left likeliest by the normal density of scipy', () => {
    const found = scaleDegrees(Float64Array.from(u), Float64Array.from(v), correlation)
    expect(Math.abs(1 / found - 1 / ofScale)).toBeLessThan(1e-3)
  })

  it('is as good as normal where one is no wilder when the other is, and lowest where it is wildly so', () => {
    const u = Float64Array.from({ length: 400 }, (_, i) => Math.SQRT2 * Math.cos(i))
    const alike = u.map((_, i) => (i % 2 ? 1 : -1))
    const wild = u.map((value, i) => (i % 2 ? 1 : -1) * value ** 4)
    expect(scaleDegrees(u, alike, 0)).toBeGreaterThan(300)
    expect(scaleDegrees(u, wild, 0)).toBeLessThan(2.3)
  })

  it('does not mind the unit of what is left', () => {
    const [a, b] = [Float64Array.from(u), Float64Array.from(v)]
    const doubled = b.map((value) => 2 * value)
    expect(scaleDegrees(a, doubled, 2 * correlation)).toBeCloseTo(scaleDegrees(a, b, correlation), 9)
  })
})

describe('tScale', () => {
  it.each(reference.scales)(
    'agrees with the integrated density at $degrees degrees and size $size',
    (expected) => {
      expect(tScale(expected.degrees, expected.size) / expected.scale).toBeCloseTo(1, 6)
    },
  )

  it('averages to 1 over sizes of variance 1, and tends to 1 towards the normal', () => {
    expect((tScale(5, 0) ** 2 + tScale(5, Math.SQRT2) ** 2) / 2).toBeCloseTo(1, 14)
    expect(tScale(1e9, 4)).toBeCloseTo(1, 6)
  })

  it('refuses degrees without a variance', () => {
    expect(() => tScale(2, 1)).toThrow(/above 2/)
  })
})

describe('horizonMoves', () => {
  it('sums every stretch afresh', () => {
    expectClose(Array.from(horizonMoves(Float64Array.of(0.01, 0.02, -0.01), 2)), [0.03, 0.01], 1e-16)
  })

  it('is empty where there are fewer returns than the horizon', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (count) => {
        expect(horizonMoves(new Float64Array(count), 5).length).toBe(count === 5 ? 1 : 0)
      }),
      { ...SEEDED, numRuns: 10 },
    )
  })
})
