import { quantiles } from '../basics/quantile'
import type { BubbleOptions } from './bsadf'
import { bsadfKernel } from './bsadf-kernel'
import { laggedBsadfKernel } from './lagged-bsadf-kernel'
import { type PathsOfDraw, vectorBsadf } from './vector-bsadf'

/** The shares for which critical values are given, in this order. */
export const CRITICAL_SHARES = [0.9, 0.95, 0.99] as const

export interface SimulationOptions {
  readonly seed: number
  /** How many series are drawn. With 999, a 95 % critical value of GSADF errs by about 0.04 (one standard error). */
  readonly draws: number
  /** Called after every second draw, and the last, with how many are done. */
  readonly onProgress?: (done: number, of: number) => void
}

/** Critical values at 90, 95 and 99 % (quantiles of type 7), and what they come from. */
export interface SimulatedStatistics {
  readonly minWindow: number
  readonly lag: number
  readonly draws: number
  /** Of the largest value over all levels. */
  readonly gsadf: readonly (number | null)[]
  readonly sadf: readonly (number | null)[]
  /** One path for each share: of BSADF at each single level; null before the first full window. */
  readonly bsadf: readonly (readonly (number | null)[])[]
  /** The GSADF of every draw; null where it has none. */
  readonly gsadfDraws: readonly (number | null)[]
}

/**
 * The bubble statistics of simulated series. `seriesOf` gives the levels of one draw, all of one length and of a size
 * near 1; it may use one array again and again. Null when no draw has a t-value.
 */
export function simulateStatistics(
  { minWindow, lag, draws, onProgress }: Required<BubbleOptions> & SimulationOptions,
  seriesOf: (draw: number) => Float64Array,
): SimulatedStatistics | null {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`Draws are at least 1, not ${draws}.`)
  const gsadf = new Float64Array(draws)
  const sadf = new Float64Array(draws)
  const paths: Float64Array[] = []
  /** Of a draw and, where there is one, of the next: two at a time where that is to be had. */
  const pathsOf = (draw: number): readonly PathsOfDraw[] => {
    const two = [draw, draw + 1].filter((one) => one < draws).map((one) => seriesOf(one).slice())
    const [one, other] = two as [Float64Array, Float64Array?]
    return (
      (lag === 0 && other !== undefined ? vectorBsadf([one, other], minWindow) : null) ??
      two.map((levels) =>
        lag === 0 ? bsadfKernel(levels, minWindow) : laggedBsadfKernel(levels, minWindow, lag),
      )
    )
  }
  for (let draw = 0; draw < draws; draw += 2) {
    for (const { bsadf, badf } of pathsOf(draw)) {
      gsadf[paths.length] = highestNumber(bsadf)
      sadf[paths.length] = highestNumber(badf)
      paths.push(bsadf)
    }
    onProgress?.(paths.length, draws)
  }
  if (gsadf.every(Number.isNaN)) return null
  const atDraw = new Float64Array(draws)
  const atLevel = Array.from(paths[0]!, (_, level) =>
    criticalValues(atDraw.map((_value, draw) => paths[draw]![level]!)),
  )
  return {
    minWindow,
    lag,
    draws,
    gsadf: criticalValues(gsadf),
    sadf: criticalValues(sadf),
    bsadf: CRITICAL_SHARES.map((_, share) => atLevel.map((values) => values[share] ?? null)),
    gsadfDraws: Array.from(gsadf, (value) => (Number.isNaN(value) ? null : value)),
  }
}

function criticalValues(values: Float64Array): (number | null)[] {
  return quantiles(values, CRITICAL_SHARES)
}

/** NaN when all are. */
function highestNumber(values: Float64Array): number {
  let highest = Number.NaN
  for (const value of values) if (value > highest || Number.isNaN(highest)) highest = value
  return highest
}
