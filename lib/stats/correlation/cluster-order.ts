/** Two groups that became one: their members, and how far apart they were. */
export interface Merge {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly distance: number
}

export interface Clustering {
  /** The series, those that move together next to each other. */
  readonly order: readonly number[]
  /** From the closest groups to the farthest. */
  readonly merges: readonly Merge[]
}

/**
 * An order in which a correlation matrix shows its blocks: hierarchical clustering by average linkage (Sokal and
 * Michener 1958) on the distance 1 - r.
 *
 * Time and again the two groups with the smallest mean distance between their members become one; the order is that of
 * the branches in the end. Of equal distances the one between the earlier series goes first, and the branch with the
 * earlier series stands left, so that the order does not depend on chance. A correlation that is null counts as 0. Two
 * neighbours need not be alike: the last of one branch and the first of the next merely stand side by side.
 *
 * A RangeError when the matrix is not square.
 *
 *     clusterOrder([[1, 0.1, 0.8], [0.1, 1, 0.2], [0.8, 0.2, 1]]).order // [0, 2, 1]
 */
export function clusterOrder(r: readonly (readonly (number | null)[])[]): Clustering {
  if (r.some((row) => row.length !== r.length)) throw new RangeError('A correlation matrix is square.')
  const groups = r.map((_, series) => [series])
  const distances = r.map((row) => row.map((value) => 1 - (value ?? 0)))
  const merges: Merge[] = []
  while (groups.length > 1) {
    const [i, j] = closest(distances)
    const [left, right] = [groups[i]!, groups[j]!]
    merges.push({ left, right, distance: distances[i]![j]! })
    // The mean over all pairs of members, from the means of the two parts (Lance and Williams 1967).
    for (let k = 0; k < groups.length; k += 1) {
      const merged =
        (left.length * distances[i]![k]! + right.length * distances[j]![k]!) / (left.length + right.length)
      distances[i]![k] = merged
      distances[k]![i] = merged
    }
    groups[i] = [...left, ...right]
    groups.splice(j, 1)
    distances.splice(j, 1)
    for (const row of distances) row.splice(j, 1)
  }
  return { order: groups[0] ?? [], merges }
}

/** The first of the closest pairs; groups stand in the order of their first series. */
function closest(distances: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] = [0, 1]
  for (let i = 0; i < distances.length; i += 1) {
    for (let j = i + 1; j < distances.length; j += 1) {
      if (distances[i]![j]! < distances[best[0]]![best[1]]!) best = [i, j]
    }
  }
  return best
}
