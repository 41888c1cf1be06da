/**
 * Where a value stands in a history: the share of the history that is not above it, from 0 to 1.
 *
 *     percentileRank = #{history <= value} / n
 *
 * The divisor is n, the number of values that are not missing (NaN, infinities). 1 means that nothing was higher; a
 * value that is itself the last of its history counts. Null when the history is empty or the value is missing.
 *
 *     percentileRank([0.1, 0.2, 0.3, 0.4], 0.3) // 0.75
 */
export function percentileRank(history: ArrayLike<number>, value: number): number | null {
  if (!Number.isFinite(value)) return null
  let count = 0
  let notAbove = 0
  for (let i = 0; i < history.length; i += 1) {
    const other = history[i]!
    if (!Number.isFinite(other)) continue
    count += 1
    if (other <= value) notAbove += 1
  }
  return count === 0 ? null : notAbove / count
}
