import { box, freeIn, type Objective, type Point, steepest } from './box'
import { newtonPolish } from './newton-polish'
import { quasiNewton } from './quasi-newton'

/** Where the search ended. */
export interface Minimum extends Point {
  /** Whether the slope is zero but for rounding, or points out of the box where the point lies on its edge. */
  readonly isSettled: boolean
}

/** A slope below this, of a function whose values and arguments are of order one, is zero. */
const SETTLED = 1e-7

/**
 * The lowest point of a smooth function within bounds that a search from several starting points finds.
 *
 * From each start a quasi-Newton search (Broyden, Fletcher, Goldfarb and Shanno 1970) along directions projected onto
 * the box (Bertsekas 1982): what lies on an edge and would leave is held there. The lowest end is then polished by
 * Newton steps on the gradient, since near the bottom rounding hides any further descent of the function itself.
 *
 * Arguments and values should be of order one. Null when the function exists at none of the starts. A RangeError when
 * lengths differ.
 *
 *     const square: Objective = (at, slope) => { slope[0] = 2 * at[0]!; return at[0]! ** 2 }
 *     minimumInBox(square, [[3], [5]], [1], [9])?.at // [1]
 */
export function minimumInBox(
  objective: Objective,
  starts: readonly ArrayLike<number>[],
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): Minimum | null {
  const bounds = box(lower, upper)
  const [best] = starts
    .map((start) => quasiNewton(objective, start, bounds))
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.value - other.value)
  if (best === undefined) return null
  const polished = newtonPolish(objective, best, bounds)
  return { ...polished, isSettled: steepest(polished.gradient, freeIn(polished, bounds)) < SETTLED }
}
