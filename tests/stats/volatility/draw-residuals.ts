import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'

/** Returns whose variance follows GARCH(1,1) around 1. */
export function garchReturns(n: number, { alpha = 0.1, beta = 0.85, seed = 1 } = {}): Float64Array {
  const normal = normalDraws(seededRandom(seed))
  let variance = 1
  return Float64Array.from({ length: n }, () => {
    const value = Math.sqrt(variance) * normal()
    variance = 1 - alpha - beta + alpha * value * value + beta * variance
    return value
  })
}

/** Columns of residuals with variance 1, whose correlations follow DCC(1,1) around `rho`; 0 and 0 keep them there. */
export function dccResiduals(n: number, { k = 2, a = 0, b = 0, rho = 0.4, seed = 1 } = {}): Float64Array[] {
  const normal = normalDraws(seededRandom(seed))
  const columns = Array.from({ length: k }, () => new Float64Array(n))
  const target = columns.map((_, i) => columns.map((_, j) => (i === j ? 1 : rho)))
  let q = target
  for (let t = 0; t < n; t += 1) {
    // Conditional on the ones before, one after another: Cholesky's decomposition row by row.
    const lower: number[][] = []
    const shocks = columns.map(() => normal())
    for (let i = 0; i < k; i += 1) {
      lower.push([])
      for (let j = 0; j <= i; j += 1) {
        const r = q[i]![j]! / Math.sqrt(q[i]![i]! * q[j]![j]!)
        const known = lower[j]!.slice(0, j).reduce((sum, part, m) => sum + part * lower[i]![m]!, 0)
        lower[i]!.push(i === j ? Math.sqrt(r - known) : (r - known) / lower[j]![j]!)
      }
      columns[i]![t] = lower[i]!.reduce((sum, part, m) => sum + part * shocks[m]!, 0)
    }
    const z = columns.map((column) => column[t]!)
    q = q.map((row, i) => row.map((value, j) => (1 - a - b) * target[i]![j]! + a * z[i]! * z[j]! + b * value))
  }
  return columns
}

/** Two series of which only one leaves its mean on any day: every product, and so their correlation, is exactly 0. */
export function neverTogether(n: number): { x: Float64Array; y: Float64Array } {
  const cycle = (values: readonly number[]) => Float64Array.from({ length: n }, (_, t) => values[t % 4]!)
  return { x: cycle([1, -1, 0, 0]), y: cycle([0, 0, 1, -1]) }
}
