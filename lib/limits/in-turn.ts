import { requestScope } from '@/lib/request-scope'
import { TurnedAway } from './turned-away'

/**
 * Runs at most so many tasks at once; the others wait, at most so many of them. Clients have their turns one after the
 * other, each with the task that it asked for first: who asks for forty things waits for forty, and whoever asks for one
 * waits for one of theirs. Whoever goes away while waiting leaves the queue, so that nothing is done for nobody and the
 * place is free for others.
 *
 * @throws TurnedAway where a task is not begun
 */
export function inTurn(most: number, mostWaiting: number) {
  let running = 0
  let count = 0
  // Maps and sets keep the order of insertion: the client whose turn it is comes first.
  const waiting = new Map<string, Set<() => void>>()

  function turn(signal: AbortSignal | undefined): Promise<void> {
    if (count >= mostWaiting) throw new TurnedAway('busy')
    const client = requestScope()?.client ?? ''
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        take(client, begin)
        reject(new TurnedAway('cancelled'))
      }
      waiting.set(client, (waiting.get(client) ?? new Set()).add(begin))
      count += 1
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  function take(client: string, begin: () => void): void {
    const own = waiting.get(client)
    if (own?.delete(begin) !== true) return
    count -= 1
    if (own.size === 0) waiting.delete(client)
  }

  /** Gives the place to whoever has waited longest of the client whose turn it is, which then goes to the end of the line. */
  function giveOn(): void {
    const [next] = waiting
    if (next === undefined) {
      running -= 1
      return
    }
    const [client, own] = next
    const [begin] = own
    if (begin === undefined) throw new Error('A client without tasks must not wait.')
    take(client, begin)
    if (waiting.delete(client)) waiting.set(client, own)
    begin()
  }

  return async <Value>(task: () => Promise<Value>, signal?: AbortSignal): Promise<Value> => {
    if (signal?.aborted) throw new TurnedAway('cancelled')
    if (running >= most) await turn(signal)
    else running += 1
    try {
      return await task()
    } finally {
      giveOn()
    }
  }
}
