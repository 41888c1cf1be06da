import { describe, expect, it } from 'vitest'
import { box, type Objective } from '@/lib/stats/optimisation/box'
import { newtonPolish } from '@/lib/stats/optimisation/newton-polish'

/** Where the polish of a function of one argument ends. */
function polish(objective: Objective, start: number) {
  const at = Float64Array.of(start)
  const gradient = new Float64Array(1)
  const value = objective(at, gradient)
  return newtonPolish(objective, { at, value, gradient }, box([-50], [50]))
}

describe('newtonPolish', () => {
  it('goes to the bottom to the last digits', () => {
    const bowl: Objective = ([x], gradient) => {
      gradient[0] = Math.sinh(x! - 2)
      return Math.cosh(x! - 2)
    }
    expect(polish(bowl, 2.3).at[0]).toBeCloseTo(2, 14)
  })
  it('takes no step to where it is steeper and higher', () => {
    // Newton's step leads from x to -x^3.
    const funnel: Objective = ([x], gradient) => {
      gradient[0] = x! / Math.hypot(1, x!)
      return Math.hypot(1, x!)
    }
    const { at, value } = polish(funnel, 2)
    expect([at[0], value]).toEqual([2, Math.hypot(1, 2)])
  })
  it('takes no step to where it is flatter but higher', () => {
    // From 0.9 Newton's step leads to -3.8, onto the plain around the well.
    const well: Objective = ([x], gradient) => {
      const bell = Math.exp((-x! * x!) / 2)
      gradient[0] = x! * bell
      return 1 - bell
    }
    expect(polish(well, 0.9).at[0]).toBe(0.9)
  })
  it('takes no step to where it is lower but steeper', () => {
    // From 1, where the slope is -1.16, Newton's step leads to about pi, where it is -2.
    const stairs: Objective = ([x], gradient) => {
      gradient[0] = Math.sin(x!) - 2
      return -Math.cos(x!) - 2 * x!
    }
    expect(polish(stairs, 1).at[0]).toBe(1)
  })
})
