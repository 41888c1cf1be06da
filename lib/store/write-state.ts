import type { Store } from './connect'
import { OPENED_READ_ONLY } from './write-failure'

/** Why the last write of this process was refused, by the client that wrote. */
const refusals = new WeakMap<Store['writer'], string>()

/** Keeps what came of a write: the sentence of its refusal, or null where it was taken. */
export function noteWrite(store: Store, refusal: string | null): void {
  if (refusal === null) refusals.delete(store.writer)
  else refusals.set(store.writer, refusal)
}

/**
 * Why this process cannot write, in one sentence: the store can only be read, or its last write was refused and none has
 * been taken since. Null where nothing is known to be wrong.
 */
export function writeProblem(store: Store): string | null {
  return store.isReadOnly ? OPENED_READ_ONLY : (refusals.get(store.writer) ?? null)
}
