import type { Fired } from './fired'

/** One line of the table: what was measured, and what it must keep to. */
export interface Target {
  readonly name: string
  readonly value: number
  readonly unit: 'times' | 'ms' | 'MB' | 'errors'
  readonly atMost?: number
  readonly atLeast?: number
}

const DIGITS: Readonly<Record<Target['unit'], number>> = { times: 2, ms: 1, MB: 1, errors: 0 }

/** Prints what a load came to. */
export function printFired(name: string, { perSecond, p50, p99, answered, errors, refused }: Fired): void {
  console.log(
    [
      name.padEnd(58),
      `${perSecond.toFixed(0).padStart(6)} requests/s`,
      `p50 ${p50.toFixed(0).padStart(5)} ms`,
      `p99 ${p99.toFixed(0).padStart(6)} ms`,
      `${answered} answered`,
      `${errors + refused} errors`,
    ].join('  '),
  )
}

/** Prints the targets. @returns how many were missed; a value that is no number misses */
export function printTargets(targets: readonly Target[]): number {
  console.log()
  let missed = 0
  for (const { name, value, unit, atMost, atLeast } of targets) {
    const limit =
      atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : null
    const isKept = !Number.isNaN(value) && value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity)
    if (limit !== null && !isKept) missed += 1
    const verdict = limit === null ? '' : `${limit}: ${isKept ? 'kept' : 'MISSED'}`
    console.log(
      [name.padEnd(70), value.toFixed(DIGITS[unit]).padStart(9), unit.padEnd(7), verdict].join(' ').trimEnd(),
    )
  }
  return missed
}
