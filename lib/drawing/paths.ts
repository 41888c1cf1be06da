/** A point in the drawing's own units; y is null where there is no value. */
export interface Point {
  readonly x: number
  readonly y: number | null
}

export interface Span {
  readonly x: number
  readonly low: number | null
  readonly high: number | null
}

// Straight lines with gaps need no library, and these few lines travel to the browser where d3-shape would be 4 kB.

/** The path through all points that have a value, broken where one is missing. */
export function linePath(points: readonly Point[]): string {
  return runs(points, ({ y }) => y !== null)
    .map((run) => through(run.map(({ x, y }) => at(x, y ?? 0))))
    .join('')
}

/**
 * The points alone between two gaps, as paths without length: with a round cap they show as dots, where the
 * line itself would be a speck.
 */
export function dotsPath(points: readonly Point[]): string {
  return runs(points, ({ y }) => y !== null)
    .filter((run) => run.length === 1)
    .map(([point]) => `M${at(point?.x ?? 0, point?.y ?? 0)}h0`)
    .join('')
}

/** The outline of an interval, broken where either end is missing. */
export function bandPath(spans: readonly Span[]): string {
  return runs(spans, ({ low, high }) => low !== null && high !== null)
    .map((run) => {
      const lows = run.map(({ x, low }) => at(x, low ?? 0))
      const highs = run.map(({ x, high }) => at(x, high ?? 0)).reverse()
      return `${through([...lows, ...highs])}Z`
    })
    .join('')
}

/** Successive items that have what it takes. */
function runs<Item>(items: readonly Item[], has: (item: Item) => boolean): Item[][] {
  const found: Item[][] = []
  let run: Item[] | null = null
  for (const item of items) {
    if (!has(item)) {
      run = null
      continue
    }
    if (run === null) {
      run = []
      found.push(run)
    }
    run.push(item)
  }
  return found
}

function through(places: readonly string[]): string {
  return `M${places.join('L')}`
}

/** To a hundredth of a unit, which is a hundredth of a pixel in a plot of 1,000. */
function at(x: number, y: number): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`
}
