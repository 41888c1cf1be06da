import { ComputationStopped } from '@/lib/compute/computation-stopped'
import { type ComputeOptions, compute } from '@/lib/compute/compute'
import type { Answer, Input, Question } from '@/lib/compute/questions'
import { QuestionProblem } from './problem'

/** A computed answer; where there is none for want of time or room, a problem that the doors can put into words. */
export async function computed<Name extends Question>(
  question: Name,
  input: Input<Name>,
  options: ComputeOptions = {},
): Promise<Answer<Name>> {
  try {
    return await compute(question, input, options)
  } catch (error) {
    if (error instanceof ComputationStopped) {
      throw new QuestionProblem({ kind: 'not-computed', why: error.why })
    }
    throw error
  }
}
