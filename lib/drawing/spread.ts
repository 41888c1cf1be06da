/**
 * Moves labels apart: the same order as the wanted positions, neighbours at least `gap` apart, all within
 * 0 and 100 where they fit, each as near as possible to where it belongs. Positions in per cent.
 */
export function spread(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position)
  let floor = 0
  for (const label of order) {
    label.position = Math.max(label.position, floor)
    floor = label.position + gap
  }
  let ceiling = 100
  for (const label of order.toReversed()) {
    label.position = Math.min(label.position, ceiling)
    ceiling = label.position - gap
  }
  const placed = new Array<number>(wanted.length)
  for (const { position, index } of order) placed[index] = position
  return placed
}

/** For each position, ascending, the lowest lane in which it does not touch its neighbour. */
export function lanes(positions: readonly number[], gap: number): number[] {
  const occupied: number[] = []
  return positions.map((position) => {
    const free = occupied.findIndex((end) => position - end >= gap)
    const lane = free === -1 ? occupied.length : free
    occupied[lane] = position
    return lane
  })
}
