import { ComputationStopped } from '@/lib/compute/computation-stopped'
import { TooMany } from '@/lib/limits/too-many'
import { TurnedAway } from '@/lib/limits/turned-away'
import { QuestionProblem } from './problem'

/** Throws on: what was not done for want of time or room as a problem that the doors can put into words, all else as it is. */
export function throwOn(error: unknown): never {
  if (error instanceof ComputationStopped || error instanceof TurnedAway)
    throw new QuestionProblem({ kind: 'not-computed', why: error.why })
  if (error instanceof TooMany)
    throw new QuestionProblem({ kind: 'too-many', retryAfterSeconds: error.retryAfterSeconds })
  throw error
}

/** Whether something was not done for want of time or room. */
export function isForLack(error: unknown): boolean {
  return error instanceof QuestionProblem && ['not-computed', 'too-many'].includes(error.problem.kind)
}
