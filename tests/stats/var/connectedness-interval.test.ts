import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { connectedness } from '@/lib/stats/var/connectedness'
import { connectednessInterval } from '@/lib/stats/var/connectedness-interval'
import { connectednessKernel } from '@/lib/stats/var/connectedness-kernel'
import { correlationPower } from '@/lib/stats/var/correlation-power'
import { pathDraws } from '@/lib/stats/var/path-draws'
import { randomSigns } from '@/lib/stats/var/random-signs'
import { rootModuli } from '@/lib/stats/var/root-moduli'
import { signedShocks } from '@/lib/stats/var/signed-shocks'
import { strengthFamily } from '@/lib/stats/var/strength-family'
import { residualBlock, tiedShocks } from '@/lib/stats/var/tied-shocks'
import { unitFree } from '@/lib/stats/var/unit-free'
import { unrelatedConnectedness } from '@/lib/stats/var/unrelated-connectedness'
import { varModel } from '@/lib/stats/var/var-model'
import { closeTo, exampleSystem } from './systems'

const columns = exampleSystem(150, 3)
const [x, y, z] = columns as [number[], number[], number[]]
/** Each made on its own. */
const UNRELATED = [3, 77].flatMap((seed) => exampleSystem(150, 1, seed))
/** The second by a tenth a row, beyond the range of a double after thousands. */
const GROWING = [x, y.map((v, t) => 1.1 ** t + v)]
const settings = { lags: 1, seed: 20251007, draws: 60 }

