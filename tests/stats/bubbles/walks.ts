import fc from 'fast-check'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'

/** A random walk with normal steps. */
export function exampleWalk(length: number, seed = 1): number[] {
  const normal = normalDraws(seededRandom(seed))
  let level = 10
  return Array.from({ length }, () => (level += 0.02 * normal()))
}

/** A random walk that grows by 6 % of its distance from a level for a third of the time, and falls back. */
export function exampleBubble(length: number, seed = 1): number[] {
  const [first, last] = [Math.floor(length / 2), Math.floor((5 * length) / 6)]
  const steps = exampleWalk(length, seed).map((level, i, walk) => (i === 0 ? 0 : level - walk[i - 1]!))
  let level = 0
  let before = 0
  return steps.map((step, i) => {
    if (i === first) before = level - 0.1
    level = i === last ? before : level + step + (i >= first && i < last ? 0.06 * (level - before) : 0)
    return 10 + level
  })
}

/** Random walks of small and large steps, without constant stretches. */
export const walks = fc
  .array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 12, maxLength: 40 })
  .map((steps) => {
    let level = 5000
    return steps.map((step) => (level += step / 1000))
  })
