import { queryOfRecipe } from '@/lib/share/recipe'
import type { Store } from '@/lib/store/open-store'
import { type Answer, getAnswer } from './get-answer'
import { haveMovedOn } from './moved-on'
import { QuestionProblem } from './problem'
import { questionProblemText } from './problem-text'
import { isSameAnswer } from './same-answer'
import { getSnapshot, RECOMPUTING, type SharedSnapshot, SNAPSHOT_OPTIONS } from './snapshots'

/**
 * What computing a snapshot anew has shown.
 *
 * - `same`: every figure is the same to the last digit.
 * - `moved-on`: a method or a list has another version by now, so that other figures are no fault.
 * - `differs`: the methods are the same and a figure is not.
 * - `altered`: what is kept is not what was kept.
 * - `unanswered`: the store no longer answers it, or not in time.
 */
export type Verdict = 'same' | 'moved-on' | 'differs' | 'altered' | 'unanswered'

export interface Verification {
  readonly id: string
  readonly verdict: Verdict
  /** Why, where it is not `same`. */
  readonly detail: string | null
}

/** Computes a snapshot anew, from the store at its vintage, and compares the hashes of all figures. */
export async function verifySnapshot(
  store: Store,
  id: string,
  now: Date = new Date(),
): Promise<Verification> {
  try {
    const snapshot = await getSnapshot(store, id)
    const options = { ...SNAPSHOT_OPTIONS, ...RECOMPUTING, language: 'en', now } as const
    const answer = await getAnswer(store, snapshot.question, queryOfRecipe(snapshot), options)
    return { id, ...compared(snapshot, answer) }
  } catch (error) {
    if (!(error instanceof QuestionProblem)) throw error
    const verdict = error.problem.kind === 'altered-snapshot' ? 'altered' : 'unanswered'
    return { id, verdict, detail: questionProblemText(error, 'en') }
  }
}

function compared(snapshot: SharedSnapshot, answer: Answer): Omit<Verification, 'id'> {
  if (haveMovedOn(snapshot, answer.recipe)) {
    const [before, now] = [snapshot.methods, answer.recipe.methods].map(versions)
    return { verdict: 'moved-on', detail: `Shared with ${before}; now ${now}.` }
  }
  return isSameAnswer(snapshot, answer)
    ? { verdict: 'same', detail: null }
    : { verdict: 'differs', detail: `Its hash was ${snapshot.hash} and is ${answer.hash} now.` }
}

function versions(methods: Readonly<Record<string, string>>): string {
  return Object.values(methods).join(', ')
}