describe('connectednessInterval', () => {
  const { total, corrected, to, from, net, pairwise } = connectednessInterval(columns, settings).value!
  const observed = connectedness(columns, { lags: 1 }).value!

  it('encloses the corrected total, which lies below the observed one', () => {
    expect(total.lower).toBeLessThan(corrected)
    expect(corrected).toBeLessThan(total.upper)
    expect(corrected).toBeLessThan(observed.total)
  })
  it('encloses what each series gives and receives, within what is possible', () => {
    for (const [i, { lower, upper }] of to.entries()) {
      expect(lower >= 0 && lower < observed.to[i]! && observed.to[i]! < upper).toBe(true)
    }
    for (const [i, { lower, upper }] of from.entries()) {
      expect(lower >= 0 && lower < observed.from[i]! && observed.from[i]! < upper && upper <= 100).toBe(true)
    }
  })
  it('has a net interval for each series and an opposite one for each pair turned round', () => {
    expect(net.every(({ lower, upper }) => lower < upper)).toBe(true)
    expect(pairwise[0]![1]!.lower).toBeCloseTo(-pairwise[1]![0]!.upper, 9)
    expect(pairwise[2]![2]).toEqual({ lower: 0, upper: 0 })
  })
  it('repeats to the bit for one seed and differs for another', () => {
    expect(connectednessInterval(columns, settings)).toEqual(connectednessInterval(columns, settings))
    expect(connectednessInterval(columns, { ...settings, seed: 2 })).not.toEqual(
      connectednessInterval(columns, settings),
    )
  })
  it('does not depend on level, unit or sign', () => {
    const changed = connectednessInterval([x.map((v) => 7 - 1000 * v), y, z], settings).value!
    closeTo(
      [changed.total.lower, changed.total.upper, changed.corrected],
      [total.lower, total.upper, corrected],
      1e-6,
    )
  })
  it('reaches down to 0 for series that have nothing to do with one another', () => {
    expect(connectednessInterval(UNRELATED, settings).value!.total.lower).toBe(0)
  })
  it('stands clear of 0 for series that share most of their moves', () => {
    expect(connectednessInterval(exampleSystem(150, 3, 1, 3), settings).value!.total.lower).toBeGreaterThan(
      30,
    )
  })
  it('is narrower for a lower level and for more rows', () => {
    const width = (c: number[][], level: number) => {
      const interval = connectednessInterval(c, { ...settings, level }).value!.total
      return interval.upper - interval.lower
    }
    expect(width(columns, 0.8)).toBeLessThan(width(columns, 0.95))
    expect(width(exampleSystem(1500, 3), 0.95)).toBeLessThan(width(columns, 0.95))
  })
  it('exists for a model that is not stable too', () => {
    const walk = x.map((_, t) => x.slice(0, t + 1).reduce((sum, v) => sum + v, 0))
    const growing = y.map((v, t) => 1.05 ** t + v)
    expect(connectedness([walk, growing], { lags: 1 }).value!.stable).toBe(false)
    const { value } = connectednessInterval([walk, growing], settings)
    expect(value!.total.lower).toBeGreaterThanOrEqual(0)
    expect(value!.total.upper).toBeLessThanOrEqual(100)
  })
  it('has the reason of the model when there is none', () => {
    expect(connectednessInterval([x, y.with(3, Number.NaN)], settings).reason).toBe('missing-values')
    expect(connectednessInterval([x, x], settings).reason).toBe('collinear')
    expect(connectednessInterval([x.slice(0, 5), y.slice(0, 5)], settings).reason).toBe('too-few-rows')
    expect(connectednessInterval([x, y.map(() => 1)], settings).reason).toBe('no-variation')
  })
  it('is out of range, not NaN, where the table of the series is', () => {
    expect(connectednessInterval(GROWING, { ...settings, horizon: 5000 }).reason).toBe('out-of-range')
  })
  it('has not converged when a path has no table, of the fitted model or of a weaker one', () => {
    const tiny = { lags: 1, seed: 1, draws: 20 }
    // So few rows, many with one and the same residual, that some paths depend on one another.
    const all = [
      [2, 0, 2, 0, 2, 2],
      [2, 0, 0, 2, 0, 0],
    ]
    const weaker = [
      [1, 0, 2, 2, 0, 2],
      [1, 1, 1, 0, 1, 0],
    ]
    for (const few of [all, weaker]) {
      expect(connectedness(few, tiny).reason).toBeNull()
      expect(connectednessInterval(few, tiny)).toEqual({ value: null, reason: 'not-converged' })
    }
  })
  it('goes no higher than 100 for what a series receives', () => {
    const short = [
      [3, 1, 2, 2, 1, 1, 0],
      [0, 3, 1, 3, 3, 0, 1],
    ]
    const { from } = connectednessInterval(short, { lags: 1, seed: 1, draws: 20 }).value!
    expect(Math.max(...from.map(({ upper }) => upper))).toBe(100)
  })
  it('takes 20 draws, the fewest', () => {
    expect(connectednessInterval(columns, { ...settings, draws: 20 }).reason).toBeNull()
  })
  it('names the draws and the horizon that it refuses', () => {
    const refused = (changed: object) => () => connectednessInterval(columns, { ...settings, ...changed })
    expect(refused({ draws: 19 })).toThrow('Draws are a whole number of at least 20, not 19.')
    expect(refused({ draws: 20.5 })).toThrow('Draws are a whole number of at least 20, not 20.5.')
    expect(refused({ horizon: 0 })).toThrow('A horizon is 1, 2, 3 ..., not 0.')
  })
  it('refuses draws, levels and seeds that make no sense', () => {
    expect(() => connectednessInterval(columns, { ...settings, draws: 19 })).toThrow(RangeError)
    expect(() => connectednessInterval(columns, { ...settings, level: 95 })).toThrow(RangeError)
    expect(() => connectednessInterval(columns, { ...settings, seed: 0.5 })).toThrow(RangeError)
    expect(() => connectednessInterval([x], settings)).toThrow(RangeError)
  })
})

