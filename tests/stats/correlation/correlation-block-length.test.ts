import { describe, expect, it } from 'vitest'
import { correlationBlockLength } from '@/lib/stats/correlation/correlation-block-length'
import { correlationInfluence } from '@/lib/stats/correlation/correlation-influence'
import { optimalBlockLength } from '@/lib/stats/resampling/optimal-block-length'
import { exampleReturns } from '../examples'

/** The length for two columns, and those that the products of deviations and the pulls on r ask for by themselves. */
function lengths(x: number[], y: number[]) {
  const found = correlationInfluence(Float64Array.from(x), Float64Array.from(y))!
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [middleX, middleY] = [mean(x), mean(y)]
  return {
    length: correlationBlockLength(found),
    ofProducts: optimalBlockLength(x.map((value, i) => (value - middleX) * (y[i]! - middleY)))?.stationary,
    ofPulls: optimalBlockLength(found.influence)?.stationary,
  }
}

/** Calm and restless by turns of twenty rows. */
const inWaves = (values: number[]) => values.map((value, i) => value * (i % 40 < 20 ? 0.2 : 1))

describe('correlationBlockLength', () => {
  const { x, y, market } = exampleReturns(400)

  it('is that of the products of the deviations where they remember longer', () => {
    // What pulls r up in restless days and what pulls it down swell alike.
    const { length, ofProducts, ofPulls } = lengths(inWaves(x), inWaves(y))
    expect(ofProducts!).toBeGreaterThan(Math.max(1, ofPulls!))
    expect(length).toBeCloseTo(ofProducts!, 9)
  })
  it('is that of the pulls on r where they remember longer', () => {
    // The little that sets the two apart comes in waves; the products hardly show it.
    const apart = inWaves(x.map((value, i) => 0.4 * (value - market[i]!)))
    const { length, ofProducts, ofPulls } = lengths(
      market.map((value, i) => value + apart[i]!),
      market.map((value, i) => value - apart[i]!),
    )
    expect(ofPulls!).toBeGreaterThan(Math.max(1, ofProducts!))
    expect(length).toBe(ofPulls)
  })
  it('is 1 where neither remembers for a row', () => {
    const { length, ofProducts, ofPulls } = lengths(exampleReturns(200, 3).x, exampleReturns(200, 8).x)
    expect(Math.max(ofProducts!, ofPulls!)).toBeLessThan(1)
    expect(length).toBe(1)
  })
  it('is 1 for too few rows to see any memory', () => {
    expect(lengths([1, 2, 3, 4, 5], [1, 3, 2, 5, 4])).toEqual({ length: 1 })
  })
})
