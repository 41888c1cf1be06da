/** More than this is no list that anybody reads. */
const MOST = 10_000

/**
 * Every simple directed cycle of a graph: no vertex occurs twice, and a cycle is listed once, from its smallest vertex on.
 * A depth-first search from each vertex in turn that visits no smaller one, which finds each cycle from one start only.
 *
 * @param arrows for each vertex 0, 1, … those that its arrows lead to; an arrow to itself is no cycle here
 * @returns the vertices of each cycle in the direction of the arrows, shorter cycles first
 * @throws RangeError beyond 10,000 cycles
 *
 * simpleCycles([[1], [0, 2], [0]]) // [[0, 1], [0, 1, 2]]
 */
export function simpleCycles(arrows: readonly (readonly number[])[]): number[][] {
  const found: number[][] = []
  const next = arrows.map((ends) => [...new Set(ends)].sort((one, other) => one - other))
  for (let start = 0; start < next.length; start++) {
    const returns = reaching(next, start)
    const path = [start]
    const onPath = new Set(path)
    const walk = (vertex: number) => {
      for (const end of next[vertex] ?? []) {
        if (end === start && path.length > 1) {
          if (found.length === MOST) throw new RangeError(`The graph has more than ${MOST} cycles.`)
          found.push([...path])
        } else if (end > start && !onPath.has(end) && returns.has(end)) {
          path.push(end)
          onPath.add(end)
          walk(end)
          path.pop()
          onPath.delete(end)
        }
      }
    }
    walk(start)
  }
  return found.sort((one, other) => one.length - other.length)
}

/** The vertices above `start` from which an arrow path over such vertices leads back to it. */
function reaching(next: readonly (readonly number[])[], start: number): ReadonlySet<number> {
  const found = new Set<number>([start])
  for (let grew = true; grew; ) {
    grew = false
    for (let vertex = start + 1; vertex < next.length; vertex++) {
      if (found.has(vertex) || !next[vertex]?.some((end) => found.has(end))) continue
      found.add(vertex)
      grew = true
    }
  }
  return found
}
