import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scratchFor } from '@/lib/stats/rolling/block'
import { plainWindows } from '@/lib/stats/rolling/plain-windows'
import { plainPair } from '@/lib/stats/rolling/steady-pairs'
import { steadySeries } from '@/lib/stats/rolling/steady-series'
import { vectorPairs } from '@/lib/stats/rolling/vector-pairs'
import { vectorWindows } from '@/lib/stats/rolling/vector-windows'
import { exampleReturns, gappyPairs, SEEDED } from '../examples'

/** All blocks that pass their test, up to the first that does not, by the plain way. */
function plainly(x: Float64Array, y: Float64Array, span: number, minimumPairs: number, from = 0) {
  const result = new Float64Array(x.length)
  const scratch = scratchFor(span)
  for (let first = from; first < x.length; first += span) {
    const block = { x, y, first, size: Math.min(span, x.length - first), span, minimumPairs }
    if (!plainWindows(block, scratch, result)) return { result, done: first, scratch }
  }
  return { result, done: x.length, scratch }
}

function byVectors(x: Float64Array, y: Float64Array, span: number, minimumPairs: number) {
  const result = new Float64Array(x.length)
  const scratch = scratchFor(span)
  const columns = { x, y, span, minimumPairs }
  // The first block on its own, as full windows need one before them.
  const first = Math.min(span, x.length)
  const begun = vectorWindows(columns, scratch, 0, first, result)
  const done = begun < first ? begun : vectorWindows(columns, scratch, first, x.length, result)
  return { result, done, scratch }
}

function expectSameBits(x: number[], y: number[], window: number, minimumPairs: number) {
  const [a, b] = [Float64Array.from(x), Float64Array.from(y)]
  const span = Math.min(window, a.length)
  if (span === 0) return
  const plain = plainly(a, b, span, minimumPairs)
  const vectors = byVectors(a, b, span, minimumPairs)
  // A full window takes a missing value for a failure and leaves it to the plain way.
  const done = Math.min(plain.done, vectors.done)
  if (minimumPairs < span) expect(vectors.done).toBe(plain.done)
  expect(vectors.result.slice(0, done)).toEqual(plain.result.slice(0, done))
  if (vectors.done === plain.done)
    expect(vectors.scratch.pivots).toEqual(
      plainly(a.slice(0, done), b.slice(0, done), span, minimumPairs).scratch.pivots,
    )
}

describe('vectorWindows and its plain twin', () => {
  it('exists on this machine, so that the tests below say something', () => {
    const { x, y } = exampleReturns(100)
    expect(byVectors(Float64Array.from(x), Float64Array.from(y), 20, 20).done).toBe(100)
  })

  it('give the same bits, window by window, whatever is missing, tied or constant', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y, window, minimumPairs }) => {
        expectSameBits(x, y, window, minimumPairs)
        expectSameBits(x, y, window, window)
      }),
      SEEDED,
    )
  })

  it.each([2, 3, 60, 250, 999, 1000, 1500])('give the same bits for returns in windows of %i', (window) => {
    const { x, y } = exampleReturns(1000)
    expectSameBits(x, y, window, window)
    expectSameBits(x, y, window, Math.max(2, window >> 1))
  })

  it('take infinities and freak magnitudes for the same', () => {
    const { x, y } = exampleReturns(200)
    for (const freak of [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      1.7e308,
      -1.7e308,
      5e-324,
      1e155,
    ]) {
      expectSameBits(x.with(77, freak), y, 20, 15)
      expectSameBits(x, y.with(131, freak), 20, 20)
    }
  })
})

describe('vectorPairs and its plain twin', () => {
  it.each([2, 3, 4, 7])('give the same bits for %i series', (count) => {
    const { x, y, market } = exampleReturns(170)
    const columns = Array.from({ length: count }, (_, k) =>
      Float64Array.from(x, (value, i) => value * Math.cos(k) + y[i]! * Math.sin(k) + 0.1 * k * market[i]!),
    )
    columns[1]![60] = Number.NaN
    const series = columns.map((column) => steadySeries(column, 25)!)
    const paths = columns.map(() => columns.map(() => new Float64Array(170)))
    expect(vectorPairs(series, 25, (i, j) => paths[i]![j]!)).toBe(true)
    for (let i = 0; i < count; i += 1) {
      for (let j = i + 1; j < count; j += 1) {
        const path = new Float64Array(170)
        plainPair(series[i]!, series[j]!, new Float64Array(25), path)
        expect(paths[i]![j]).toEqual(path)
        expect(path.some((value) => value !== 0 && !Number.isNaN(value))).toBe(true)
      }
    }
  })

  it('do nothing for none and for one', () => {
    const path = () => {
      throw new Error('There is no pair.')
    }
    expect(vectorPairs([], 10, path)).toBe(true)
    const { x } = exampleReturns(50)
    expect(vectorPairs([steadySeries(Float64Array.from(x), 10)!], 10, path)).toBe(true)
  })
})
