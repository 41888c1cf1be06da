import { describe, expect, it } from 'vitest'
import { histogramClasses } from '@/lib/views/event-study/histogram-classes'
import { placeboBound } from '@/lib/views/event-study/placebo-bound'

const values = Array.from({ length: 200 }, (_, k) => 6 * Math.sin(k * 1.7) * Math.cos(k * 0.3))

describe('histogramClasses', () => {
  it('holds every value once', () => {
    const classes = histogramClasses(values, -2.4)
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
    for (const [index, { from }] of classes.slice(1).entries())
      expect(from).toBeCloseTo(classes[index]!.to, 12)
  })

  it.each([-2.4, 0.9, 5.5, -31])(
    'counts as far from 0 exactly what lies as far as %s, either way',
    (asked) => {
      const far = histogramClasses([...values, -asked], asked).filter(({ isAsFar }) => isAsFar)
      const expected = [...values, -asked].filter((value) => Math.abs(value) >= Math.abs(asked)).length
      expect(far.reduce((sum, { count }) => sum + count, 0)).toBe(expected)
    },
  )

  it('reaches as far as the value asked about', () => {
    const classes = histogramClasses([-0.1, 0.1], 3)
    expect(classes.at(-1)!.to).toBeGreaterThan(3)
  })

  it('has no classes where nothing moves', () => {
    expect(histogramClasses([0, 0], 0)).toEqual([])
  })
})

describe('placeboBound', () => {
  it('is where p passes 0.05', () => {
    const bound = placeboBound(values)!
    const p = (value: number) =>
      (1 + values.filter((other) => Math.abs(other) >= value).length) / (1 + values.length)
    expect(p(bound + 1e-9)).toBeLessThanOrEqual(0.05)
    expect(p(bound)).toBeGreaterThan(0.05)
  })

  it('does not exist among so few dates that nothing could be rare', () => {
    expect(placeboBound(values.slice(0, 18))).toBeNull()
    expect(placeboBound(values.slice(0, 19))).not.toBeNull()
  })
})
