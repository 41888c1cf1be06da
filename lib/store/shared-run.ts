/** Whoever waits for a run: what tells that they have gone, and where to say how far it has come. */
export interface Waiting {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/** What stands for all of those to the work itself. */
export interface AllWaiting {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number) => void
}

export interface SharedRun<Value> {
  /** Waits for it too; how far it has come is said at once. */
  readonly join: (who: Waiting) => Promise<Value>
}

/**
 * Work that is done once for all who wait for it. One of them going away leaves it to the others; when the last has gone it
 * is ended, unless somebody waits who cannot go.
 *
 * @param work is told by its signal when nobody waits any more, be it before it begins
 * @param onOver called when nobody is to join it any more: it has ended, or is being ended
 */
export function sharedRun<Value>(
  work: (all: AllWaiting) => Promise<Value>,
  onOver: () => void,
): SharedRun<Value> {
  const ending = new AbortController()
  const listeners = new Set<NonNullable<Waiting['onProgress']>>()
  let progress: [done: number, of: number] | null = null
  let waiting = 0

  function onProgress(done: number, of: number): void {
    progress = [done, of]
    for (const listener of listeners) listener(done, of)
  }

  // Begun with the first who joins, so that nothing runs for nobody.
  let result: Promise<Value> | undefined
  async function run(): Promise<Value> {
    try {
      return await work({ signal: ending.signal, onProgress })
    } finally {
      onOver()
    }
  }

  return {
    join: ({ signal, onProgress: listener }) => {
      // Ended before it begins: who has gone already must not take a thread.
      if (signal?.aborted && waiting === 0) ending.abort()
      waiting += 1
      if (listener !== undefined) {
        listeners.add(listener)
        if (progress !== null) listener(...progress)
      }
      result ??= run()
      if (signal === undefined) return result
      const leave = () => {
        waiting -= 1
        if (listener !== undefined) listeners.delete(listener)
        if (waiting > 0) return
        onOver()
        ending.abort()
      }
      if (signal.aborted) leave()
      else {
        signal.addEventListener('abort', leave, { once: true })
        const stay = () => signal.removeEventListener('abort', leave)
        result.then(stay, stay)
      }
      return result
    },
  }
}
