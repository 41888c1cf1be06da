import { TurnedAway } from './turned-away'

/**
 * Runs at most so many tasks at once; the others wait in the order in which they came, at most so many of them. Whoever
 * goes away while waiting leaves the queue, so that nothing is done for nobody and the place is free for others.
 *
 * @throws TurnedAway where a task is not begun
 */
export function inTurn(most: number, mostWaiting: number) {
  let running = 0
  // A set keeps the order of insertion.
  const waiting = new Set<() => void>()

  function turn(signal: AbortSignal | undefined): Promise<void> {
    if (waiting.size >= mostWaiting) throw new TurnedAway('busy')
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        waiting.delete(begin)
        reject(new TurnedAway('cancelled'))
      }
      waiting.add(begin)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  return async <Value>(task: () => Promise<Value>, signal?: AbortSignal): Promise<Value> => {
    if (signal?.aborted) throw new TurnedAway('cancelled')
    if (running >= most) await turn(signal)
    else running += 1
    try {
      return await task()
    } finally {
      const [next] = waiting
      if (next === undefined) running -= 1
      else {
        // The place goes over to whoever has waited longest.
        waiting.delete(next)
        next()
      }
    }
  }
}
