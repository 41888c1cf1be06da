import { describe, expect, it } from 'vitest'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { kendallInterval } from '@/lib/stats/correlation/kendall-interval'
import { spearmanInterval } from '@/lib/stats/correlation/spearman-interval'
import { tanhInterval } from '@/lib/stats/correlation/tanh-interval'

describe.each([
  ['fisherInterval', fisherInterval, 4],
  ['spearmanInterval', spearmanInterval, 4],
  ['kendallInterval', kendallInterval, 5],
])('%s', (_, interval, fewest) => {
  it('encloses the estimate and stays within -1 and 1', () => {
    const { lower, upper } = interval(0.9, 6)!
    expect(-1 < lower && lower < 0.9 && 0.9 < upper && upper < 1).toBe(true)
  })
  it('is symmetric about 0', () => {
    const { lower, upper } = interval(0, 50)!
    expect(lower).toBe(-upper)
  })
  it('narrows with more pairs', () => {
    expect(interval(0.5, 400)!.lower).toBeGreaterThan(interval(0.5, 40)!.lower)
  })
  it('is null with too few pairs', () => {
    expect(interval(0.5, fewest)).not.toBeNull()
    expect(interval(0.5, fewest - 1)).toBeNull()
    expect(interval(0.5, 0)).toBeNull()
  })
  it('is null at a perfect correlation', () => {
    expect(interval(1, 50)).toBeNull()
    expect(interval(-1, 50)).toBeNull()
    expect(interval(1 - 1e-15, 50)).toBeNull()
  })
  it.each([1.1, -2, Number.NaN])('refuses a correlation of %s', (r) => {
    expect(() => interval(r, 50)).toThrow(/between -1 and 1/)
  })
  it.each([0, 1, 95, Number.NaN])('refuses a level of %s', (level) => {
    expect(() => interval(0.5, 50, level)).toThrow(/between 0 and 1/)
  })
})

describe('tanhInterval', () => {
  it.each([0, Infinity, Number.NaN])('is null with a standard error of %s', (standardError) => {
    expect(tanhInterval(0.5, standardError, 0.95)).toBeNull()
  })
})
