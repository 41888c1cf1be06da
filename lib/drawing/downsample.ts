type Values = readonly (number | null)[]

/** The number of days up to which every one is drawn. */
export const MOST_POINTS = 1_400

/** Each try is a pass over all values; after so many the next finds a few points more at best. */
const MOST_TRIES = 5

/**
 * The indices of the days to draw, ascending, at most `most` of them, shared by all lines of a chart.
 * Each column of the plot keeps the lowest and the highest value of every line, so that no spike is lost;
 * the first and the last value of every line stay, and so do its gaps (the widest first, where there are
 * more gaps than room). `always` are kept whatever their values: a pinned day, events.
 */
export function downsample(
  lines: readonly Values[],
  most = MOST_POINTS,
  always: readonly number[] = [],
): number[] {
  const length = Math.max(0, ...lines.map((line) => line.length))
  if (length <= most) return Array.from({ length }, (_, index) => index)
  const kept = new Set([...always, ...lines.flatMap(ends), ...gapEdges(lines, Math.floor(most / 2))])
  let best = kept
  // More columns mean more points: find about the most columns that still fit. So many always do:
  const sure = Math.max(1, Math.floor((most - kept.size) / (2 * lines.length)))
  for (let low = sure, high = most, tries = 0; low <= high && tries < MOST_TRIES; tries += 1) {
    const columns = tries === 0 ? sure : (low + high) >> 1
    const tried = new Set(kept)
    for (const line of lines) addExtremes(tried, line, length, columns)
    if (tried.size <= most) {
      best = tried
      low = columns + 1
    } else high = columns - 1
  }
  return [...best].sort((one, other) => one - other)
}

function ends(line: Values): number[] {
  const first = line.findIndex((value) => value !== null)
  return first === -1 ? [] : [0, first, line.findLastIndex((value) => value !== null), line.length - 1]
}

/** Last value before, first missing day of, and first value after each gap. */
function gapEdges(lines: readonly Values[], room: number): number[] {
  const gaps: { start: number; width: number }[] = []
  for (const line of lines) {
    let start = -1
    for (const [index, value] of line.entries()) {
      if (value === null && start === -1) start = index
      if (value !== null && start !== -1) {
        if (start > 0) gaps.push({ start, width: index - start })
        start = -1
      }
    }
  }
  gaps.sort((one, other) => other.width - one.width)
  return gaps.slice(0, Math.floor(room / 3)).flatMap(({ start, width }) => [start - 1, start, start + width])
}

function addExtremes(kept: Set<number>, line: Values, length: number, columns: number): void {
  for (let column = 0; column < columns; column++) {
    const end = Math.floor(((column + 1) * length) / columns)
    let lowest = -1
    let highest = -1
    for (let index = Math.floor((column * length) / columns); index < end; index++) {
      const value = line[index]
      if (value === null || value === undefined) continue
      if (lowest === -1 || value < (line[lowest] as number)) lowest = index
      if (highest === -1 || value > (line[highest] as number)) highest = index
    }
    if (lowest !== -1) kept.add(lowest).add(highest)
  }
}
