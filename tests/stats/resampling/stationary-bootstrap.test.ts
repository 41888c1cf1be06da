import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { stationaryBootstrap } from '@/lib/stats/resampling/stationary-bootstrap'
import { SEEDED } from '../examples'

/** The share of rows that follow the row before them, over many resamples. */
function shareOfSuccessors(count: number, blockLength: number, draws: number): number {
  const random = seededRandom(5)
  let following = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const rows = stationaryBootstrap(count, blockLength, random)
    for (let i = 1; i < count; i += 1) following += Number(rows[i] === (rows[i - 1]! + 1) % count)
  }
  return following / (draws * (count - 1))
}

describe('stationaryBootstrap', () => {
  it('draws as many rows as there are, each of those there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.integer(),
        (count, blockLength, seed) => {
          const rows = stationaryBootstrap(count, blockLength, seededRandom(seed))
          expect(rows.length).toBe(count)
          expect(rows.every((row) => row >= 0 && row < count)).toBe(true)
        },
      ),
      SEEDED,
    )
  })
  it('repeats itself for the same seed', () => {
    expect(stationaryBootstrap(100, 5, seededRandom(7))).toEqual(stationaryBootstrap(100, 5, seededRandom(7)))
    expect(stationaryBootstrap(100, 5, seededRandom(7))).not.toEqual(
      stationaryBootstrap(100, 5, seededRandom(8)),
    )
  })
  // A row follows its predecessor when the block goes on, or by chance: 1 - (1 - 1/count) / blockLength.
  it.each([1, 1.5, 4, 25])('keeps blocks of mean length %s', (blockLength) => {
    const expected = 1 - (1 - 1 / 200) / blockLength
    expect(Math.abs(shareOfSuccessors(200, blockLength, 400) - expected)).toBeLessThan(0.006)
  })
  it('draws every row equally often, the last ones too', () => {
    const random = seededRandom(1)
    const counts = new Float64Array(10)
    for (let draw = 0; draw < 4000; draw += 1) {
      for (const row of stationaryBootstrap(10, 3, random)) counts[row]! += 1
    }
    expect(Math.max(...counts.map((count) => Math.abs(count / 4000 - 1)))).toBeLessThan(0.06)
  })
  it('goes on from the first row after the last', () => {
    const rows = stationaryBootstrap(6, 1e6, seededRandom(3))
    expect([...rows].map((row, i) => (row - rows[0]! - i + 12) % 6)).toEqual([0, 0, 0, 0, 0, 0])
  })
  it('fills the array it is given', () => {
    const into = new Int32Array(20)
    expect(stationaryBootstrap(20, 2, seededRandom(1), into)).toBe(into)
    expect(into).toEqual(stationaryBootstrap(20, 2, seededRandom(1)))
  })
  it('takes no random number for no rows, and two a block', () => {
    const random = seededRandom(1)
    let taken = 0
    const counted = () => {
      taken += 1
      return random()
    }
    expect(stationaryBootstrap(0, 1, counted)).toEqual(new Int32Array(0))
    expect(taken).toBe(0)
    stationaryBootstrap(7, 1, counted)
    expect(taken).toBe(14)
  })
  it.each([-1, 2.5, Number.NaN, Infinity])('refuses %s rows', (count) => {
    expect(() => stationaryBootstrap(count, 2, seededRandom(1))).toThrow(
      new RangeError(`A number of rows is 0, 1, 2 ..., not ${count}.`),
    )
  })
  it.each([0.5, Number.NaN, Infinity])('refuses a mean length of %s', (blockLength) => {
    expect(() => stationaryBootstrap(5, blockLength, seededRandom(1))).toThrow(
      new RangeError(`A block is at least 1 row long, not ${blockLength}.`),
    )
  })
  it('refuses an array of another length than the rows', () => {
    expect(() => stationaryBootstrap(5, 2, seededRandom(1), new Int32Array(4))).toThrow(
      new RangeError('The array to fill must hold 5 rows, not 4.'),
    )
  })
})
