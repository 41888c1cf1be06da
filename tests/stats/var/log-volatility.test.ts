import { describe, expect, it } from 'vitest'
import { logVolatility } from '@/lib/stats/var/log-volatility'
import { closeTo, exampleSystem } from './systems'

const [returns] = exampleSystem(100, 2) as [number[]]

describe('logVolatility', () => {
  it('is close to the log of an ordinary move', () => {
    expect(logVolatility([0.01, -0.02, 0.015])![1]).toBeCloseTo(Math.log(0.02), 3)
  })
  it('does not ask for the direction', () => {
    expect(logVolatility(returns.map((r) => -r))).toEqual(logVolatility(returns))
  })
  it('gives a day without a move a small but ordinary value', () => {
    const values = logVolatility(returns.with(5, 0))!
    const typical = Math.log(0.01)
    expect(values[5]!).toBe(Math.min(...values))
    expect(values[5]!).toBeGreaterThan(typical - 3.5)
  })
  it('rises with the size of the move', () => {
    const sizes = [0, 1, 2, 5, 10, 50, 200].map((permille) => permille / 1000)
    const values = [...logVolatility(sizes)!]
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })
  it('shifts by the log of a unit, however freakish', () => {
    const plain = logVolatility(returns)!
    for (const unit of [1e-290, 100, 1e290]) {
      const shifted = logVolatility(returns.map((r) => r * unit))!
      closeTo([...shifted.map((v) => v - Math.log(unit))], [...plain], 1e-11)
    }
  })
  it('leaves a missing return missing and the others as if it were not there', () => {
    const gappy = logVolatility([...returns, Number.NaN, Number.POSITIVE_INFINITY])!
    expect([...gappy.slice(100)]).toEqual([Number.NaN, Number.NaN])
    expect(gappy.slice(0, 100)).toEqual(logVolatility(returns))
  })
  it('is null when nothing moves or nothing is there', () => {
    expect(logVolatility([0, 0, 0])).toBeNull()
    expect(logVolatility([Number.NaN])).toBeNull()
    expect(logVolatility([])).toBeNull()
  })
})
