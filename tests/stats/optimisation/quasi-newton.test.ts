import { describe, expect, it } from 'vitest'
import { box, type Objective } from '@/lib/stats/optimisation/box'
import { quasiNewton } from '@/lib/stats/optimisation/quasi-newton'

/** Where a search within -9 and 9 ends, and how often it looked. */
function search(objective: Objective, start: number[]) {
  let looks = 0
  const counted: Objective = (at, gradient) => {
    looks += 1
    if (looks > 10_000) throw new Error('The search does not end.')
    return objective(at, gradient)
  }
  const bounds = box(
    start.map(() => -9),
    start.map(() => 9),
  )
  const { at, gradient } = quasiNewton(counted, start, bounds)
  return { at: [...at], slope: Math.max(...gradient.map(Math.abs)), looks }
}

describe('quasiNewton', () => {
  it('comes to the end of the steep banana of Rosenbrock within 100 looks', () => {
    const steepBanana: Objective = (at, gradient) => {
      const [x, y] = at as unknown as [number, number]
      gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x)
      gradient[1] = 200 * (y - x * x)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    }
    const { at, slope, looks } = search(steepBanana, [-1.2, 1])
    expect(at[0]).toBeCloseTo(1, 6)
    expect(at[1]).toBeCloseTo(1, 6)
    expect(slope).toBeLessThan(1e-6)
    expect(looks).toBeLessThan(100)
  })
  it('steps less far where the function would not exist', () => {
    const barrier: Objective = ([x], gradient) => {
      gradient[0] = 1 - 1 / x!
      return x! > 0 ? x! - Math.log(x!) : Infinity
    }
    expect(search(barrier, [8]).at[0]).toBeCloseTo(1, 6)
  })
  it('forgets what it has learnt of the curvature where that leads nowhere', () => {
    // Two straight slopes with a bend between them: the straight ones promise steps of any length.
    const bend: Objective = ([x], gradient) => {
      gradient[0] = Math.tanh(10 * x!)
      return Math.log(Math.cosh(10 * x!)) / 10
    }
    expect(search(bend, [3]).at[0]).toBeCloseTo(0, 6)
  })
  it('walks down a straight slope, which teaches it nothing, to the edge of the box', () => {
    const slope: Objective = ([x], gradient) => {
      gradient[0] = 1
      return x!
    }
    expect(search(slope, [1]).at).toEqual([-9])
  })
  it('stays where it starts when no step keeps what the slope promises, and soon gives up', () => {
    const liar: Objective = ([x], gradient) => {
      gradient[0] = -2 * x!
      return x! * x!
    }
    const { at, looks } = search(liar, [1])
    expect(at).toEqual([1])
    expect(looks).toBeLessThan(50)
  })
  it('soon gives up at the bottom of a fold, where no slope is 0', () => {
    const fold: Objective = ([x], gradient) => {
      gradient[0] = Math.sign(x!) + 0.002 * x!
      return Math.abs(x!) + 0.001 * x! * x!
    }
    const { at, looks } = search(fold, [1])
    expect(at[0]).toBeCloseTo(0, 9)
    expect(looks).toBeLessThan(200)
  })
  it('refuses a start of another length than the bounds, and says which', () => {
    expect(() => quasiNewton(() => 0, [1, 2, 3], box([0, 0], [9, 9]))).toThrow(
      'Start and bounds must have one length, not 3 and 2.',
    )
  })
})
