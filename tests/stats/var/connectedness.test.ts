import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedness } from '@/lib/stats/var/connectedness'
import { generalisedFevd } from '@/lib/stats/var/generalised-fevd'
import { spillovers } from '@/lib/stats/var/spillovers'
import { varModel } from '@/lib/stats/var/var-model'
import { SEEDED } from '../examples'
import { closeTo, exampleSystem } from './systems'

const columns = exampleSystem(150, 3)
const still = (size: number) => [Array.from({ length: size }, () => new Float64Array(size))]

/** Systems of two to four series, of any seed and any strength of the shared move. */
const systems = fc
  .record({
    seed: fc.integer({ min: 1, max: 10_000 }),
    size: fc.integer({ min: 2, max: 4 }),
    shared: fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
    lags: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ seed, size, shared, lags }) => ({ lags, columns: exampleSystem(70, size, seed, shared) }))

describe('generalisedFevd', () => {
  it('shares by squared correlation where nothing follows the day before', () => {
    const table = generalisedFevd(still(2), [Float64Array.of(1, 0.5), Float64Array.of(0.5, 1)], 10)!
    closeTo([...table[0]!], [100 / 1.25, 25 / 1.25], 1e-12)
  })
  it('gives all to itself where series are unrelated', () => {
    const table = generalisedFevd(still(2), [Float64Array.of(4, 0), Float64Array.of(0, 9)], 10)!
    expect(table.map((row) => [...row])).toEqual([
      [100, 0],
      [0, 100],
    ])
  })
  it('counts the row of the shock as the first term', () => {
    const follows = [[Float64Array.of(0, 0), Float64Array.of(1, 0)]]
    const apart = [Float64Array.of(1, 0), Float64Array.of(0, 1)]
    expect([...generalisedFevd(follows, apart, 1)![1]!]).toEqual([0, 100])
    expect([...generalisedFevd(follows, apart, 2)![1]!]).toEqual([50, 50])
  })
  it('does not depend on the scale of the covariance, however freakish', () => {
    const covariance = (scale: number) => [
      Float64Array.of(2 * scale, 0.7 * scale),
      Float64Array.of(0.7 * scale, scale),
    ]
    const table = generalisedFevd(still(2), covariance(1), 5)!
    for (const scale of [1e-290, 1e290]) {
      closeTo([...generalisedFevd(still(2), covariance(scale), 5)![0]!], [...table[0]!], 1e-12)
    }
  })
  it('is null without a variance and where responses leave the range of a double', () => {
    expect(generalisedFevd(still(1), [Float64Array.of(0)], 2)).toBeNull()
    expect(generalisedFevd(still(1), [Float64Array.of(Number.NaN)], 2)).toBeNull()
    expect(generalisedFevd([[Float64Array.of(1e200)]], [Float64Array.of(1)], 5)).toBeNull()
  })
  it('is null where the squares of one series alone leave the range of a double', () => {
    const apart = [Float64Array.of(1, 0), Float64Array.of(0, 1)]
    expect(generalisedFevd([[Float64Array.of(0, 0), Float64Array.of(1e200, 0)]], apart, 2)).toBeNull()
  })
  it('is null when one of several series has no variance', () => {
    expect(generalisedFevd(still(2), [Float64Array.of(1, 0), Float64Array.of(0, 0)], 2)).toBeNull()
  })
  it('refuses sizes that do not fit and a horizon of 0', () => {
    expect(() => generalisedFevd(still(2), [Float64Array.of(1)], 2)).toThrow(RangeError)
    expect(() => generalisedFevd(still(2), [Float64Array.of(1, 0), Float64Array.of(0)], 2)).toThrow(
      'The covariance must have the size of the lag matrices.',
    )
    expect(() => generalisedFevd(still(1), [Float64Array.of(1)], 0)).toThrow(RangeError)
  })
})

describe('spillovers', () => {
  it('adds up rows and columns without the diagonal', () => {
    expect(spillovers([Float64Array.of(90, 10), Float64Array.of(30, 70)])).toEqual({
      to: [30, 10],
      from: [10, 30],
      net: [20, -20],
      pairwise: [
        [0, 20],
        [-20, 0],
      ],
      total: 20,
    })
  })
  it('refuses a table that is not square', () => {
    expect(() => spillovers([Float64Array.of(1, 2)])).toThrow(RangeError)
    expect(() => spillovers([])).toThrow('A table of shares must be square.')
  })
  it('refuses a table of which one row alone is too short', () => {
    expect(() => spillovers([Float64Array.of(90, 10), Float64Array.of(30)])).toThrow(
      'A table of shares must be square.',
    )
  })
})

