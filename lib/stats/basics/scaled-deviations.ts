/**
 * Deviations from the mean, divided by the largest of them, so that sums of their squares neither overflow nor
 * underflow. A correlation does not depend on the scale, so it may start here.
 *
 * The values must be complete. They are first shifted by one of their own members: the difference of two close
 * doubles is exact, so a level of 1e9 under a movement of 1 costs no digits.
 *
 * Null when all values are equal (compared, not judged by a small variance), when there are fewer than two, or
 * when they lie further apart than a double can say.
 *
 * @param deviations where to put them, of the same length
 */
export function scaledDeviations(
  values: Float64Array,
  deviations: Float64Array = new Float64Array(values.length),
): Float64Array | null {
  const count = values.length
  const pivot = values[0]!
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += values[i]! - pivot
  const mean = sum / count

  let largest = 0
  for (let i = 0; i < count; i += 1) {
    const deviation = values[i]! - pivot - mean
    deviations[i] = deviation
    largest = Math.max(largest, Math.abs(deviation))
  }
  if (!(largest > 0 && largest < Infinity)) return null
  for (let i = 0; i < count; i += 1) deviations[i]! /= largest
  return deviations
}
