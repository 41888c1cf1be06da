import { describe, expect, it } from 'vitest'
import type { CorrelationMethod } from '@/lib/analysis/correlation-methods'
import { strengthSpan } from '@/lib/views/dashboard/strength'

/** Of an interval that is a point. */
const strengthOf = (value: number, method: CorrelationMethod) => {
  const { least, most } = strengthSpan({ lower: value, upper: value }, method)
  expect(most).toBe(least)
  return least
}

describe('strengthSpan', () => {
  it('names the sizes at both ends, the one nearer 0 first, with either sign', () => {
    expect(strengthSpan({ lower: 0.14, upper: 0.34 }, 'pearson')).toEqual({ least: 'weak', most: 'moderate' })
    expect(strengthSpan({ lower: -0.7, upper: -0.2 }, 'pearson')).toEqual({ least: 'weak', most: 'strong' })
  })

  it.each([
    ['weak', 0],
    ['weak', 0.294],
    ['moderate', 0.3],
    ['moderate', 0.594],
    ['strong', 0.6],
    ['strong', 1],
  ] as const)('is %s for %j, with either sign', (strength, value) => {
    expect(strengthOf(value, 'pearson')).toBe(strength)
    expect(strengthOf(-value, 'spearman')).toBe(strength)
  })

  it('goes by the figure as it is printed', () => {
    expect(strengthOf(0.296, 'pearson')).toBe('moderate')
    expect(strengthOf(0.5951, 'pearson')).toBe('strong')
  })

  it.each([
    // sin(pi / 2 * 0.19) is 0.294, of 0.20 it is 0.309; of 0.40 it is 0.588, of 0.41 0.600.
    ['weak', 0.19],
    ['moderate', 0.2],
    ['moderate', 0.4],
    ['strong', 0.42],
  ] as const)("puts Kendall's tau on Pearson's scale first: %s for %j", (strength, tau) => {
    expect(strengthOf(tau, 'kendall')).toBe(strength)
  })
})
