import { describe, expect, it } from 'vitest'
import { percentMove } from '@/lib/analysis/percent-move'

describe('percentMove', () => {
  it('is the simple return in per cent', () => {
    expect(percentMove(Math.log(0.8))).toBeCloseTo(-20, 12)
    expect(percentMove(0)).toBe(0)
    expect(percentMove(1e-12)).toBeCloseTo(1e-10, 20)
  })

  it('approaches a loss of everything, and is null where a gain overflows', () => {
    expect(percentMove(-1_000)).toBe(-100)
    expect(percentMove(705)).toBeGreaterThan(1e307)
    expect(percentMove(706)).toBeNull()
    expect(percentMove(1_400)).toBeNull()
  })
})
