import { type ComputeOptions, compute } from '@/lib/compute/compute'
import type { Answer, Input, Question } from '@/lib/compute/questions'
import { throwOn } from './for-lack'

/** A computed answer; where there is none for want of time or room, a problem that the doors can put into words. */
export async function computed<Name extends Question>(
  question: Name,
  input: Input<Name>,
  options: ComputeOptions = {},
): Promise<Answer<Name>> {
  return compute(question, input, options).catch(throwOn)
}
