import { connectedness } from './connectedness'
import { connectednessKernel } from './connectedness-kernel'
import type { Matrix } from './matrix'
import { pathDraws, type ShockSource } from './path-draws'
import { type Spillovers, spillovers } from './spillovers'

export interface DrawSettings {
  readonly horizon: number
  /** Rows of a path. */
  readonly rows: number
  readonly draws: number
}

/**
 * What tables of connectedness add up to in paths of a model, one for each draw. Null where a path has no table.
 */
export function drawnSpillovers(
  lagMatrices: readonly Matrix[],
  source: ShockSource,
  { horizon, rows, draws }: DrawSettings,
): (Spillovers | null)[] {
  const size = lagMatrices[0]!.length
  const lags = lagMatrices.length
  const { nextMoments, lastPath } = pathDraws(lagMatrices, rows, source)
  const kernel = connectednessKernel(size, lags, horizon)
  const shares = new Float64Array(size * size)
  return Array.from({ length: draws }, () =>
    kernel(nextMoments(), shares)
      ? spillovers(lagMatrices[0]!.map((_, i) => shares.subarray(i * size, (i + 1) * size)))
      : connectedness(lastPath(), { lags, horizon }).value,
  )
}
