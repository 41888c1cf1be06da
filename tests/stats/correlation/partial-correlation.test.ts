import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { partialCorrelation } from '@/lib/stats/correlation/partial-correlation'
import { partialHacInterval } from '@/lib/stats/correlation/partial-hac-interval'
import { partialJackknifeInterval } from '@/lib/stats/correlation/partial-jackknife-interval'
import { partialResiduals } from '@/lib/stats/correlation/partial-residuals'
import { exampleReturns } from '../examples'

describe('partialCorrelation', () => {
  it('agrees with the formula of the three correlations', () => {
    const { x, y, market } = exampleReturns(100)
    const [xy, xg, yg] = [correlation(x, y)!, correlation(x, market)!, correlation(y, market)!]
    expect(partialCorrelation(x, y, market)).toBeCloseTo(
      (xy - xg * yg) / Math.sqrt((1 - xg ** 2) * (1 - yg ** 2)),
      14,
    )
  })
  it('takes away a market that is all two assets share', () => {
    const { x, y, market } = exampleReturns(2000)
    expect(correlation(x, y)!).toBeGreaterThan(0.3)
    expect(Math.abs(partialCorrelation(x, y, market)!)).toBeLessThan(0.05)
  })
  it('leaves out a row in which any of the three is missing', () => {
    const { x, y, market } = exampleReturns(30)
    expect(
      partialCorrelation([...x, Number.NaN, 1, 1], [...y, 2, Number.NaN, 2], [...market, 3, 3, Number.NaN]),
    ).toBe(partialCorrelation(x, y, market))
  })
  it('is null below four complete rows', () => {
    expect(partialCorrelation([1, 2, 4], [2, 1, 5], [1, 3, 2])).toBeNull()
  })
  it('exists for four complete rows', () => {
    // r(xy) is 0.8, r(xg) 0.8 and r(yg) 0.4.
    expect(partialCorrelation([1, 2, 3, 4], [1, 3, 2, 4], [1, 2, 4, 3])).toBeCloseTo(
      (0.8 - 0.8 * 0.4) / Math.sqrt((1 - 0.8 ** 2) * (1 - 0.4 ** 2)),
      14,
    )
  })
  it('takes what is left of a series for rounding below 1e-10 of its movement, however many rows', () => {
    // A unit of `given` beside `share` of what is as long and at right angles to it.
    const count = 400
    const given = Array.from({ length: count }, (_, i) => [1, 1, -1, -1][i % 4]!)
    const across = given.map((_, i) => [1, -1, 1, -1][i % 4]!)
    const { x } = exampleReturns(count)
    const beside = (share: number) => given.map((value, i) => value + share * across[i]!)
    expect(partialCorrelation(x, beside(0.9e-10), given)).toBeNull()
    expect(partialCorrelation(x, beside(1.1e-10), given)).toBeCloseTo(
      partialCorrelation(x, across, given)!,
      4,
    )
  })
  it('is null when any series is constant', () => {
    const { x, y } = exampleReturns(10)
    const constant = x.map(() => 0.1)
    expect(partialCorrelation(x, y, constant)).toBeNull()
    expect(partialCorrelation(constant, x, y)).toBeNull()
    expect(partialCorrelation(x, constant, y)).toBeNull()
  })
  it('is null when one is a linear function of the given series, rounding or not', () => {
    const { x, y } = exampleReturns(50)
    const function_ = x.map((value) => 0.3 + 0.7 * value)
    expect(partialCorrelation(x, y, function_)).toBeNull()
    expect(partialCorrelation(y, x, function_)).toBeNull()
  })
  it('refuses series of different lengths', () => {
    expect(() => partialCorrelation([1, 2], [1, 2], [1])).toThrow(
      'Series must have one length, not 2 and 2 and 1.',
    )
  })
})

describe('partialHacInterval', () => {
  it('encloses the partial correlation', () => {
    const { x, y, market } = exampleReturns(100)
    const { lower, upper } = partialHacInterval(x, y, market)!
    const r = partialCorrelation(x, y, market)!
    expect(lower < r && r < upper).toBe(true)
  })
  it('is null where the partial correlation is', () => {
    const { x, y } = exampleReturns(50)
    expect(partialHacInterval(x, y, x)).toBeNull()
  })
  it('refuses a level of 95', () => {
    const { x, y, market } = exampleReturns(50)
    expect(() => partialHacInterval(x, y, market, 95)).toThrow(RangeError)
  })
})

describe('partialJackknifeInterval', () => {
  const { x, y, market } = exampleReturns(250)

  it('is the jackknife interval of what is left of either series beside the third', () => {
    expect(partialJackknifeInterval(x, y, market)).toEqual(
      jackknifeCorrelationInterval(...partialResiduals(x, y, market)!),
    )
  })
  it('holds the partial correlation, and is wider at a higher level', () => {
    const r = partialCorrelation(x, y, market)!
    const [usual, wide] = [0.95, 0.99].map((level) => partialJackknifeInterval(x, y, market, level)!)
    expect(wide!.lower).toBeLessThan(usual!.lower)
    expect(usual!.lower).toBeLessThan(r)
    expect(usual!.upper).toBeGreaterThan(r)
  })
  it('is null where there is no partial correlation', () => {
    expect(partialJackknifeInterval(x, y, x)).toBeNull()
    expect(partialJackknifeInterval([1, 2, 4], [2, 1, 5], [1, 3, 2])).toBeNull()
  })
  it('refuses a level out of range even where there is no correlation', () => {
    expect(() => partialJackknifeInterval([], [], [], 1)).toThrow(RangeError)
  })
})
