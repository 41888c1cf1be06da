import { completeRows } from '../basics/complete-rows'
import { dot } from '../basics/dot'
import { scaledDeviations } from '../basics/scaled-deviations'

/** A residual whose length is below this share of the original is rounding, not movement. */
const ROUNDING = 1e-10

/**
 * What is left of x and of y when each is regressed on a third series (least squares, with a constant), over the rows
 * in which all three have a value. On a scale of their own, since a correlation does not depend on it.
 *
 * Null below 4 complete rows, when a series is constant, or when x or y is a linear function of the third.
 */
export function partialResiduals(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  given: ArrayLike<number>,
): [Float64Array, Float64Array] | null {
  const [xs, ys, givens] = completeRows(x, y, given).columns
  const control = scaledDeviations(givens)
  if (control === null || xs.length < 4) return null
  const restX = residual(scaledDeviations(xs), control)
  const restY = residual(scaledDeviations(ys), control)
  return restX && restY && [restX, restY]
}

function residual(deviations: Float64Array | null, control: Float64Array): Float64Array | null {
  if (deviations === null) return null
  const slope = dot(deviations, control) / dot(control, control)
  const rest = deviations.map((deviation, i) => deviation - slope * control[i]!)
  return dot(rest, rest) > ROUNDING ** 2 * dot(deviations, deviations) ? rest : null
}
