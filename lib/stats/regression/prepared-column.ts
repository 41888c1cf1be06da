/** A column in numbers near 1: column = centre + scale values. */
export interface PreparedColumn {
  /** The mean, or 0 where it was not taken off. */
  readonly centre: number
  readonly scale: number
  readonly values: Float64Array
}

/**
 * A complete column about its mean (or as it is), in units of a power of two near its largest entry: dividing by it
 * rounds nothing, and sums of squares then neither overflow nor underflow. A column of equal values is exactly 0.
 * Where deviations leave the range of a double, the scale is not a finite number.
 */
export function preparedColumn(column: Float64Array, isCentred: boolean): PreparedColumn {
  const { centre, values } = isCentred ? centred(column) : { centre: 0, values: column.slice() }
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest))
  for (let t = 0; t < values.length; t += 1) values[t]! /= scale
  return { centre, scale, values }
}

/** Measured from a member, then twice from the mean: the second time takes out the rounding of the first. */
function centred(column: Float64Array): { centre: number; values: Float64Array } {
  let centre = column[0] ?? 0
  const values = column.map((value) => value - centre)
  for (let pass = 0; pass < 2; pass += 1) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    for (let t = 0; t < values.length; t += 1) values[t]! -= mean
    centre += mean
  }
  return { centre, values }
}
