import studies from '@/lib/stats/calibration.json'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import type { Estimate } from './estimate'

/** How often a method did something in simulated samples of `n` rows, such as hold the truth; shares from 0 to 1. */
export interface Coverage {
  /** Among the kinds of samples that were drawn: normal, with fat tails, with clusters of volatility, and others. */
  readonly lowest: number
  readonly highest: number
  readonly n: number
}

/** What is read of a row of lib/stats/calibration.json, which `npm run calibrate` writes. */
export interface CoverageRow {
  readonly method: string
  readonly measure: string
  readonly n: number
  readonly share: number
  /** What was simulated, in the words of the study. */
  readonly setting?: string
}

const ROWS: readonly CoverageRow[] = Object.values<{ rows: readonly CoverageRow[] }>(studies).flatMap(
  ({ rows }) => rows,
)

/**
 * What the intervals of a method (with its version, such as 'hac-bartlett/1') held in simulation, at the calibrated
 * number of rows nearest to n in ratio; of two equally near, at the smaller. Every kind of sample and setting counts:
 * an interval meets the market's returns, not the ones that it assumes. Null where the method was not calibrated and
 * where there are no rows.
 *
 *     coverageOf('hac-bartlett/1', 70) // such as { lowest: 0.87, highest: 0.92, n: 60 }
 */
export function coverageOf(method: string, n: number, rows: readonly CoverageRow[] = ROWS): Coverage | null {
  return nearestTo(
    n,
    rows.filter((row) => row.method === method && row.measure === 'coverage'),
  )
}

/**
 * How often a test (with its version) rejected in simulated samples of one setting: where there was nothing to find
 * ('size') or something ('power'). At the calibrated number of rows nearest to n, and null, as `coverageOf`.
 *
 *     rejectionsOf('gsadf-critical-wild/1', 'size', 'GSADF, random walk', 324) // { lowest: 0.038, highest: 0.044, n: 250 }
 */
export function rejectionsOf(
  method: string,
  measure: 'size' | 'power',
  setting: string,
  n: number,
  rows: readonly CoverageRow[] = ROWS,
): Coverage | null {
  return nearestTo(
    n,
    rows.filter((row) => row.method === method && row.measure === measure && row.setting === setting),
  )
}

function nearestTo(n: number, found: readonly CoverageRow[]): Coverage | null {
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

/** Of the main interval of an estimate; null where it has none. */
export function estimateCoverage({
  method,
  intervalMethod,
  n,
}: Pick<Estimate, 'method' | 'intervalMethod' | 'n'>): Coverage | null {
  if (intervalMethod === null) return null
  // The interval of a partial correlation is a HAC one as well, and was calibrated under its own name.
  return coverageOf(method === METHOD_VERSIONS.partial ? method : intervalMethod, n)
}
