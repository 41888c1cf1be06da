/** A column of ones: the regressor whose coefficient is the intercept. */
export function constant(rows: number): Float64Array {
  return new Float64Array(rows).fill(1)
}
