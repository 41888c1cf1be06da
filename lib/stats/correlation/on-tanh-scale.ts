import { bartlettVariance } from '../regression/bartlett-variance'
import { neweyWestLag } from '../regression/newey-west-lag'
import type { CorrelationInfluence } from './correlation-influence'
import { isPerfect } from './is-perfect'

/** A correlation on Fisher's scale, atanh r, with the HAC standard error it has there. */
export interface TanhEstimate {
  readonly z: number
  readonly standardError: number
}

/** Null at r = 1 or -1, where the scale has no end, and when the standard error is 0. */
export function onTanhScale({ r, influence }: CorrelationInfluence): TanhEstimate | null {
  if (isPerfect(r)) return null
  const count = influence.length
  const variance = bartlettVariance(influence, neweyWestLag(count)) / count
  if (!(variance > 0)) return null
  return { z: Math.atanh(r), standardError: Math.sqrt(variance) / (1 - r * r) }
}
