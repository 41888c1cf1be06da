import { bartlettVariance } from '../regression/bartlett-variance'
import { neweyWestLag } from '../regression/newey-west-lag'
import type { CorrelationInfluence } from './correlation-influence'

/** Closer to 1 than this, a correlation is 1 but for rounding. */
const ROUNDING = 1e-12

/** A correlation on Fisher's scale, atanh r, with the HAC standard error it has there. */
export interface TanhEstimate {
  readonly z: number
  readonly standardError: number
}

/** Null at r = 1 or -1, where the scale has no end, and when the standard error is 0. */
export function onTanhScale({ r, influence }: CorrelationInfluence): TanhEstimate | null {
  if (1 - Math.abs(r) < ROUNDING) return null
  const count = influence.length
  const variance = bartlettVariance(influence, neweyWestLag(count)) / count
  if (!(variance > 0)) return null
  return { z: Math.atanh(r), standardError: Math.sqrt(variance) / (1 - r * r) }
}
