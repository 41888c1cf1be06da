import { describe, expect, it } from 'vitest'
import { marginResult } from '@/lib/analysis/margin'

const reported = { revenue: 900, margin: 0.14, depreciation: 0.07, loss: 100 }

describe('the margin of renting out servers', () => {
  it('comes to what the report says, and to half of it with the depreciation left out', () => {
    const { grossProfit, afterDepreciation, withoutLoss } = marginResult(reported, 0.7)
    expect(grossProfit).toBeCloseTo(126, 12)
    expect(afterDepreciation).toBeCloseTo(63, 12)
    expect(withoutLoss).toBeCloseTo(163, 12)
  })

  it('earns nothing at its break-even price, whichever end is right', () => {
    const { breakEven } = marginResult(reported, 0.7)
    const costs = 900 * (1 - 0.14 + 0.07)
    expect(900 * breakEven.high - costs).toBeCloseTo(0, 9)
    expect(900 * breakEven.low - (costs - 100)).toBeCloseTo(0, 9)
  })

  it('has the margin of the company at the price for it', () => {
    const { atCompanyMargin } = marginResult(reported, 0.7)
    const revenue = 900 * atCompanyMargin.high
    expect((revenue - 900 * 0.93) / revenue).toBeCloseTo(0.7, 12)
  })

  it('has one break-even price where there is no loss', () => {
    const { breakEven } = marginResult({ ...reported, loss: 0 }, 0.7)
    expect(breakEven.low).toBe(breakEven.high)
  })

  it('refuses what cannot be computed', () => {
    expect(() => marginResult({ ...reported, revenue: 0 }, 0.7)).toThrow(RangeError)
    expect(() => marginResult(reported, 1)).toThrow(RangeError)
  })
})
