import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abnormalReturns } from '@/lib/stats/event-study/abnormal-returns'
import { cumulativeAbnormalReturn } from '@/lib/stats/event-study/cumulative-abnormal-return'
import { marketModel } from '@/lib/stats/event-study/market-model'
import { standardisedAbnormalReturns } from '@/lib/stats/event-study/standardised-abnormal-returns'
import { exampleReturns, fullPairs, SEEDED } from '../examples'
import { expectRelative } from './close'

const { y: target, market } = exampleReturns(60)
const model = marketModel(target, market).value!

describe('marketModel', () => {
  it('finds the line and what is left over, with divisor n - 2', () => {
    const { value } = marketModel([1, 3, -2, 1], [1, 2, -1, 0])
    expect(value).toMatchObject({ n: 4, marketMean: 0.5, marketSumOfSquares: 5 })
    expectRelative([value!.alpha, value!.beta, value!.residualVariance], [0, 1.5, 0.75], 1e-14, 1e-14)
  })
  it('leaves out a row in which either value is missing', () => {
    expect(marketModel([...target, Number.NaN, 1], [...market, 2, Infinity])).toEqual(
      marketModel(target, market),
    )
  })
  it('has too few rows below three complete ones', () => {
    expect(marketModel([1, 2], [2, 1]).reason).toBe('too-few-rows')
    expect(marketModel([1, 2, Number.NaN], [2, 1, 4]).reason).toBe('too-few-rows')
    expect(marketModel([], []).reason).toBe('too-few-rows')
  })
  it('says so when the market does not vary', () => {
    expect(marketModel([1, 2, 4, 3], [0.1, 0.1, 0.1, 0.1]).reason).toBe('no-variation')
  })
  it('says so when nothing is left over', () => {
    expect(
      marketModel(
        market.map((move) => 0.001 + 1.3 * move),
        market,
      ).reason,
    ).toBe('no-variation')
    expect(
      marketModel(
        market.map(() => 0.01),
        market,
      ).reason,
    ).toBe('no-variation')
  })
  it('says so when the numbers leave the range of a double', () => {
    expect(marketModel([1e200, -1e200, 1e200, 3], [1, 2, 3, 5]).reason).toBe('out-of-range')
  })
  it('says so when only the squares of the market do', () => {
    const huge = market.map((move) => 1e200 * move)
    expect(marketModel(target, huge)).toEqual({ value: null, reason: 'out-of-range' })
  })
  it('says so when only the squares of the target do, of which next to nothing is left over', () => {
    const huge = [-1.2e154, 1.2e154, -1.2e154, 1.2e154]
    expect(marketModel(huge, [-1, 1, -1.000001, 1])).toEqual({ value: null, reason: 'out-of-range' })
  })
  it('takes less than 1e-20 of the squares for rounding, and no more', () => {
    // The pattern 1, -1, -1, 1 has nothing in common with the market, whose squares add up to 20.
    const withShare = (share: number) => {
      const size = Math.sqrt((20 * share) / 4)
      return marketModel([-3 + size, -1 - size, 1 - size, 3 + size], [-3, -1, 1, 3])
    }
    expect(withShare(0.9e-20).reason).toBe('no-variation')
    expect(withShare(1.1e-20).value!.residualVariance / 1.1e-19).toBeCloseTo(1, 5)
  })
  it('holds for returns of 1e-120', () => {
    const tiny = marketModel(
      target.map((move) => 1e-120 * move),
      market.map((move) => 1e-120 * move),
    ).value!
    expectRelative([tiny.beta, tiny.residualVariance * 1e240], [model.beta, model.residualVariance], 1e-12)
  })
  it('refuses lengths that differ', () => {
    expect(() => marketModel([1, 2, 3], [1, 2])).toThrow(RangeError)
  })
  it('scales with the target and does not mind its level', () => {
    fc.assert(
      fc.property(fullPairs, ({ x, y }) => {
        const plain = marketModel(x, y).value
        fc.pre(plain !== null)
        const other = marketModel(
          x.map((value) => 3 + 2 * value),
          y,
        ).value!
        expectRelative([other.beta], [2 * plain.beta], 1e-8, 1e-8)
        expectRelative([other.residualVariance], [4 * plain.residualVariance], 1e-8)
      }),
      SEEDED,
    )
  })
})

describe('abnormalReturns', () => {
  it('are what the line does not expect', () => {
    expect(abnormalReturns({ alpha: 1, beta: 2 }, [10, 3], [3, 1])).toEqual([3, 0])
  })
  it('average 0 over the rows that the model was fitted to', () => {
    const sum = abnormalReturns(model, target, market).reduce<number>((total, value) => total + value!, 0)
    expect(sum).toBeCloseTo(0, 14)
  })
  it('are null where a value is missing', () => {
    expect(abnormalReturns({ alpha: 0, beta: 1 }, [Number.NaN, 1, 2], [1, Infinity, 1])).toEqual([
      null,
      null,
      1,
    ])
  })
  it('refuse lengths that differ', () => {
    expect(() => abnormalReturns(model, [1], [])).toThrow(/^Series must have one length, not 1 and 0\.$/)
  })
})

describe('standardisedAbnormalReturns', () => {
  it('count less when the market strays from what the model has seen', () => {
    const { alpha, beta, marketMean } = model
    const [usual, far] = [marketMean, marketMean + 1]
    const row = (move: number) => standardisedAbnormalReturns(model, [alpha + beta * move + 0.02], [move])[0]!
    expect(row(usual)).toBeCloseTo(0.02 / Math.sqrt(model.residualVariance * (1 + 1 / 60)), 10)
    expect(row(far)).toBeLessThan(row(usual) / 5)
  })
  it('are null where a value is missing', () => {
    expect(standardisedAbnormalReturns(model, [Number.NaN], [1])).toEqual([null])
  })
  it('are null, not 0, where the market strays so far that the error leaves the range of a double', () => {
    const { beta, marketSumOfSquares, residualVariance } = model
    const limit = -beta * Math.sqrt(marketSumOfSquares / residualVariance)
    expectRelative(standardisedAbnormalReturns(model, [0, 0], [1e150, 1e200]), [limit, null], 1e-12)
  })
})

describe('cumulativeAbnormalReturn', () => {
  it('of one day is the abnormal return of that day', () => {
    const car = cumulativeAbnormalReturn(model, [0.05], [0.01])!
    expect(car.value).toBe(abnormalReturns(model, [0.05], [0.01])[0])
    expect(car.standardised).toBeCloseTo(standardisedAbnormalReturns(model, [0.05], [0.01])[0]!, 12)
  })
  it('errs by more than its days apart would, since all share one line', () => {
    const one = cumulativeAbnormalReturn(model, [0.05], [0])!
    const four = cumulativeAbnormalReturn(model, [0.05, 0, 0, 0], [0, 0, 0, 0])!
    expect(four.standardError).toBeGreaterThan(2 * one.standardError)
  })
  it('is null with a gap in the window, and for no window', () => {
    expect(cumulativeAbnormalReturn(model, [0.05, Number.NaN], [0.01, 0])).toBeNull()
    expect(cumulativeAbnormalReturn(model, [0.05, 0.01], [0.01, Infinity])).toBeNull()
    expect(cumulativeAbnormalReturn(model, [], [])).toBeNull()
  })
  it('is null, not infinite, beyond the range of a double', () => {
    expect(cumulativeAbnormalReturn(model, [1.7e308, 1.7e308], [0, 0])).toBeNull()
    expect(cumulativeAbnormalReturn(model, [0], [1e200])).toBeNull()
  })
})
