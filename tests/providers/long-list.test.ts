import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { longList } from '@/lib/providers/long-list'

const points = z.object({ prices: longList(z.tuple([z.number(), z.unknown()])) })
const many = Array.from({ length: 1000 }, (_, at) => [at, 'value'])

describe('a long list', () => {
  it('is read whole, in its order', () => {
    expect(points.parse({ prices: many })).toEqual({ prices: many })
  })

  it('says where the first entry stands that is not as expected, and what is wrong with it', () => {
    const { error } = points.safeParse({ prices: [...many, ['x', 1], [1]] })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['prices.1000.0'])
    expect(error?.issues[0]?.message).toMatch(/expected number/)
  })

  it('is not read on once an entry is not as expected, however many follow', () => {
    const read: unknown[] = []
    const noted = z.custom<number>((value) => {
      read.push(value)
      return typeof value === 'number'
    })
    expect(longList(noted).safeParse(Array(10_000).fill('x')).error?.issues).toHaveLength(1)
    expect(read.length).toBeLessThan(1000)
  })

  it('is a list', () => {
    expect(points.safeParse({ prices: { 0: [1, 2] } }).error?.issues[0]?.path).toEqual(['prices'])
  })
})
