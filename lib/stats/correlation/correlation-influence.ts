import { clip } from '../basics/clip'
import { dot } from '../basics/dot'
import { scaledDeviations } from '../basics/scaled-deviations'

/** Pearson's correlation of complete columns, and how far each row pulls it. */
export interface CorrelationInfluence {
  readonly r: number
  /** psi(t) = zx zy - (r/2) (zx^2 + zy^2), whose mean is 0 and whose own mean errs as r does. */
  readonly influence: Float64Array
  /** The deviations from the means in standard deviations, divisor n. */
  readonly zx: Float64Array
  readonly zy: Float64Array
}

/**
 * The influence function of r (Hampel 1974) on complete columns. Null when a series is constant.
 *
 * @param room where to put the three columns, of the same length: for those who need only one result at a time
 */
export function correlationInfluence(
  x: Float64Array,
  y: Float64Array,
  room: Pick<CorrelationInfluence, 'influence' | 'zx' | 'zy'> = influenceRoom(x.length),
): CorrelationInfluence | null {
  const count = x.length
  const { influence } = room
  const dx = scaledDeviations(x, room.zx)
  const dy = scaledDeviations(y, room.zy)
  if (dx === null || dy === null) return null
  const sdX = Math.sqrt(dot(dx, dx) / count)
  const sdY = Math.sqrt(dot(dy, dy) / count)
  const r = clip(dot(dx, dy) / (count * sdX * sdY))

  for (let i = 0; i < count; i += 1) {
    const zx = dx[i]! / sdX
    const zy = dy[i]! / sdY
    influence[i] = zx * zy - (r / 2) * (zx * zx + zy * zy)
    dx[i] = zx
    dy[i] = zy
  }
  return { r, influence, zx: dx, zy: dy }
}

/** Room for the columns of an influence, to be used again and again: making it takes longer than filling it. */
export function influenceRoom(count: number): Pick<CorrelationInfluence, 'influence' | 'zx' | 'zy'> {
  return { influence: new Float64Array(count), zx: new Float64Array(count), zy: new Float64Array(count) }
}
