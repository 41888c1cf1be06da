import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { shuffledLines } from '@/lib/stats/rolling/shuffled-lines'
import { volatilityPath } from '@/lib/stats/rolling/volatility-path'
import { exampleReturns } from '../examples'

/** For each position, how many rows stand at or before it. */
const noGaps = (rows: number) => Int32Array.from({ length: rows }, (_, position) => position + 1)

describe('shuffledLines', () => {
  // Deviations of one size, so that the volatility is 1 throughout and a draw holds the very pairs.
  const corners = { x: Float64Array.of(1, 1, -1, -1), y: Float64Array.of(1, -1, 1, -1) }
  const found = (columns: [Float64Array, Float64Array]) =>
    Array.from(columns[0], (value, i) => `${value} ${columns[1][i]}`)

  it('puts every pair somewhere once, where the rows stand, and leaves the gaps', () => {
    // Rows at the positions 1, 2, 4 and 7.
    const ends = Int32Array.of(0, 1, 2, 2, 3, 3, 3, 4, 4)
    const draw = shuffledLines(corners.x, corners.y, ends, seededRandom(1))
    for (let time = 0; time < 20; time += 1) {
      const columns = draw()
      for (const column of columns) {
        const filled = Array.from(column.keys()).filter((position) => !Number.isNaN(column[position]!))
        expect(filled).toEqual([1, 2, 4, 7])
      }
      const pairs = found(columns).filter((pair) => pair !== 'NaN NaN')
      expect(pairs.toSorted()).toEqual(['-1 -1', '-1 1', '1 -1', '1 1'])
    }
  })

  // The first draw of each: of the later ones even a poor shuffle would get through all orders.
  it('draws each of the 24 orders of four pairs equally often', () => {
    const random = seededRandom(2)
    const counts = new Map<string, number>()
    for (let time = 0; time < 4_800; time += 1) {
      const order = found(shuffledLines(corners.x, corners.y, noGaps(4), random)()).join(', ')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    // 200 each are expected. Above 49.7 the chi-square with 23 degrees of freedom comes once in 1,000.
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)
    expect(chiSquare).toBeLessThan(49.7)
  })

  it('gives every row its own volatility back: divided by it, the standardised pairs are there in another order', () => {
    const returns = exampleReturns(50)
    const [x, y] = [returns.x, returns.y].map((column) =>
      Float64Array.from(column, (value, i) => (i < 25 ? value : 10 * value)),
    ) as [Float64Array, Float64Array]
    const [drawnX, drawnY] = shuffledLines(x, y, noGaps(50), seededRandom(3))()
    for (const [column, drawn] of [
      [x, drawnX],
      [y, drawnY],
    ] as const) {
      const { volatility, standardised } = volatilityPath(column)
      const sorted = drawn.map((value, row) => value / volatility[row]!).sort()
      for (const [place, value] of standardised.toSorted().entries())
        expect(sorted[place]).toBeCloseTo(value, 12)
      expect(drawn).not.toEqual(column)
    }
  })
})
