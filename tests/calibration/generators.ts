import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import type { Random } from '@/lib/stats/resampling/seeded-random'

/** The kinds of returns that every method is tried on, from the textbook's to the market's. */
export const GENERATORS = ['normal', 't4', 'GARCH-t5'] as const
export type Generator = (typeof GENERATORS)[number]

/** The lengths of sample: a quarter of sessions, a year, four years. */
export const SIZES = [60, 250, 1000] as const

export const ARCH = 0.09
export const GARCH = 0.88
const BURN_IN = 250

/**
 * Several series of `n` returns with variance 1, whose pairs all have the same constant correlation.
 * - normal: independent normal rows
 * - t4: independent rows of a multivariate t with 4 degrees of freedom, so that both series have their bad days together
 * - GARCH-t5: each volatility follows a GARCH(1,1) of its own (0.09, 0.88) driven by rows of a multivariate t with 5
 */
export function drawSeries(
  generator: Generator,
  { series, n, rho }: { readonly series: number; readonly n: number; readonly rho: number },
  random: Random,
): Float64Array[] {
  const normal = normalDraws(random)
  const degrees = generator === 't4' ? 4 : generator === 'GARCH-t5' ? 5 : null
  const burnIn = generator === 'GARCH-t5' ? BURN_IN : 0
  const columns = Array.from({ length: series }, () => new Float64Array(n))
  const variances = new Float64Array(series).fill(1)
  const own = Math.sqrt(1 - Math.abs(rho))
  const shared = Math.sqrt(Math.abs(rho))
  for (let row = -burnIn; row < n; row += 1) {
    const scale = degrees === null ? 1 : heavyTail(degrees, normal)
    const market = normal()
    for (let k = 0; k < series; k += 1) {
      // A negative correlation of a pair: the second leans the other way.
      const lean = rho < 0 && k % 2 === 1 ? -shared : shared
      const shock = scale * (lean * market + own * normal())
      const variance = variances[k]!
      const value = shock * Math.sqrt(variance)
      if (row >= 0) columns[k]![row] = value
      if (generator === 'GARCH-t5') {
        variances[k] = 1 - ARCH - GARCH + ARCH * value * value + GARCH * variance
      }
    }
  }
  return columns
}

/** The factor that turns a normal row into one of a t with variance 1. */
function heavyTail(degrees: number, normal: () => number): number {
  let chiSquare = 0
  for (let i = 0; i < degrees; i += 1) chiSquare += normal() ** 2
  return Math.sqrt((degrees - 2) / chiSquare)
}
