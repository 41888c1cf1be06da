import fc from 'fast-check'
import { expect } from 'vitest'

/** Property tests draw the same cases every time. */
export const SEEDED = { seed: 20180102, numRuns: 300 } as const

/** Returns of two assets that share a market: the same for the same seed, and nobody's data. */
export function exampleReturns(count: number, seed = 1): { x: number[]; y: number[]; market: number[] } {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const bell = () => uniform() + uniform() + uniform() + uniform() - 2
  const market = Array.from({ length: count }, () => 0.01 * bell())
  return {
    market,
    x: market.map((move) => move + 0.01 * bell()),
    y: market.map((move) => 0.6 * move + 0.01 * bell()),
  }
}

/** Two columns of one length, some values repeated and some missing, and a window that fits them. */
export const gappyPairs = fc
  .array(fc.tuple(maybe(), maybe()), { minLength: 0, maxLength: 60 })
  .chain((rows) =>
    fc.record({
      x: fc.constant(rows.map(([x]) => x)),
      y: fc.constant(rows.map(([, y]) => y)),
      window: fc.integer({ min: 3, max: 20 }),
    }),
  )
  .chain(({ window, ...pairs }) =>
    fc.record({
      x: fc.constant(pairs.x),
      y: fc.constant(pairs.y),
      window: fc.constant(window),
      minimumPairs: fc.integer({ min: 3, max: window }),
    }),
  )

/** Columns without gaps, of quite different values. */
export const fullPairs = fc
  .array(fc.tuple(moderate(), moderate()), { minLength: 5, maxLength: 40 })
  .map((rows) => ({ x: rows.map(([x]) => x), y: rows.map(([, y]) => y) }))

function maybe(): fc.Arbitrary<number> {
  return fc.oneof(
    { arbitrary: fc.integer({ min: -3, max: 3 }), weight: 4 },
    { arbitrary: moderate(), weight: 4 },
    { arbitrary: fc.constant(1e9), weight: 1 },
    { arbitrary: fc.constant(Number.NaN), weight: 1 },
  )
}

function moderate(): fc.Arbitrary<number> {
  return fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 1000)
}

/** What a rolling statistic should be: the plain one, applied to every window afresh. */
export function fromScratch(
  statistic: (x: number[], y: number[]) => number | null,
  x: number[],
  y: number[],
  window: number,
  minimumPairs = window,
): (number | null)[] {
  return x.map((_, end) => {
    const start = Math.max(0, end - window + 1)
    const xs = x.slice(start, end + 1)
    const ys = y.slice(start, end + 1)
    const pairs = xs.filter((value, i) => Number.isFinite(value) && Number.isFinite(ys[i]))
    return pairs.length < minimumPairs ? null : statistic(xs, ys)
  })
}

/** Both null at the same places, and elsewhere equal within an absolute tolerance. */
export function expectClose(
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  tolerance: number,
): void {
  expect(actual.map((value) => value === null)).toEqual(expected.map((value) => value === null))
  const worst = actual.reduce<number>(
    (most, value, i) => Math.max(most, Math.abs((value ?? 0) - (expected[i] ?? 0))),
    0,
  )
  expect(worst).toBeLessThanOrEqual(tolerance)
}
