/**
 * The place of each value when they are put in order: 1 for the smallest. Equal values share the mean of the places
 * they take up (the rule that Spearman's correlation needs).
 *
 * A missing value (NaN, infinities) has no rank, null, and takes up no place.
 *
 *     ranks([10, 30, 10, 20]) // [1.5, 4, 1.5, 3]
 */
export function ranks(values: ArrayLike<number>): (number | null)[] {
  const sorted = Float64Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort()
  // -0 sorts before 0 though they are equal; firstAtLeast compares by value, so they tie as they should.
  return Array.from(values, (value) =>
    Number.isFinite(value) ? (firstAtLeast(sorted, value) + firstAbove(sorted, value) + 1) / 2 : null,
  )
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  return bisect(sorted, (other) => other < value)
}

function firstAbove(sorted: Float64Array, value: number): number {
  return bisect(sorted, (other) => other <= value)
}

/** How many of the sorted values, counted from the first, satisfy a condition that once false stays false. */
function bisect(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
