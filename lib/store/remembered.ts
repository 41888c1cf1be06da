import type { Store } from './connect'

/**
 * Keeps what cannot change: whatever is read or computed as of a vintage is the same for ever. Each store has a memory of
 * its own for each kind of thing; what has not been asked for longest is forgotten first. A failure is not kept, and so
 * not shared either: whoever asks next tries again.
 *
 * @param most how many are kept
 */
export function rememberer<Value>(most: number) {
  const memories = new WeakMap<Store, Map<string, Value>>()
  return async (store: Store, key: string, find: () => Promise<Value>): Promise<Value> => {
    const memory = memories.get(store) ?? new Map<string, Value>()
    memories.set(store, memory)
    const known = memory.get(key)
    const value = known ?? (await find())
    // A map keeps the order of insertion: put at its end, it is the last to go.
    memory.delete(key)
    memory.set(key, value)
    const [oldest] = memory.keys()
    if (memory.size > most && oldest !== undefined) memory.delete(oldest)
    return value
  }
}
