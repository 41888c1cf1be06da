import studies from '@/lib/stats/calibration.json'

/** What is read of a row of lib/stats/calibration.json, which `npm run calibrate` writes. */
export interface SimulatedRow {
  readonly method: string
  readonly measure: string
  readonly setting: string
  readonly n: number
  readonly share: number
}

/** Shares of simulated samples, from 0 to 1, over the kinds of samples that were drawn, at so many rows. */
export interface SimulatedShares {
  readonly lowest: number
  readonly highest: number
  readonly n: number
}

const ROWS: readonly SimulatedRow[] = Object.values<{ rows: readonly SimulatedRow[] }>(studies).flatMap(
  ({ rows }) => rows,
)

/**
 * How often a method (with its version) did something in simulated samples, at the number of rows nearest to n in
 * ratio; of two equally near, at the smaller. Null where that was not simulated and where there are no rows.
 *
 *     simulatedShares('gsadf-critical-wild/1', 'size', 'GSADF, random walk', 324) // { lowest: 0.038, highest: 0.044, n: 250 }
 */
export function simulatedShares(
  method: string,
  measure: 'size' | 'power',
  setting: string,
  n: number,
  rows: readonly SimulatedRow[] = ROWS,
): SimulatedShares | null {
  const found = rows.filter(
    (row) => row.method === method && row.measure === measure && row.setting === setting,
  )
  if (found.length === 0 || !(n > 0)) return null
  const distance = (other: number) => Math.abs(Math.log(other / n))
  const nearest = found
    .map((row) => row.n)
    .reduce((best, other) => {
      const closer = distance(other) - distance(best)
      return closer < 0 || (closer === 0 && other < best) ? other : best
    })
  const shares = found.filter((row) => row.n === nearest).map(({ share }) => share)
  return { lowest: Math.min(...shares), highest: Math.max(...shares), n: nearest }
}
