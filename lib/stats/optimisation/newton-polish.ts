import { type Box, freeIn, type Objective, type Point, steepest } from './box'
import { differenceHessian } from './difference-hessian'
import { inversePositive } from './inverse-positive'

const MOST_STEPS = 8
const ROUNDING = 1e-12

/** Newton steps on the gradient over the free coordinates, from near a minimum, for as long as the slope gets smaller. */
export function newtonPolish(objective: Objective, near: Point, bounds: Box): Point {
  let here = near
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const free = freeIn(here, bounds)
    const slope = steepest(here.gradient, free)
    if (slope < ROUNDING) break
    const hessian = differenceHessian(objective, here.at, free, bounds)
    const inverse = hessian && inversePositive(hessian)
    if (!inverse) break
    const at = here.at.slice()
    for (const [k, i] of free.entries()) {
      const change = free.reduce((sum, j, l) => sum - inverse[k]![l]! * here.gradient[j]!, 0)
      at[i] = bounds.clamp(at[i]! + change, i)
    }
    const gradient = new Float64Array(at.length)
    const next = { at, value: objective(at, gradient), gradient }
    const isLower = next.value <= here.value + 1e-9 * (1 + Math.abs(here.value))
    if (!isLower || !(steepest(gradient, freeIn(next, bounds)) < slope)) break
    here = next
  }
  return here
}
