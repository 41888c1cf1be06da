/**
 * Why a statistic does not exist for the data at hand.
 * - too-few-rows: fewer complete rows than the method needs
 * - missing-values: a value is missing (NaN, infinities) where the order of the rows matters, so none may be skipped
 * - no-variation: a series is constant, or nothing is left of it
 * - collinear: one regressor is a linear function of the others
 * - not-converged: the search for the best parameters did not settle
 * - out-of-range: the arithmetic left the range of a double
 */
export type Reason =
  | 'too-few-rows'
  | 'missing-values'
  | 'no-variation'
  | 'collinear'
  | 'not-converged'
  | 'out-of-range'

/** A result, or the reason why there is none: for methods that can fail in more than one way. */
export type Outcome<Value> =
  | { readonly value: Value; readonly reason: null }
  | { readonly value: null; readonly reason: Reason }

/** A result that exists. */
export function defined<Value>(value: Value): Outcome<Value> {
  return { value, reason: null }
}

/** No result, and why. */
export function undefinedBecause(reason: Reason): { readonly value: null; readonly reason: Reason } {
  return { value: null, reason }
}
