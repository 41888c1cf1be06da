import { dot } from '../basics/dot'
import { type Box, freeIn, type Objective, type Point, steepest } from './box'

const MOST_STEPS = 120
const MOST_HALVINGS = 30
/** Armijo's constant: the least share of the promised descent that a step must keep. */
const KEPT = 1e-4
/** Below this slope Newton's steps are the better ones. */
const NEAR = 1e-6
/** A promised descent below this share of the value drowns in its rounding. */
const ROUNDING = 1e-13

/** One BFGS search along projected directions, as far down as the value itself shows. */
export function quasiNewton(objective: Objective, start: ArrayLike<number>, bounds: Box): Point {
  const size = start.length
  if (bounds.lower.length !== size) {
    throw new RangeError(`Start and bounds must have one length, not ${size} and ${bounds.lower.length}.`)
  }
  let here = pointAt(objective, Float64Array.from(start, bounds.clamp))
  let inverse = identity(size)
  // Whether the inverse Hessian has learnt nothing yet.
  let isFresh = true
  for (let step = 0; step < MOST_STEPS && Number.isFinite(here.value); step += 1) {
    const free = freeIn(here, bounds)
    if (steepest(here.gradient, free) < NEAR) break
    const direction = descent(inverse, here.gradient, free)
    const promise = -dot(direction, here.gradient)
    const next =
      promise > ROUNDING * (1 + Math.abs(here.value))
        ? lineSearch(
            objective,
            here,
            direction,
            isFresh ? Math.min(1, 0.1 / steepest(direction, free)) : 1,
            bounds,
          )
        : null
    if (next === null) {
      if (isFresh) break
      inverse = identity(size)
      isFresh = true
      continue
    }
    const moved = next.at.map((coordinate, i) => coordinate - here.at[i]!)
    const turned = next.gradient.map((slope, i) => slope - here.gradient[i]!)
    const bend = dot(moved, turned)
    if (bend > 0) {
      if (isFresh) scale(inverse, bend / dot(turned, turned))
      learn(inverse, moved, turned, bend)
      isFresh = false
    }
    here = next
  }
  return here
}

/** The first of ever shorter steps that keeps its share of the promised descent; null when none does. */
function lineSearch(
  objective: Objective,
  here: Point,
  direction: Float64Array,
  firstLength: number,
  bounds: Box,
): Point | null {
  let length = firstLength
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const trial = pointAt(
      objective,
      here.at.map((coordinate, i) => bounds.clamp(coordinate + length * direction[i]!, i)),
    )
    const promised = trial.at.reduce(
      (sum, coordinate, i) => sum + (coordinate - here.at[i]!) * here.gradient[i]!,
      0,
    )
    if (promised < 0 && trial.value <= here.value + KEPT * promised) return trial
    length /= 2
  }
  return null
}

function pointAt(objective: Objective, at: Float64Array): Point {
  const gradient = new Float64Array(at.length)
  return { at, value: objective(at, gradient), gradient }
}

function descent(inverse: readonly Float64Array[], gradient: Float64Array, free: readonly number[]) {
  const direction = new Float64Array(gradient.length)
  for (const i of free) for (const j of free) direction[i]! -= inverse[i]![j]! * gradient[j]!
  return direction
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => Number(i === j)),
  )
}

function scale(matrix: readonly Float64Array[], factor: number): void {
  for (const row of matrix) for (let j = 0; j < row.length; j += 1) row[j]! *= factor
}

/** The BFGS update of the inverse Hessian from one step and what it did to the gradient. */
function learn(
  inverse: readonly Float64Array[],
  moved: Float64Array,
  turned: Float64Array,
  bend: number,
): void {
  const carried = Float64Array.from(inverse, (row) => dot(row, turned))
  const stretch = 1 + dot(carried, turned) / bend
  for (const [i, row] of inverse.entries()) {
    for (let j = 0; j < row.length; j += 1) {
      row[j]! += (stretch * moved[i]! * moved[j]! - carried[i]! * moved[j]! - moved[i]! * carried[j]!) / bend
    }
  }
}
