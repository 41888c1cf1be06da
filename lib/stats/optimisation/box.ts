/** Returns the value at a point and writes the gradient there; Infinity where the function does not exist. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

/** A place and what the function is there. */
export interface Point {
  readonly at: Float64Array
  readonly value: number
  readonly gradient: Float64Array
}

/** Bounds of each coordinate. */
export interface Box {
  readonly lower: ArrayLike<number>
  readonly upper: ArrayLike<number>
  /** A coordinate, moved to the nearest end where it lies outside. */
  readonly clamp: (value: number, i: number) => number
}

/** The points between two corners. */
export function box(lower: ArrayLike<number>, upper: ArrayLike<number>): Box {
  if (lower.length !== upper.length) {
    throw new RangeError(`Bounds must have one length, not ${lower.length} and ${upper.length}.`)
  }
  return { lower, upper, clamp: (value, i) => Math.min(upper[i]!, Math.max(lower[i]!, value)) }
}

/** The coordinates that may move downhill: all but those on an edge whose slope points out of the box. */
export function freeIn({ at, gradient }: Point, { lower, upper }: Box): number[] {
  return [...at.keys()].filter(
    (i) => !(at[i]! <= lower[i]! && gradient[i]! > 0) && !(at[i]! >= upper[i]! && gradient[i]! < 0),
  )
}

/** The largest slope among some coordinates. */
export function steepest(gradient: Float64Array, coordinates: readonly number[]): number {
  return coordinates.reduce((most, i) => Math.max(most, Math.abs(gradient[i]!)), 0)
}
