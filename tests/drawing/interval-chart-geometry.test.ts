import { describe, expect, it } from 'vitest'
import { intervalChartGeometry } from '@/lib/drawing/interval-chart-geometry'

const point = (value: number | null, lower: number | null, upper: number | null) => ({
  label: '',
  note: '',
  value,
  lower,
  upper,
  stands: false,
  text: '',
})
const axis = { label: 'per cent', format: 'index' as const }
const reference = { value: 0, label: 'none' }

describe('intervalChartGeometry', () => {
  it('lays small values to the left, with the point inside its interval', () => {
    const { points, reference: zero } = intervalChartGeometry({
      axis,
      reference,
      points: [point(-2, -3, -1), point(1, -1, 3)],
    })
    const [first, second] = points
    expect(first!.at!).toBeLessThan(zero)
    expect(second!.at!).toBeGreaterThan(zero)
    expect(first!.interval!.left).toBeLessThan(first!.at!)
    expect(first!.interval!.left + first!.interval!.width).toBeGreaterThan(first!.at!)
    expect(first!.interval!.left + first!.interval!.width).toBeLessThan(zero)
  })

  it('keeps in sight what values are read against, wherever they lie', () => {
    const { reference: zero } = intervalChartGeometry({ axis, reference, points: [point(9, 8, 10)] })
    expect(zero).toBeGreaterThanOrEqual(0)
    expect(zero).toBeLessThan(50)
  })

  it('draws no interval where there is none, and no point where there is no value', () => {
    const { points } = intervalChartGeometry({
      axis,
      reference,
      points: [point(1, null, null), point(null, null, null)],
    })
    expect(points[0]).toMatchObject({ interval: null })
    expect(points[0]?.at).not.toBeNull()
    expect(points[1]).toEqual({ at: null, interval: null })
  })
})
