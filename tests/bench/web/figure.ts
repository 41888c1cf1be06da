/** One line of the table: what was measured, and what it must keep to. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | 'times' | 'of 100' | 'shift' | 'paths'
  readonly atMost?: number
  readonly atLeast?: number
  /** What stands behind the value. */
  readonly note?: string
}

const DIGITS: Readonly<Record<Figure['unit'], number>> = {
  ms: 1,
  kB: 1,
  times: 2,
  'of 100': 0,
  shift: 5,
  paths: 0,
}

/** Prints the lines of a part. @returns how many limits were missed */
export function printFigures(title: string, figures: readonly Figure[]): number {
  console.log(`\n${title}`)
  let missed = 0
  for (const { name, value, unit, atMost, atLeast, note } of figures) {
    const isKept = value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? value)
    if (!isKept) missed += 1
    const limit =
      atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : null
    const cells = [
      name.padEnd(62),
      value.toFixed(DIGITS[unit]).padStart(9),
      unit.padEnd(7),
      limit === null ? '' : `${limit}: ${isKept ? 'kept' : 'MISSED'}`,
    ]
    console.log(cells.join(' ').trimEnd())
    if (note !== undefined) console.log(`  ${note.replaceAll('\n', '\n  ')}`)
  }
  return missed
}

/** The value that half of them do not exceed. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The least of the values that at least `share` per cent of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil((share / 100) * values.length))
  return [...values].sort((one, other) => one - other)[rank - 1] ?? Number.NaN
}
