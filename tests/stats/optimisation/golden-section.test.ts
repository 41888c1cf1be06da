import { expect, it } from 'vitest'
import { goldenSection } from '@/lib/stats/optimisation/golden-section'

it('finds the bottom of a valley to within the precision', () => {
  expect(Math.abs(goldenSection((at) => (at - 2) ** 2, 0, 5, 1e-6) - 2)).toBeLessThan(1e-6)
  expect(Math.abs(goldenSection((at) => Math.abs(at + 0.3), -7, 1, 1e-4) + 0.3)).toBeLessThan(1e-4)
})

it('goes to the end where the function falls or rises all the way', () => {
  expect(goldenSection((at) => -at, 0, 1, 1e-5)).toBeGreaterThan(1 - 1e-5)
  expect(goldenSection((at) => at, 0, 1, 1e-5)).toBeLessThan(1e-5)
})

it('asks for one value a step: the span shrinks by the golden ratio each time', () => {
  let asked = 0
  goldenSection(
    (at) => {
      asked += 1
      return at * at
    },
    -1,
    1,
    1e-3,
  )
  // 2 to begin with, and ln(2 / 1e-3) / ln(1.618) = 15.8 steps.
  expect(asked).toBe(2 + 16)
})
