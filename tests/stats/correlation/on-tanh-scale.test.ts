import { describe, expect, it } from 'vitest'
import { onTanhScale } from '@/lib/stats/correlation/on-tanh-scale'

const at = (r: number, pulls: number[]) =>
  onTanhScale({
    r,
    influence: Float64Array.from(pulls),
    zx: new Float64Array(pulls.length),
    zy: new Float64Array(pulls.length),
  })

describe('onTanhScale', () => {
  it('stretches the correlation and its standard error', () => {
    // With lag 1: (16 - 12) / 4 is the long-run variance, a quarter of that the variance, and 1 - r^2 is 0.64.
    const { z, standardError } = at(0.6, [2, -2, 2, -2])!
    expect(z).toBeCloseTo(Math.log(2), 15)
    expect(standardError).toBeCloseTo(0.5 / 0.64, 15)
  })
  it('is null at a perfect correlation, or where only rounding is missing', () => {
    for (const r of [1, -1, 1 - 1e-13, 1e-13 - 1]) expect(at(r, [2, -2, 2, -2])).toBeNull()
  })
  it('is null where no row pulls, rather than certain', () => {
    expect(at(0.6, [0, 0, 0, 0])).toBeNull()
  })
})
