/**
 * Levels divided by a power of two, so that the largest lies between 1 and 2 in size: exact, and t-values do not
 * depend on the scale. Without it the products of sums of squares would overflow at levels of 1e80.
 *
 * Null when a value is missing (NaN, infinities): the order of the rows matters, so none may be skipped.
 *
 *     scaledLevels([3, 4, 6]) // [0.75, 1, 1.5]
 */
export function scaledLevels(values: ArrayLike<number>): Float64Array | null {
  let largest = 0
  for (let i = 0; i < values.length; i += 1) largest = Math.max(largest, Math.abs(values[i]!))
  if (!Number.isFinite(largest)) return null
  if (largest === 0) return new Float64Array(values.length)
  const exponent = Math.floor(Math.log2(largest))
  // In two steps, since 2^-exponent may itself lie outside the range of a double.
  const half = 2 ** -Math.trunc(exponent / 2)
  const rest = 2 ** -(exponent - Math.trunc(exponent / 2))
  return Float64Array.from(values, (value) => value * half * rest)
}
