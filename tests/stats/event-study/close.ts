import { expect } from 'vitest'

/** Null at the same places, and elsewhere equal within a relative tolerance (or an absolute one, near 0). */
export function expectRelative(
  actual: readonly (number | null | undefined)[],
  expected: readonly (number | null)[],
  tolerance: number,
  absolute = 0,
): void {
  expect(actual.map((value) => value === null)).toEqual(expected.map((value) => value === null))
  for (const [at, value] of expected.entries()) {
    if (value === null) continue
    const error = Math.abs(actual[at]! - value)
    expect(error, `entry ${at}: ${actual[at]} for ${value}`).toBeLessThanOrEqual(
      Math.max(absolute, tolerance * Math.abs(value)),
    )
  }
}
