import { clip } from '../basics/clip'
import { dot } from '../basics/dot'
import type { HacInterval } from '../basics/interval'
import { scaledDeviations } from '../basics/scaled-deviations'
import { bartlettVariance } from '../regression/bartlett-variance'
import { neweyWestLag } from '../regression/newey-west-lag'
import { tanhInterval } from './tanh-interval'

/** `hacCorrelationInterval` of columns known to be complete, so that a rolling band need not look for gaps again. */
export function completeHacInterval(x: Float64Array, y: Float64Array, level: number): HacInterval | null {
  const count = x.length
  const dx = scaledDeviations(x)
  const dy = scaledDeviations(y)
  if (count < 4 || dx === null || dy === null) return null
  const sdX = Math.sqrt(dot(dx, dx) / count)
  const sdY = Math.sqrt(dot(dy, dy) / count)
  const r = clip(dot(dx, dy) / (count * sdX * sdY))

  const influence = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    const zx = dx[i]! / sdX
    const zy = dy[i]! / sdY
    influence[i] = zx * zy - (r / 2) * (zx * zx + zy * zy)
  }
  const lag = neweyWestLag(count)
  // Bartlett's sum cannot be negative, but for rounding.
  const standardError = Math.sqrt(Math.max(0, bartlettVariance(influence, lag)) / count)
  const interval = tanhInterval(r, standardError / (1 - r * r), level)
  return interval && { ...interval, standardError, lag }
}
