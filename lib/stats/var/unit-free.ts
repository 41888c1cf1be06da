import { scaledDeviations } from '../basics/scaled-deviations'

/**
 * A series about its mean in units of its largest deviation, for statistics that depend on neither level nor unit: no
 * square of it leaves the range of a double. As it is where that cannot be done, since a value is missing or nothing
 * varies: the model then says why there is no result.
 */
export function unitFree(column: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(column)
  return values.length > 1 && values.every(Number.isFinite) ? (scaledDeviations(values) ?? values) : values
}
