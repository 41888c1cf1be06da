import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterOrder } from '@/lib/stats/correlation/cluster-order'
import { correlation } from '@/lib/stats/correlation/correlation'
import { correlationMatrix } from '@/lib/stats/correlation/correlation-matrix'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import reference from '../../reference/stats/rolling.json'
import { exampleReturns, expectClose, gappyPairs, SEEDED } from '../examples'

const { x, y, market } = exampleReturns(80)

describe('correlationMatrix', () => {
  it('agrees with DataFrame.corr, gaps included', () => {
    const { columns, ...expected } = reference.matrix
    const { r, n } = correlationMatrix(columns.map((column) => column.map((value) => value ?? Number.NaN)))
    for (const [row, values] of r.entries()) expectClose(values, expected.r[row]!, 1e-14)
    expect(n).toEqual(expected.n)
  })

  it('has the interval of each pair, and none on its diagonal of ones', () => {
    const { r, lower, upper, n } = correlationMatrix([x, y, market], 0.9)
    const interval = hacCorrelationInterval(y, market, 0.9)!
    expect([lower[1]![2], upper[2]![1]]).toEqual([interval.lower, interval.upper])
    expect([r[1]![1], lower[1]![1], upper[1]![1], n[1]![1]]).toEqual([1, null, null, 80])
  })

  it('is symmetric, within -1 and 1, and each cell that of its own pair', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x: a, y: b }) => {
        const third = a.map((value, i) => value * 2 - (b[i] ?? 0))
        const { r, lower, upper, n } = correlationMatrix([a, b, third])
        for (const matrix of [r, lower, upper, n]) {
          for (const [i, j] of [
            [0, 1],
            [0, 2],
            [1, 2],
          ] as const)
            expect(matrix[i]![j]).toBe(matrix[j]![i])
        }
        expect(r[0]![1]).toBe(correlation(a, b))
        expect(r.flat().every((value) => value === null || Math.abs(value) <= 1)).toBe(true)
      }),
      { ...SEEDED, numRuns: 100 },
    )
  })

  it('is null beside a column that does not vary, and for that column itself', () => {
    const { r, lower, n } = correlationMatrix([x, x.map(() => 3)])
    expect(r).toEqual([
      [1, null],
      [null, null],
    ])
    expect([lower[0]![1], n[0]![1]]).toEqual([null, 80])
  })

  it('is null for columns that share no row', () => {
    const first = x.map((value, i) => (i < 40 ? value : Number.NaN))
    const second = y.map((value, i) => (i < 40 ? Number.NaN : value))
    const { r, n } = correlationMatrix([first, second])
    expect([r[0]![1], n[0]![1]]).toEqual([null, 0])
  })

  it('is empty for no columns, and refuses columns of different lengths and a level of 95', () => {
    expect(correlationMatrix([]).r).toEqual([])
    expect(() => correlationMatrix([[1, 2], [1]])).toThrow(RangeError)
    expect(() => correlationMatrix([x, y], 95)).toThrow(/level lies between 0 and 1/)
  })
})

describe('clusterOrder', () => {
  it('agrees with average linkage of scipy', () => {
    const { r, merges } = reference.clusters
    const found = clusterOrder(r).merges
    expect(found.map(({ left, right }) => [...left, ...right].sort((a, b) => a - b))).toEqual(
      merges.map(({ members }) => members),
    )
    expectClose(
      found.map(({ distance }) => distance),
      merges.map(({ distance }) => distance),
      1e-14,
    )
  })

  it('puts those next to each other that move together', () => {
    expect(
      clusterOrder([
        [1, 0.1, 0.8],
        [0.1, 1, 0.2],
        [0.8, 0.2, 1],
      ]).order,
    ).toEqual([0, 2, 1])
  })

  it('is an order of all series, with each merge in one piece', () => {
    const cells = fc.array(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 9, maxLength: 9 }), {
      minLength: 9,
      maxLength: 9,
    })
    fc.assert(
      fc.property(cells, (rows) => {
        const r = rows.map((row, i) =>
          row.map((_, j) => (i === j ? 1 : rows[Math.min(i, j)]![Math.max(i, j)]! / 10)),
        )
        const { order, merges } = clusterOrder(r)
        expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
        for (const { left, right } of merges) {
          const places = [...left, ...right].map((series) => order.indexOf(series)).sort((a, b) => a - b)
          expect(places.at(-1)! - places[0]!).toBe(places.length - 1)
        }
      }),
      { ...SEEDED, numRuns: 100 },
    )
  })

  it('keeps the given order where all are alike', () => {
    expect(clusterOrder(x.slice(0, 6).map(() => x.slice(0, 6).map(() => 0.5))).order).toEqual([
      0, 1, 2, 3, 4, 5,
    ])
  })

  it('merges the earlier of equally close pairs first', () => {
    const { merges } = clusterOrder([
      [1, 0.5, 0, 0],
      [0.5, 1, 0, 0],
      [0, 0, 1, 0.5],
      [0, 0, 0.5, 1],
    ])
    expect(merges).toEqual([
      { left: [0], right: [1], distance: 0.5 },
      { left: [2], right: [3], distance: 0.5 },
      { left: [0, 1], right: [2, 3], distance: 1 },
    ])
  })

  it('takes a correlation that is null for 0', () => {
    expect(
      clusterOrder([
        [1, null, 0.1],
        [null, 1, -0.5],
        [0.1, -0.5, 1],
      ]).order,
    ).toEqual([0, 2, 1])
  })

  it('copes with one series and with none, and refuses what is not square', () => {
    expect(clusterOrder([[1]])).toEqual({ order: [0], merges: [] })
    expect(clusterOrder([]).order).toEqual([])
    expect(() => clusterOrder([[1, 0], [0]])).toThrow(/square/)
  })
})
