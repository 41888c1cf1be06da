import { type ConditionalMove, conditionalMoves } from '@/lib/stats/event-study/conditional-moves'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import type { EventSample } from './event-sample'

/** How the target moved in the session of a fall of the source and after it, beside all other sessions. No model. */
export interface AfterFalls {
  /** The least fall that counts, as a share: 0.05 is 5 %. */
  readonly size: number
  readonly method: string
  readonly shareMethod: string
  /** Over the session itself (0) and the next 1, 5 and 20. Log returns, with 95 % intervals. */
  readonly horizons: readonly ConditionalMove[]
}

const HORIZONS = [0, 1, 5, 20]

/** The raw answer. Rows follow each other by sessions, so '20' is about a month. A RangeError unless 0 < size < 1. */
export function afterFalls({ source, target }: EventSample, size: number): AfterFalls {
  return {
    size,
    method: METHOD_VERSIONS.conditionalMoves,
    shareMethod: METHOD_VERSIONS.wilson,
    horizons: conditionalMoves(source, target, fallThreshold(size), { horizons: HORIZONS }),
  }
}

/** The log return of a fall by a share. */
export function fallThreshold(size: number): number {
  if (!(size > 0 && size < 1))
    throw new RangeError(`A fall is a share between 0 and 1, such as 0.05, not ${size}.`)
  return Math.log1p(-size)
}
