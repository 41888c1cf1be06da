import { LEVEL } from '@/lib/analysis/stands-out'

/**
 * How far from 0 a value would have had to lie for a placebo p of at most 0.05: beyond all but so many of the other dates.
 * null where there are too few of them for any value to be so rare.
 *
 * @param values of the other dates, in any order
 */
export function placeboBound(values: readonly number[]): number | null {
  const allowed = Math.floor(LEVEL * (values.length + 1) + 1e-9) - 1
  if (allowed < 0) return null
  return values.map(Math.abs).sort((a, b) => b - a)[allowed] ?? null
}
