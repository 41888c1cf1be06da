import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { autocorrelation } from '@/lib/stats/lead-lag/autocorrelation'
import { crossCorrelation } from '@/lib/stats/lead-lag/cross-correlation'
import { ljungBox } from '@/lib/stats/lead-lag/ljung-box'
import reference from '../../reference/stats/lead-lag.json'
import { exampleReturns, expectClose, fullPairs, SEEDED } from '../examples'

const { x, y } = reference

describe('crossCorrelation', () => {
  it('agrees with ccf of statsmodels', () => {
    const { maximumLag, r } = reference.crossCorrelation
    expectClose(crossCorrelation(x, y, maximumLag).value!.r, r, 1e-14)
  })
  it('is highest above lag 0 where y came first', () => {
    const { lags, r } = crossCorrelation([0, 1, 0, 0], [1, 0, 0, 0], 1).value!
    expect(lags).toEqual([-1, 0, 1])
    expectClose(r, [-1 / 12, -1 / 3, 11 / 12], 1e-15)
  })
  it('is the plain correlation at lag 0', () => {
    expect(crossCorrelation(x, y, 0).value!.r[0]).toBeCloseTo(correlation(x, y)!, 14)
  })
  it('is mirrored when the series change places', () => {
    fc.assert(
      fc.property(fullPairs, fc.integer({ min: 0, max: 4 }), (pairs, maximumLag) => {
        const { value } = crossCorrelation(pairs.x, pairs.y, maximumLag)
        fc.pre(value !== null)
        const swapped = crossCorrelation(pairs.y, pairs.x, maximumLag).value!
        expectClose(swapped.r.toReversed(), value.r, 1e-15)
      }),
      SEEDED,
    )
  })
  it('stays within -1 and 1, and does not depend on level or unit', () => {
    fc.assert(
      fc.property(fullPairs, ({ x: a, y: b }) => {
        const { value } = crossCorrelation(a, b, 4)
        fc.pre(value !== null)
        expect(value.r.every((r) => Math.abs(r) <= 1)).toBe(true)
        const moved = crossCorrelation(
          a.map((v) => -3 * v + 7),
          b.map((v) => v / 8),
          4,
        ).value!
        expectClose(
          moved.r,
          value.r.map((r) => -r),
          1e-9,
        )
      }),
      SEEDED,
    )
  })
  it('does not skip a missing value, since that would move the days after it', () => {
    expect(crossCorrelation([1, Number.NaN, 3], [1, 2, 4], 1).reason).toBe('missing-values')
    expect(crossCorrelation([1, 2, 3], [1, Infinity, 4], 1).reason).toBe('missing-values')
  })
  it('says when a series is constant', () => {
    expect(crossCorrelation([2, 2, 2], [1, 2, 4], 1)).toEqual({ value: null, reason: 'no-variation' })
  })
  it('takes two rows', () => {
    expect(crossCorrelation([1, 2], [1, 3], 1).value!.r).toEqual([-0.5, 1, -0.5])
  })
  it('says when there are no more rows than lags', () => {
    expect(crossCorrelation([1, 2, 3], [1, 3, 2], 3).reason).toBe('too-few-rows')
    expect(crossCorrelation([1], [1], 0).reason).toBe('too-few-rows')
    expect(crossCorrelation([], [], 0).reason).toBe('too-few-rows')
  })
  it('takes huge and tiny values', () => {
    const scaled = crossCorrelation(
      x.map((v) => v * 1e300),
      y.map((v) => v * 1e-300),
      2,
    )
    expectClose(scaled.value!.r, crossCorrelation(x, y, 2).value!.r, 1e-13)
  })
  it('refuses lengths that differ and a largest lag that makes no sense', () => {
    expect(() => crossCorrelation([1, 2], [1, 2, 3], 1)).toThrow(
      new RangeError('Series must have one length, not 2 and 3.'),
    )
    for (const lag of [-1, 1.5, Number.NaN]) {
      expect(() => crossCorrelation(x, y, lag)).toThrow(
        new RangeError(`A largest lag is 0, 1, 2 ..., not ${lag}.`),
      )
    }
  })
})

describe('autocorrelation', () => {
  it('agrees with acf of statsmodels', () => {
    expectClose(autocorrelation(x, 12).value!, reference.autocorrelation, 1e-14)
  })
  it('begins with 1', () => {
    expect(autocorrelation([1, 2, 3, 4], 1).value).toEqual([1, 0.25])
  })
  it('passes on why there is none', () => {
    expect(autocorrelation([1, 1, 1], 1).reason).toBe('no-variation')
  })
})

describe('ljungBox', () => {
  it.each(reference.ljungBox)('agrees with statsmodels at $lags lags', ({ lags, Q, p }) => {
    const { value } = ljungBox(x, lags)
    expect(value!.Q / Q).toBeCloseTo(1, 12)
    expect(value!.p / p).toBeCloseTo(1, 12)
  })
  it('finds clusters in squared returns that returns do not show', () => {
    const { x: calm } = exampleReturns(900)
    const clustered = calm.map((value, t) => (t % 60 < 20 ? 6 * value : value))
    expect(ljungBox(clustered, 5).value!.p).toBeGreaterThan(0.01)
    expect(
      ljungBox(
        clustered.map((value) => value ** 2),
        5,
      ).value!.p,
    ).toBeLessThan(1e-6)
  })
  it('passes on why there is none', () => {
    expect(ljungBox([1, 2, 3], 3).reason).toBe('too-few-rows')
  })
  it.each([0, -1, 1.5, Number.NaN])('refuses %s lags', (lags) => {
    expect(() => ljungBox(x, lags)).toThrow(new RangeError(`Lags are 1, 2, 3 ..., not ${lags}.`))
  })
})
