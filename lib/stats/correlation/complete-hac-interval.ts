import type { HacInterval } from '../basics/interval'
import { requireLevel } from '../basics/require-level'
import { bartlettVariance } from '../regression/bartlett-variance'
import { neweyWestLag } from '../regression/newey-west-lag'
import { correlationInfluence, type influenceRoom } from './correlation-influence'
import { tanhInterval } from './tanh-interval'

/** `hacCorrelationInterval` of columns known to be complete, so that a rolling band need not look for gaps again. */
export function completeHacInterval(
  x: Float64Array,
  y: Float64Array,
  level: number,
  room?: ReturnType<typeof influenceRoom>,
): HacInterval | null {
  requireLevel(level)
  const count = x.length
  const found = count < 4 ? null : correlationInfluence(x, y, room)
  if (found === null) return null
  const lag = neweyWestLag(count)
  // Bartlett's sum cannot be negative, but for rounding.
  const standardError = Math.sqrt(Math.max(0, bartlettVariance(found.influence, lag)) / count)
  const interval = tanhInterval(found.r, standardError / (1 - found.r * found.r), level)
  return interval && { ...interval, standardError, lag }
}
