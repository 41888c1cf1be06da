import { describe, expect, it } from 'vitest'
import { valueScale } from '@/lib/drawing/value-scale'
import type { ChartAxis } from '@/lib/views/charts/time-chart'

const axis = (part: Partial<ChartAxis> = {}): ChartAxis => ({
  label: 'USD',
  format: 'price',
  scale: 'linear',
  domain: null,
  ...part,
})

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

describe('valueScale', () => {
  it('rounds the ends of a linear scale outwards', () => {
    expect(valueScale(axis(), [103, 287], 'en').axis.domain).toEqual([100, 300])
  })

  it('puts the highest value at the top, 0 per cent', () => {
    const { position } = valueScale(axis({ domain: [-1, 1] }), [0.2], 'en')
    expect([position(1), position(0), position(-1)]).toEqual([0, 50, 100])
  })

  it('leaves fixed ends as they are', () => {
    expect(
      valueScale(axis({ domain: [-1, 1], format: 'correlation' }), [0.2, 0.4], 'en').axis.domain,
    ).toEqual([-1, 1])
  })

  it('gives no place to a missing value', () => {
    const { position } = valueScale(axis(), [1, 2], 'en')
    expect([position(null), position(undefined), position(Number.NaN)]).toEqual([null, null, null])
  })

  it('gives a value of 0 a place on a linear scale and none on a logarithmic one', () => {
    expect(valueScale(axis(), [0, 10], 'en').position(0)).toBe(100)
    expect(valueScale(axis({ scale: 'log' }), [0, 10], 'en').position(0)).toBeNull()
  })

  it('ends a logarithmic scale at 1, 2 or 5 times a power of ten around the data', () => {
    expect(valueScale(axis({ scale: 'log' }), [90, 320], 'en').axis.domain).toEqual([50, 500])
    expect(valueScale(axis({ scale: 'log' }), [100, 200], 'en').axis.domain).toEqual([100, 200])
  })

  it('places equal ratios at equal distances on a logarithmic scale', () => {
    const { position } = valueScale(axis({ scale: 'log' }), [1, 100], 'en')
    expect(position(10)).toBeCloseTo(50, 10)
  })

  it('ticks a narrow logarithmic range often enough to read it, and a wide one by decades', () => {
    expect(valueScale(axis({ scale: 'log' }), [90, 320], 'en').axis.ticks.length).toBeGreaterThanOrEqual(4)
    const wide = valueScale(axis({ scale: 'log' }), [0.001, 90_000], 'en').axis.ticks.map(
      (tick) => tick.value,
    )
    expect(wide.every((value) => Number.isInteger(Math.log10(value)))).toBe(true)
  })

  it('gives height to a line that never moves', () => {
    const { axis: flat, position } = valueScale(axis(), [7, 7], 'en')
    expect(flat.domain[0]).toBeLessThan(7)
    expect(flat.domain[1]).toBeGreaterThan(7)
    expect(position(7)).toBeGreaterThan(0)
    expect(valueScale(axis({ scale: 'log' }), [200, 200], 'en').axis.domain).toEqual([200, 500])
  })

  it('prints its ticks in the unit of the axis and in the language', () => {
    const labels = (language: 'en' | 'de') =>
      valueScale(axis({ format: 'cap' }), [2e12, 4e12], language).axis.ticks.map(({ label }) => label)
    expect(labels('en')).toEqual(['2 tn', '2.5 tn', '3 tn', '3.5 tn', '4 tn'].map(unbroken))
    expect(labels('de')[1]).toBe(unbroken('2,5 Bio.'))
  })

  it('has no ticks where there are no values', () => {
    expect(valueScale(axis(), [], 'en').axis.ticks).toEqual([])
    expect(valueScale(axis({ scale: 'log' }), [-3, 0], 'en').axis.ticks).toEqual([])
  })
})
