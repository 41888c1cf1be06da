import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { connectedness } from '@/lib/stats/var/connectedness'
import { sameDayConnectedness } from '@/lib/stats/var/same-day-connectedness'
import { drawSeries } from '../../calibration/generators'
import { exampleSystem } from './systems'

const settings = { lags: 1, seed: 20251007, draws: 99 }

/** Three series that share a factor, the first most and the last least, and pass nothing on. */
function factorOnly(rows: number, seed: number): Float64Array[] {
  const [factor, ...own] = drawSeries('t4', { series: 4, n: rows, rho: 0 }, seededRandom(seed)) as [
    Float64Array,
    ...Float64Array[],
  ]
  return own.map((column, i) => column.map((value, t) => value + [3, 1, 0.4][i]! * factor[t]!))
}

/** The same, but the last follows the first a row later. */
function led(rows: number, seed: number): Float64Array[] {
  const [first, second, third] = factorOnly(rows, seed) as [Float64Array, Float64Array, Float64Array]
  return [first, second, third.map((value, t) => value + 0.25 * (first[t - 1] ?? 0))]
}

describe('sameDayConnectedness', () => {
  it('expects the net of a series that is close to all others to lie far above 0, though nothing passes on', () => {
    const columns = factorOnly(400, 1)
    const { net } = sameDayConnectedness(columns, settings).value!
    const observed = connectedness(columns, { lags: 1 }).value!
    expect(net[0]!.expected).toBeGreaterThan(2)
    expect(net[2]!.expected).toBeLessThan(-2)
    expect(Math.abs(observed.net[0]! - net[0]!.expected)).toBeLessThan(2)
    expect(Math.min(...net.map(({ p }) => p))).toBeGreaterThan(0.05)
  })
  it('finds that one follows another, in the nets and in their pair', () => {
    const { net, pairwise } = sameDayConnectedness(led(400, 2), settings).value!
    expect(net[2]!.p).toBe(0.01)
    expect(pairwise[0]![2]!.p).toBe(0.01)
    expect(pairwise[0]![1]!.p).toBeGreaterThan(0.05)
  })
  it('has a pair turned round as its opposite and none on the diagonal', () => {
    const { pairwise } = sameDayConnectedness(exampleSystem(150, 4), settings).value!
    for (const [i, row] of pairwise.entries()) {
      for (const [j, one] of row.entries()) {
        if (i === j) expect(one).toBeNull()
        else
          expect(one).toEqual({
            expected: -pairwise[j]![i]!.expected,
            p: pairwise[j]![i]!.p,
          })
      }
    }
  })
  it('has pairs in their places: what each is expected to give the others adds up to its net', () => {
    const { net, pairwise } = sameDayConnectedness(exampleSystem(150, 4), settings).value!
    for (const [i, row] of pairwise.entries()) {
      const sum = row.reduce((total, one) => total + (one?.expected ?? 0), 0)
      expect(sum).toBeCloseTo(net[i]!.expected, 9)
    }
  })
  it('repeats to the bit for one seed and differs for another', () => {
    const columns = exampleSystem(150, 3)
    expect(sameDayConnectedness(columns, settings)).toEqual(sameDayConnectedness(columns, settings))
    expect(sameDayConnectedness(columns, { ...settings, seed: 2 })).not.toEqual(
      sameDayConnectedness(columns, settings),
    )
  })
  it('does not depend on level, unit or sign', () => {
    const [x, y, z] = exampleSystem(150, 3) as [number[], number[], number[]]
    const plain = sameDayConnectedness([x, y, z], settings).value!
    const changed = sameDayConnectedness([x.map((v) => 7 - 1000 * v), y, z], settings).value!
    for (const [i, { expected, p }] of changed.net.entries()) {
      expect(expected).toBeCloseTo(plain.net[i]!.expected, 6)
      expect(p).toBe(plain.net[i]!.p)
    }
  })
  it('says why there is none, as a vector autoregression does', () => {
    const short = exampleSystem(5, 3)
    expect(sameDayConnectedness(short, settings)).toEqual({ value: null, reason: 'too-few-rows' })
    const [x, y] = exampleSystem(80, 2) as [number[], number[]]
    expect(sameDayConnectedness([x, y.map(() => 1)], settings)).toEqual({
      value: null,
      reason: 'no-variation',
    })
    expect(sameDayConnectedness([x, y.map((v, t) => (t === 9 ? Number.NaN : v))], settings)).toEqual({
      value: null,
      reason: 'missing-values',
    })
  })
  it('refuses one series alone, and fewer than 20 draws', () => {
    const columns = exampleSystem(80, 2)
    expect(() => sameDayConnectedness([columns[0]!], settings)).toThrow(RangeError)
    expect(() => sameDayConnectedness(columns, { ...settings, draws: 19 })).toThrow(
      'Draws are a whole number of at least 20, not 19.',
    )
  })
})
