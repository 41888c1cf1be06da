import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { longRunVariance } from '@/lib/stats/regression/long-run-variance'
import reference from '../../reference/stats/resampling.json'
import { exampleReturns, expectClose, fullPairs, SEEDED } from '../examples'

const omit = (values: number[], row: number) => values.filter((_, i) => i !== row)

describe('jackknifeCorrelationInterval', () => {
  it.each(reference.jackknife)('agrees with leaving out every row by numpy, level $level', (expected) => {
    const { lower, upper, standardError } = jackknifeCorrelationInterval(
      expected.x,
      expected.y,
      expected.level,
    )!
    expectClose(
      [lower, upper, standardError],
      [expected.lower, expected.upper, expected.standardError],
      1e-11,
    )
  })
  it('encloses r, within -1 and 1, is symmetric, and mirrored when a series is', () => {
    fc.assert(
      fc.property(fullPairs, ({ x, y }) => {
        const interval = jackknifeCorrelationInterval(x, y)
        fc.pre(interval !== null)
        const { lower, upper } = interval
        const r = correlation(x, y)!
        expect(-1 <= lower && lower <= r && r <= upper && upper <= 1).toBe(true)
        const swapped = jackknifeCorrelationInterval(y, x)!
        const mirrored = jackknifeCorrelationInterval(
          x.map((value) => 3 - value),
          y,
        )!
        expectClose([swapped.lower, swapped.upper], [lower, upper], 1e-9)
        expectClose([mirrored.lower, mirrored.upper], [-upper, -lower], 1e-9)
      }),
      SEEDED,
    )
  })
  it.each([1e-150, 1e150])('does not depend on a unit of %s', (unit) => {
    const { x, y } = exampleReturns(40)
    const scaled = jackknifeCorrelationInterval(
      x.map((value) => unit * value),
      y,
    )!
    const { lower, upper } = jackknifeCorrelationInterval(x, y)!
    expectClose([scaled.lower, scaled.upper], [lower, upper], 1e-11)
  })
  it('leaves out every row exactly, one that dwarfs the others too', () => {
    const { x, y } = exampleReturns(30)
    for (const size of [1, 1e4, 1e9, 1e150]) {
      const xs = [...x, size]
      const ys = [...y, 0.004]
      const z = Math.atanh(correlation(xs, ys)!)
      const pseudo = xs.map((_, i) => {
        const rest = correlation(omit(xs, i), omit(ys, i))!
        return 31 * z - 30 * Math.atanh(rest)
      })
      const { standardError, lag } = jackknifeCorrelationInterval(xs, ys)!
      const expected = Math.max(longRunVariance(pseudo, 0)!, longRunVariance(pseudo, lag)!) / 30
      expect(standardError / (Math.sqrt(expected) * (1 - Math.tanh(z) ** 2))).toBeCloseTo(1, 9)
    }
  })
  it('leaves out a row in which either value is missing', () => {
    const { x, y } = exampleReturns(30)
    expect(jackknifeCorrelationInterval([...x, Number.NaN, 1], [...y, 2, Infinity])).toEqual(
      jackknifeCorrelationInterval(x, y),
    )
  })
  it('is null below five complete rows', () => {
    expect(jackknifeCorrelationInterval([1, 2, 3, 4], [1, 3, 2, 4])).toBeNull()
    expect(jackknifeCorrelationInterval([1, 2, 3, 4, 5], [1, 3, 2, 4, Number.NaN])).toBeNull()
    expect(jackknifeCorrelationInterval([1, 2, 3, 4, 5], [1, 3, 2, 4, 3])).not.toBeNull()
  })
  it('is null when a series is constant, or but for one row', () => {
    expect(jackknifeCorrelationInterval([1, 1, 1, 1, 1, 1], [1, 3, 2, 5, 4, 4])).toBeNull()
    expect(jackknifeCorrelationInterval([1, 3, 2, 5, 4, 4], [1, 1, 1, 1, 1, 1])).toBeNull()
    expect(jackknifeCorrelationInterval([1, 1, 1, 1, 1, 9], [1, 3, 2, 5, 4, 4])).toBeNull()
    expect(jackknifeCorrelationInterval([1, 3, 2, 5, 4, 4], [1, 1, 1, 1, 1, 9])).toBeNull()
  })
  it('is null at a perfect correlation, or but for one row', () => {
    const x = [1, 2, 3, 4, 5, 6]
    expect(jackknifeCorrelationInterval(x, x)).toBeNull()
    expect(jackknifeCorrelationInterval(x, [1, 2, 3, 4, 5, 0])).toBeNull()
  })
  it('is null where it is all the same which row is left out, rather than certain', () => {
    // Swapping x with y, or both signs, carries any row into any other.
    const [x, y] = [
      [1, 2, -1, -2, 1, 2, -1, -2],
      [2, 1, -2, -1, 2, 1, -2, -1],
    ]
    expect(correlation(x!, y!)).toBeCloseTo(0.8, 15)
    expect(jackknifeCorrelationInterval(x!, y!)).toBeNull()
  })
  it('refuses a level of 95 and lengths that differ', () => {
    const { x, y } = exampleReturns(30)
    expect(() => jackknifeCorrelationInterval(x, y, 95)).toThrow(RangeError)
    expect(() => jackknifeCorrelationInterval(x, y.slice(1))).toThrow(RangeError)
  })
})