describe('unrelatedConnectedness', () => {
  it('expects more than 0 of unrelated series, the more the shorter they are', () => {
    const of = (rows: number) => unrelatedConnectedness(columns, { ...settings, rows }).value!
    expect(of(40).expected).toBeGreaterThan(of(400).expected)
    expect(of(400).expected).toBeGreaterThan(0)
    expect(of(40).upper).toBeGreaterThan(of(40).expected)
  })
  it('has a low p for series that share their moves and a high one for unrelated ones', () => {
    expect(unrelatedConnectedness(columns, settings).value!.p).toBe(1 / 61)
    expect(unrelatedConnectedness(UNRELATED, settings).value!.p).toBeGreaterThan(0.05)
  })
  it('has no p for paths of another length than the series', () => {
    expect(unrelatedConnectedness(columns, { ...settings, rows: 60 }).value!.p).toBeNull()
  })
  it('repeats to the bit for one seed', () => {
    expect(unrelatedConnectedness(columns, settings)).toEqual(unrelatedConnectedness(columns, settings))
  })
  it('does not depend on the order of the series, but for chance', () => {
    const turned = unrelatedConnectedness([z, x, y], settings).value!
    expect(
      Math.abs(turned.expected - unrelatedConnectedness(columns, settings).value!.expected),
    ).toBeLessThan(0.5)
  })
  it('has a reason for paths too short and for a model that does not exist', () => {
    expect(unrelatedConnectedness(columns, { ...settings, rows: 7 }).reason).toBe('too-few-rows')
    expect(unrelatedConnectedness([x, x], settings).reason).toBe('collinear')
    expect(unrelatedConnectedness([x, y.with(3, Number.NaN)], settings).reason).toBe('missing-values')
  })
  it('has the reason of empty series, whose paths would have no rows', () => {
    expect(unrelatedConnectedness([[], []], settings).reason).toBe('too-few-rows')
    expect(unrelatedConnectedness(columns, { ...settings, rows: 0 }).reason).toBe('too-few-rows')
  })
  it('exists for paths with just enough rows', () => {
    expect(unrelatedConnectedness(columns, { ...settings, rows: 8 }).reason).toBeNull()
  })
  it('is out of range, not NaN, where the table of the series is', () => {
    expect(unrelatedConnectedness(GROWING, { ...settings, horizon: 5000 }).reason).toBe('out-of-range')
  })
  it('has not converged when a path has no table', () => {
    const short = [
      [0, 1, 1, 0, 0, 0, 1],
      [0, 1, 0, 1, 1, 1, 0],
    ]
    const tiny = { lags: 1, seed: 1, draws: 20 }
    expect(connectedness(short, tiny).reason).toBeNull()
    expect(unrelatedConnectedness(short, tiny)).toEqual({ value: null, reason: 'not-converged' })
  })
  it('names the rows that it refuses', () => {
    for (const rows of [40.5, -1, Number.NaN]) {
      expect(() => unrelatedConnectedness(columns, { ...settings, rows })).toThrow(
        `Rows are a whole number, not ${rows}.`,
      )
    }
  })
  it('refuses half a row and too few draws', () => {
    expect(() => unrelatedConnectedness(columns, { ...settings, rows: 40.5 })).toThrow(RangeError)
    expect(() => unrelatedConnectedness(columns, { ...settings, draws: 5 })).toThrow(RangeError)
  })
})

describe('strengthFamily', () => {
  const family = strengthFamily(columns, 2).value!
  const fitted = varModel(columns, 2).value!

  it('is the fitted model at strength 1', () => {
    const { lagMatrices, covariance } = family.model(1)
    const own = fitted.lagMatrices[1]!.map((row, i) => row[i]!)
    closeTo(
      lagMatrices[1]!.map((row, i) => row[i]!),
      own,
      1e-10,
    )
    const correlation = (matrix: readonly Float64Array[]) =>
      matrix[0]![1]! / Math.sqrt(matrix[0]![0]! * matrix[1]![1]!)
    expect(correlation(covariance)).toBeCloseTo(correlation(fitted.residualCovariance), 10)
  })
  it('ties nothing to anything at strength 0, and leaves each series its own past', () => {
    const { lagMatrices, covariance, untied } = family.model(0)
    const alone = varModel([x], 2).value!.lagMatrices.map((matrix) => matrix[0]![0]!)
    expect(lagMatrices[0]![0]![0]).toBeCloseTo(alone[0]!, 10)
    for (const matrix of [...lagMatrices, covariance]) expect(Math.abs(matrix[0]![2]!)).toBeLessThan(1e-12)
    const [e, u] = untied as [Float64Array, Float64Array]
    expect(e.reduce((sum, v, t) => sum + v * u[t]!, 0) / e.length).toBeCloseTo(0, 10)
  })
  it('deals from the series themselves at strength 1', () => {
    for (const [i, column] of family.model(1).series.entries()) {
      closeTo([...column], [...unitFree(columns[i]!)], 1e-12)
    }
  })
  it('deals the residuals themselves at strength 1, with their own sign', () => {
    const { tie, untied } = family.model(1)
    const { residuals } = varModel(columns.map(unitFree), 2).value!
    for (const [i, residual] of residuals.entries()) {
      const tied = residual.map((_, t) => untied.reduce((sum, part, m) => sum + tie[i]![m]! * part[t]!, 0))
      closeTo([...tied], [...residual], 1e-12)
    }
  })
  it('pulls the largest root in to 0.98 where stronger ties bring it beyond', () => {
    expect(fitted.roots[0]!).toBeLessThan(0.98)
    expect(rootModuli(family.model(5).lagMatrices)[0]!).toBeLessThan(0.98)
    expect(rootModuli(family.model(30).lagMatrices)[0]!).toBeCloseTo(0.98, 10)
  })
  it('pulls the largest root in to 0.999 where the fitted model is not stable', () => {
    expect(varModel(GROWING, 2).value!.stable).toBe(false)
    const { model } = strengthFamily(GROWING, 2).value!
    for (const strength of [1, 3]) expect(rootModuli(model(strength).lagMatrices)[0]!).toBeCloseTo(0.999, 10)
  })
  it('keeps the variance of the residuals at every strength', () => {
    const variance = (strength: number) => family.model(strength).covariance[1]![1]!
    for (const strength of [0, 0.5, 2, 10]) expect(variance(strength)).toBeCloseTo(variance(1), 12)
  })
})