describe('connectedness', () => {
  it('adds each row up to 100, what is given to what is received, and net to 0', () => {
    fc.assert(
      fc.property(systems, ({ columns, lags }) => {
        const result = connectedness(columns, { lags }).value!
        for (const row of result.table) {
          expect(row.every((share) => share >= 0 && share <= 100)).toBe(true)
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 10)
        }
        const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0)
        expect(sum(result.net)).toBeCloseTo(0, 9)
        expect(sum(result.from) / columns.length).toBeCloseTo(result.total, 10)
        expect(result.net.map((_, i) => sum(result.pairwise[i]!))).toEqual(
          result.net.map((value) => expect.closeTo(value, 9)),
        )
      }),
      { ...SEEDED, numRuns: 60 },
    )
  })
  it('does not depend on level, unit or sign of a series', () => {
    fc.assert(
      fc.property(systems, fc.integer({ min: -1000, max: 1000 }), ({ columns, lags }, level) => {
        const plain = connectedness(columns, { lags }).value!
        const [first, ...others] = columns as [number[], ...number[][]]
        const changed = connectedness([first.map((v) => level - 1e6 * v), ...others], { lags }).value!
        closeTo(changed.table.flat(), plain.table.flat(), 1e-7)
      }),
      { ...SEEDED, numRuns: 60 },
    )
  })
  it('does not depend on the order of the series', () => {
    const [x, y, z] = columns as [number[], number[], number[]]
    const plain = connectedness([x, y, z], { lags: 2 }).value!
    const turned = connectedness([z, x, y], { lags: 2 }).value!
    closeTo(
      [turned.total, turned.net[1]!, turned.table[0]![2]!],
      [plain.total, plain.net[0]!, plain.table[2]![1]!],
      1e-10,
    )
  })
  it('grows with the move that series share', () => {
    const totals = [0, 1, 3].map(
      (shared) => connectedness(exampleSystem(400, 3, 1, shared), { lags: 1 }).value!.total,
    )
    expect(totals[0]!).toBeLessThan(totals[1]!)
    expect(totals[1]!).toBeLessThan(totals[2]!)
  })
  it('shows on the giving side the series that another follows', () => {
    const [leader, noise] = exampleSystem(500, 2, 3, 0) as [number[], number[]]
    const follower = noise.map((value, t) => value + 0.8 * (leader[t - 1] ?? 0))
    const { net, pairwise } = connectedness([leader, follower], { lags: 1 }).value!
    expect(net[0]!).toBeGreaterThan(10)
    expect(pairwise[0]![1]!).toBeCloseTo(net[0]!, 10)
  })
  it('says how many rows it explains and how fast shocks die out', () => {
    const result = connectedness(columns, { lags: 2 }).value!
    expect(result).toMatchObject({ n: 148, stable: true })
    expect(result.largestRoot).toBeLessThan(1)
  })
  it('counts at a horizon of 1 only what falls on the same day: squared correlations of the residuals', () => {
    const two = columns.slice(0, 2)
    const [ofX, ofY] = varModel(two, 1).value!.residualCovariance
    const squared = ofX![1]! ** 2 / (ofX![0]! * ofY![1]!)
    const [own, other] = [100 / (1 + squared), (100 * squared) / (1 + squared)]
    const { table } = connectedness(two, { lags: 1, horizon: 1 }).value!
    closeTo(table.flat(), [own, other, other, own], 1e-10)
  })
  it('has the reason of the model when there is none', () => {
    const [x, y, z] = columns as [number[], number[], number[]]
    expect(connectedness([x, y.with(3, Number.NaN)], { lags: 1 }).reason).toBe('missing-values')
    expect(connectedness([x, y.map(() => 2)], { lags: 1 }).reason).toBe('no-variation')
    expect(
      connectedness(
        [x, y, z].map((c) => c.slice(0, 7)),
        { lags: 1 },
      ).reason,
    ).toBe('too-few-rows')
    expect(connectedness([x, x.map((v) => 2 * v)], { lags: 1 }).reason).toBe('collinear')
  })
  it('names the horizon and the number of series that it refuses', () => {
    for (const horizon of [0, -1, 2.5, Number.NaN]) {
      expect(() => connectedness(columns, { lags: 1, horizon })).toThrow(
        `A horizon is 1, 2, 3 ..., not ${horizon}.`,
      )
    }
    expect(() => connectedness([columns[0]!], { lags: 1 })).toThrow('at least two series, not 1.')
  })
  it('refuses a single series, a horizon of 0 and no lags', () => {
    expect(() => connectedness([columns[0]!], { lags: 1 })).toThrow(RangeError)
    expect(() => connectedness(columns, { lags: 1, horizon: 0 })).toThrow(RangeError)
    expect(() => connectedness(columns, { lags: 0 })).toThrow(RangeError)
  })
})
