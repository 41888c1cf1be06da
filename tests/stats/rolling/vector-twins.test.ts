import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scratchFor } from '@/lib/stats/rolling/block'
import { pairIndex } from '@/lib/stats/rolling/pair-index'
import { plainWindows } from '@/lib/stats/rolling/plain-windows'
import { plainPair, steadyPairs } from '@/lib/stats/rolling/steady-pairs'
import { steadySeries } from '@/lib/stats/rolling/steady-series'
import { steadyTable } from '@/lib/stats/rolling/steady-table'
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
  const { x, y, market } = exampleReturns(170)

  /** A mixture of three series for each place in the table, the second with a gap. */
  function tableOf(count: number, span: number) {
    const table = steadyTable(count, x.length, span)
    for (let k = 0; k < count; k += 1) {
      const mixed = x.map((value, i) => value * Math.cos(k) + y[i]! * Math.sin(k) + 0.1 * k * market[i]!)
      expect(steadySeries(Float64Array.from(k === 1 ? mixed.with(60, Number.NaN) : mixed), table, k)).toBe(
        true,
      )
    }
    return table
  }

  /** As many paths as there are pairs. */
  const pathsFor = (count: number) =>
    Array.from({ length: (count * (count - 1)) / 2 }, () => new Float64Array(x.length))

  it.each([
    [2, 25],
    [3, 25],
    [4, 25],
    [7, 25],
    [5, 20],
    [5, 34],
    [5, 169],
    [5, 170],
  ])('give the same bits for %i series in windows of %i', (count, span) => {
    const table = tableOf(count, span)
    const paths = pathsFor(count)
    expect(vectorPairs(table, count, paths)).toBe(true)
    for (let i = 0; i < count; i += 1) {
      for (let j = i + 1; j < count; j += 1) {
        const path = new Float64Array(x.length)
        plainPair(table, i, j, path)
        expect(paths[pairIndex(count, i, j)]).toEqual(path)
        if (i !== 1 && j !== 1) expect(path.findIndex((value) => !Number.isNaN(value))).toBe(span - 1)
      }
    }
  })

  it('take turns: where there is no WebAssembly, the plain one fills in the path of every pair', () => {
    const table = tableOf(4, 25)
    const [withVectors, without] = [pathsFor(4), pathsFor(4)]
    steadyPairs(table, 4, withVectors)
    steadyPairs({ ...table, vectors: null }, 4, without)
    expect(without).toEqual(withVectors)
    expect(without.map((path) => Number.isNaN(path.at(-1)))).toEqual(new Array(6).fill(false))
  })

  it('keep a perfect correlation within -1 and 1', () => {
    const table = steadyTable(3, x.length, 10)
    const columns = [x, x.map((value) => 3 * value), x.map((value) => -7 * value)]
    for (const [k, column] of columns.entries()) steadySeries(Float64Array.from(column), table, k)
    const paths = pathsFor(3)
    vectorPairs(table, 3, paths)
    const found = paths.flatMap((path) => Array.from(path).slice(9))
    for (const r of found) expect(Math.abs(r)).toBeLessThanOrEqual(1)
    expect(Math.min(...found)).toBe(-1)
    expect(Math.max(...found)).toBe(1)
  })

  it('have nothing to do where there is no pair', () => {
    expect(vectorPairs(steadyTable(0, 50, 10), 0, [])).toBe(true)
    expect(vectorPairs(tableOf(1, 10), 1, [])).toBe(true)
  })

  it('leave tables that are too large to the plain way', () => {
    const table = steadyTable(2, 1_100_000, 10)
    expect(table.vectors).toBeNull()
    expect(vectorPairs(table, 2, [])).toBe(false)
  })
})

describe('steadySeries', () => {
  const { x } = exampleReturns(100)
  const isReady = (values: number[]) => steadySeries(Float64Array.from(values), steadyTable(1, 100, 20), 0)

  it('is ready for a high level, even where the series begins with gaps', () => {
    const level = x.map((value) => 1e6 + value)
    expect(isReady(level)).toBe(true)
    expect(isReady(level.with(0, Number.NaN).with(1, Number.NaN))).toBe(true)
  })

  it('follows a trend from block to block', () => {
    expect(isReady(x.map((_, i) => i))).toBe(true)
  })

  it('leaves a constant stretch as long as a window, an outlier and an infinity to the careful way', () => {
    expect(isReady(x.map((value, i) => (i >= 40 && i < 60 ? 0.1 : value)))).toBe(false)
    expect(isReady(x.with(50, 1e6))).toBe(false)
    expect(isReady(x.with(50, Number.POSITIVE_INFINITY))).toBe(false)
  })
})
