import { describe, expect, it } from 'vitest'
import type { Objective } from '@/lib/stats/optimisation/box'
import { differenceHessian } from '@/lib/stats/optimisation/difference-hessian'
import { inversePositive } from '@/lib/stats/optimisation/inverse-positive'
import { minimumInBox } from '@/lib/stats/optimisation/minimum-in-box'

/** Rosenbrock's banana: lowest, 0, at (1, 1), at the end of a curved valley. */
const banana: Objective = (at, gradient) => {
  const [x, y] = at as unknown as [number, number]
  gradient[0] = -2 * (1 - x) - 40 * x * (y - x * x)
  gradient[1] = 20 * (y - x * x)
  return (1 - x) ** 2 + 10 * (y - x * x) ** 2
}

/** Two valleys, at -1 and 2, the second the deeper. */
const twoValleys: Objective = (at, gradient) => {
  const x = at[0]!
  gradient[0] = (x + 1) * (x - 0.4) * (x - 2)
  return x ** 4 / 4 - (1.4 / 3) * x ** 3 - 0.8 * x * x + 0.8 * x
}

describe('minimumInBox', () => {
  it('finds the end of a curved valley to the last digits', () => {
    const found = minimumInBox(banana, [[-1.2, 1]], [-5, -5], [5, 5])!
    expect(found.isSettled).toBe(true)
    expect(found.at[0]).toBeCloseTo(1, 12)
    expect(found.at[1]).toBeCloseTo(1, 12)
  })
  it('stops at an edge that keeps it from the lowest point, and moves along it', () => {
    const found = minimumInBox(banana, [[-1.2, 1]], [-5, -5], [0.5, 5])!
    expect(found.isSettled).toBe(true)
    expect(found.at[0]).toBe(0.5)
    expect(found.at[1]).toBeCloseTo(0.25, 12)
  })
  it('settles on a lower edge, where the slope points out of the box', () => {
    const found = minimumInBox(banana, [[3, 3]], [2, -5], [5, 5])!
    expect(found.isSettled).toBe(true)
    expect(found.at[0]).toBe(2)
    expect(found.at[1]).toBeCloseTo(4, 12)
  })
  it('leaves an edge on which it starts', () => {
    const found = minimumInBox(banana, [[-5, 5]], [-5, -5], [5, 5])!
    expect(found.at[0]).toBeCloseTo(1, 12)
  })
  it('takes the lowest of what several starts find', () => {
    expect(minimumInBox(twoValleys, [[-3]], [-5], [5])!.at[0]).toBeCloseTo(-1, 12)
    expect(minimumInBox(twoValleys, [[-3], [4]], [-5], [5])!.at[0]).toBeCloseTo(2, 12)
    expect(minimumInBox(twoValleys, [[4], [-3]], [-5], [5])!.at[0]).toBeCloseTo(2, 12)
  })
  it('begins inside the box where a start lies outside', () => {
    expect(minimumInBox(twoValleys, [[100]], [-5], [1.5])!.at[0]).toBe(1.5)
  })
  it('is not settled where the function has no bottom', () => {
    const slide: Objective = (at, gradient) => {
      gradient[0] = -1
      return -at[0]!
    }
    expect(minimumInBox(slide, [[0]], [-1], [Infinity])!.isSettled).toBe(false)
  })
  it('is null where the function exists at none of the starts', () => {
    expect(minimumInBox(() => Infinity, [[0], [1]], [-1], [2])).toBeNull()
  })
  it('refuses bounds of another length', () => {
    expect(() => minimumInBox(banana, [[0, 0]], [0], [1])).toThrow(RangeError)
    expect(() => minimumInBox(banana, [[0, 0]], [0, 0], [1])).toThrow(RangeError)
  })
})

describe('differenceHessian', () => {
  it('agrees with the second derivatives', () => {
    const bounds = { lower: [-5, -5], upper: [5, 5] }
    const [[xx, xy] = [], [, yy] = []] = differenceHessian(banana, Float64Array.of(1, 1), [0, 1], bounds)!
    expect(xx).toBeCloseTo(82, 6)
    expect(xy).toBeCloseTo(-40, 6)
    expect(yy).toBeCloseTo(20, 6)
  })
  it.each([0, 1e-4, 1, 1e3, -1e6])('takes steps that fit a coordinate of %s', (at) => {
    // The gradient of x^3 + x^2 / 2, without an error of its own in a central difference.
    const cubic: Objective = ([x], gradient) => {
      gradient[0] = 3 * x! * x! + x!
      return x! ** 3 + x! ** 2 / 2
    }
    const [[found] = []] = differenceHessian(cubic, Float64Array.of(at), [0], {
      lower: [-1e9],
      upper: [1e9],
    })!
    expect(found! / (6 * at + 1)).toBeCloseTo(1, 9)
  })
  it('is null where the function does not exist on one side', () => {
    const upTo = (end: number, side: number): Objective => {
      return ([x], gradient) => {
        gradient[0] = 1
        return side * (x! - end) > 0 ? Infinity : x!
      }
    }
    const bounds = { lower: [-5], upper: [5] }
    expect(differenceHessian(upTo(0.5, 1), Float64Array.of(0.5), [0], bounds)).toBeNull()
    expect(differenceHessian(upTo(0.5, -1), Float64Array.of(0.5), [0], bounds)).toBeNull()
    expect(differenceHessian(upTo(0.6, 1), Float64Array.of(0.5), [0], bounds)).not.toBeNull()
  })
  it('is null on an edge, where there is room on one side only', () => {
    expect(
      differenceHessian(banana, Float64Array.of(1, 5), [0, 1], { lower: [-5, -5], upper: [5, 5] }),
    ).toBeNull()
  })
})

describe('inversePositive', () => {
  it('inverts', () => {
    const [[xx, xy] = [], [yx, yy] = []] = inversePositive([
      [2, 1],
      [1, 3],
    ])!
    for (const [found, expected] of [
      [xx, 0.6],
      [xy, -0.2],
      [yx, -0.2],
      [yy, 0.4],
    ]) {
      expect(found).toBeCloseTo(expected!, 14)
    }
  })
  it('is null for a matrix that is not positive definite', () => {
    expect(
      inversePositive([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull()
    expect(
      inversePositive([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
  })
  it('is null where the inverse exceeds the range of a double', () => {
    expect(
      inversePositive([
        [1e-310, 0],
        [0, 1],
      ]),
    ).toBeNull()
  })
  it('is null where an entry is not a number', () => {
    expect(
      inversePositive([
        [1, Number.NaN],
        [0, 1],
      ]),
    ).toBeNull()
  })
})
