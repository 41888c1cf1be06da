import { expect, it } from 'vitest'
import { sumOfLogs } from '@/lib/stats/basics/sum-of-logs'

it('is the logarithm of the product', () => {
  expect(sumOfLogs([2, 8])).toBeCloseTo(4 * Math.LN2, 15)
  expect(sumOfLogs([0.5, 0.5, 4])).toBeCloseTo(0, 15)
})

it('is 0 for no numbers', () => {
  expect(sumOfLogs([])).toBe(0)
})

it('survives products far beyond what a double holds, large and small', () => {
  expect(sumOfLogs(new Array(1000).fill(1e100)) / (1e5 * Math.LN10)).toBeCloseTo(1, 12)
  expect(sumOfLogs(new Array(1000).fill(1e-100)) / (-1e5 * Math.LN10)).toBeCloseTo(1, 12)
  expect(sumOfLogs([1e150, 1e150, 1e-150, 1e-150])).toBeCloseTo(0, 10)
})
