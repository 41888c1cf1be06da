import { isOfOneClient } from '@/lib/limits/too-many'
import type { Store } from './connect'
import { type AllWaiting, type SharedRun, sharedRun, type Waiting } from './shared-run'

interface Memory<Value> {
  readonly kept: Map<string, { readonly value: Value; readonly size: number }>
  /** What is being found for those who ask now. */
  readonly running: Map<string, SharedRun<Value>>
  size: number
}

/**
 * Keeps what cannot change: whatever is read or computed as of a vintage is the same for ever. Each store has a memory of
 * its own for each kind of thing, under whatever lease it is asked; what has not been asked for longest is forgotten first. Who asks while it is being found
 * waits for that; see `sharedRun` for those who go away meanwhile. A failure is shared by those who waited for it and not
 * kept: whoever asks next tries again. It is found for the client who asked first; where that one is refused for asking too
 * much, the others go on without it.
 *
 * @param most how many are kept; of things that differ in size, how much in the units of `sizeOf`. What is larger than all of
 *   that is not kept.
 */
export function rememberer<Value>(most: number, sizeOf: (value: Value, key: string) => number = () => 1) {
  // By what is read with: a store under a lease is an object of its own.
  const memories = new WeakMap<Store['client'], Memory<Value>>()

  function memoryOf({ client }: Store): Memory<Value> {
    const known = memories.get(client)
    if (known !== undefined) return known
    const memory = { kept: new Map(), running: new Map(), size: 0 }
    memories.set(client, memory)
    return memory
  }

  function keep(memory: Memory<Value>, key: string, value: Value): void {
    const size = sizeOf(value, key)
    if (size > most) return
    memory.size += size - (memory.kept.get(key)?.size ?? 0)
    memory.kept.delete(key)
    memory.kept.set(key, { value, size })
    for (const [oldest, old] of memory.kept) {
      if (memory.size <= most) return
      memory.kept.delete(oldest)
      memory.size -= old.size
    }
  }

  return async function remembered(
    store: Store,
    key: string,
    find: (all: AllWaiting) => Promise<Value>,
    who: Waiting = {},
  ): Promise<Value> {
    const memory = memoryOf(store)
    const { kept, running } = memory
    const known = kept.get(key)
    if (known !== undefined) {
      // A map keeps the order of insertion: put at its end, it is the last to go.
      kept.delete(key)
      kept.set(key, known)
      return known.value
    }
    const begun = running.get(key)
    if (begun !== undefined) {
      return begun.join(who).catch((error: unknown) => {
        if (!isOfOneClient(error)) throw error
        return remembered(store, key, find, who)
      })
    }
    const run = sharedRun(
      async (all) => {
        const value = await find(all)
        keep(memory, key, value)
        return value
      },
      () => {
        if (running.get(key) === run) running.delete(key)
      },
    )
    running.set(key, run)
    return run.join(who)
  }
}
