import { describe, expect, it } from 'vitest'
import { strengthOf } from '@/lib/views/dashboard/strength'

describe('strengthOf', () => {
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
