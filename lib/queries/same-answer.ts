import { keptAnswer } from '@/lib/share/kept-answer'
import type { Answer } from './get-answer'
import type { SharedSnapshot } from './snapshots'

/**
 * Whether an answer computed anew has the figures that were frozen.
 * The first snapshots bear the hash of another form of the answer: of them the kept figures are compared.
 */
export function isSameAnswer({ hash, answer: kept }: SharedSnapshot, now: Answer): boolean {
  if (kept.evidence !== undefined) return hash === now.hash
  const anew = keptAnswer({ sentence: kept.sentence, correlation: now.data })
  return holds(anew.correlation, kept.correlation)
}

/** Whether all that was kept is found in what is computed now. */
function holds(now: unknown, kept: unknown): boolean {
  if (kept === null || typeof kept !== 'object') return now === kept
  if (now === null || typeof now !== 'object') return false
  return Object.entries(kept).every(([name, member]) => holds((now as Record<string, unknown>)[name], member))
}
