import { finiteOrNull } from '@/lib/stats/basics/finite-or-null'

/**
 * A log return in per cent: 100 (exp(log) - 1). Null above a log return of 705, where the number overflows; no price of
 * an asset has ever moved so far.
 *
 *     percentMove(Math.log(0.8)) // -20, but for rounding
 */
export function percentMove(log: number): number | null {
  return finiteOrNull(100 * Math.expm1(log))
}