describe('pathDraws', () => {
  it('gives the moments of its paths: both ways to the table agree', () => {
    // An even number of rows explained and odd ones.
    for (const lags of [1, 2, 3]) {
      const model = strengthFamily(columns, lags).value!.model(1)
      const { nextMoments, lastPath } = pathDraws(model.lagMatrices, 90, tiedShocks(model, seededRandom(4)))
      const kernel = connectednessKernel(3, lags, 10)
      const shares = new Float64Array(9)
      for (let draw = 0; draw < 5; draw += 1) {
        expect(kernel(nextMoments(), shares)).toBe(true)
        closeTo(connectedness(lastPath(), { lags }).value!.table.flat(), [...shares], 1e-9)
      }
    }
  })
})

// No pull of the past, and residuals that count the days: a path shows which days were dealt, and with which sign.
const days = Float64Array.from({ length: 27 }, (_, t) => t + 1)
const still = [[Float64Array.of(0)]]

describe('tiedShocks', () => {
  it('deals the residuals in runs of the cube root of their number', () => {
    const model = {
      lagMatrices: still,
      covariance: still[0]!,
      tie: [Float64Array.of(1)],
      untied: [days],
      series: [days],
    }
    const { nextMoments, lastPath } = pathDraws(still, 16, tiedShocks(model, seededRandom(1)))
    nextMoments()
    const dealt = [...lastPath()[0]!.slice(1)].map(Math.abs)
    expect(residualBlock(27)).toBe(3)
    const follows = dealt.map((day, t) => t % 3 === 0 || day === (dealt[t - 1]! % 27) + 1)
    expect(follows).not.toContain(false)
    expect(new Set(dealt).size).toBeGreaterThan(6)
  })
})

describe('signedShocks', () => {
  const series = Float64Array.from([5, ...days])
  it('keeps the size of each day and tosses its sign', () => {
    const { nextMoments, lastPath } = pathDraws(
      still,
      28,
      signedShocks([days], [series], 28, seededRandom(1)),
    )
    nextMoments()
    const path = [...lastPath()[0]!.slice(1)]
    expect(path.map(Math.abs)).toEqual([...days])
    expect(path.filter((shock) => shock < 0).length).toBeGreaterThan(6)
    expect(path.filter((shock) => shock > 0).length).toBeGreaterThan(6)
  })
  it('takes a run from anywhere for a path of another length', () => {
    const { nextMoments, lastPath } = pathDraws(
      still,
      11,
      signedShocks([days], [series], 11, seededRandom(3)),
    )
    nextMoments()
    const sizes = [...lastPath()[0]!.slice(1)].map(Math.abs)
    expect(sizes.map((size, t) => t === 0 || size === (sizes[t - 1]! % 27) + 1)).not.toContain(false)
  })
})

describe('randomSigns', () => {
  it('shows either side about as often', () => {
    const sign = randomSigns(seededRandom(1))
    const sum = Array.from({ length: 10_000 }, () => sign() as number).reduce(
      (total, value) => total + value,
      0,
    )
    expect(Math.abs(sum)).toBeLessThan(300)
  })
})

describe('correlationPower', () => {
  const power = correlationPower([Float64Array.of(1, 0.6), Float64Array.of(0.6, 1)])
  it('gives the matrix back at 1, the identity at 0, and its root at a half', () => {
    closeTo([...power(1).flatMap((row) => [...row])], [1, 0.6, 0.6, 1], 1e-14)
    closeTo([...power(0).flatMap((row) => [...row])], [1, 0, 0, 1], 1e-14)
    const [a, b] = power(0.5)[0]!
    closeTo([a! ** 2 + b! ** 2, 2 * a! * b!], [1, 0.6], 1e-14)
  })
})
