import { describe, expect, it } from 'vitest'
import { signFlips } from '@/lib/stats/lead-lag/sign-flips'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'

// In blocks of two rows: 11, 1100 and 10000. Each way to turn them has a sum of its own.
const COLUMN = new Float64Array([1, 10, 100, 1000, 10_000])
const OPTIONS = { blockLength: 2, draws: 4000, seed: 3 }

describe('signFlips', () => {
  it('turns blocks whole, the short last one too, and every way about equally often', () => {
    const [sums] = signFlips([COLUMN], OPTIONS)
    const ways = [11_111, 11_089, 8911, 8889]
    expect([...new Set(sums)].sort((a, b) => b - a)).toEqual(ways)
    for (const way of ways) {
      // A count has a standard deviation of 27.
      expect(Math.abs(sums!.filter((sum) => sum === way).length - 1000)).toBeLessThan(110)
    }
  })
  it('gives all columns the same signs in one draw', () => {
    const [sums, doubled] = signFlips([COLUMN, COLUMN.map((value) => -2 * value)], OPTIONS)
    expect(doubled).toEqual(sums!.map((sum) => 2 * sum))
  })
  it('takes one random number a block, draw after draw', () => {
    const random = seededRandom(OPTIONS.seed)
    const expected = Float64Array.from({ length: OPTIONS.draws }, () => {
      const [first, second, third] = [random(), random(), random()].map((number) => Math.sign(number - 0.5))
      return Math.abs(11 * first! + 1100 * second! + 10_000 * third!)
    })
    expect(signFlips([COLUMN], OPTIONS)).toEqual([expected])
  })
  it('has nothing to turn without columns', () => {
    expect(signFlips([], OPTIONS)).toEqual([])
  })
})
