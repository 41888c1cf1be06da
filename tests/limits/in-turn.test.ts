import { describe, expect, it } from 'vitest'
import { inTurn } from '@/lib/limits/in-turn'
import { withRequestScope } from '@/lib/request-scope'

describe('tasks in turn', () => {
  it('run so many at once and no more, in the order in which they came', async () => {
    const run = inTurn(2, 9)
    const begun: number[] = []
    let [running, most] = [0, 0]
    const task = (number: number) => async () => {
      begun.push(number)
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return number
    }
    expect(await Promise.all([1, 2, 3, 4, 5].map((number) => run(task(number))))).toEqual([1, 2, 3, 4, 5])
    expect(begun).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })

  it('go on after one that fails', async () => {
    const run = inTurn(1, 9)
    const failed = run(() => Promise.reject(new Error('no ink')))
    const next = run(async () => 'drawn')
    await expect(failed).rejects.toThrow('no ink')
    expect(await next).toBe('drawn')
    expect(await run(async () => 'again')).toBe('again')
  })

  it('are turned away where too many wait, and taken again once one has had its turn', async () => {
    const run = inTurn(1, 2)
    const { begun, task, end } = openEnded()
    const first = run(task(1))
    const waiting = [run(task(2)), run(task(3))]
    await expect(run(task(4))).rejects.toMatchObject({ name: 'TurnedAway', why: 'busy' })
    end(1)
    await first
    const next = run(task(5))
    for (const number of [2, 3, 5]) end(number)
    await Promise.all([...waiting, next])
    expect(begun).toEqual([1, 2, 3, 5])
  })

  it('are never begun for who went away before their turn, and leave their place to others', async () => {
    const run = inTurn(1, 2)
    const { begun, task, end } = openEnded()
    const gone = new AbortController()
    const first = run(task(1))
    const abandoned = [run(task(2), gone.signal), run(task(3), gone.signal)]
    gone.abort()
    const cancelled = { status: 'rejected', reason: { name: 'TurnedAway', why: 'cancelled' } }
    expect(await Promise.allSettled(abandoned)).toMatchObject([cancelled, cancelled])
    const honest = run(task(4))
    await expect(run(task(5), gone.signal)).rejects.toMatchObject({ why: 'cancelled' })
    end(1)
    end(4)
    expect(await Promise.all([first, honest])).toEqual([1, 4])
    expect(begun).toEqual([1, 4])
  })
})

describe('clients that wait', () => {
  const client = (name: string) => ({
    client: name,
    signal: new AbortController().signal,
    setStatus: () => {},
  })

  it('have their turns one after the other, however much one of them asks for', async () => {
    const run = inTurn(1, 99)
    const begun: string[] = []
    const task = (name: string) => async () => {
      begun.push(name)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const ask = (name: string, what: string) => withRequestScope(client(name), () => run(task(what)))
    const asked = [
      ...['a1', 'a2', 'a3', 'a4'].map((what) => ask('a', what)),
      ...['b1', 'b2'].map((what) => ask('b', what)),
      ask('c', 'c1'),
    ]
    await Promise.all(asked)
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4'])
  })

  it('leave no trace of one whose tasks were all abandoned', async () => {
    const run = inTurn(1, 2)
    const { begun, task, end } = openEnded()
    const gone = new AbortController()
    const first = run(task(1))
    const abandoned = [2, 3].map((number) =>
      withRequestScope(client('a'), () => run(task(number), gone.signal)).catch(() => 'gone'),
    )
    gone.abort()
    expect(await Promise.all(abandoned)).toEqual(['gone', 'gone'])
    const others = [4, 5].map((number) => withRequestScope(client('b'), () => run(task(number))))
    for (const number of [1, 4, 5]) end(number)
    expect(await Promise.all([first, ...others])).toEqual([1, 4, 5])
    expect(begun).toEqual([1, 4, 5])
  })
})

/** Tasks that last until they are ended from outside. */
function openEnded() {
  const begun: number[] = []
  const ended = new EventTarget()
  const early = new Set<number>()
  const task = (number: number) => async () => {
    begun.push(number)
    if (!early.has(number))
      await new Promise((resolve) => ended.addEventListener(String(number), resolve, { once: true }))
    return number
  }
  const end = (number: number) => {
    early.add(number)
    ended.dispatchEvent(new Event(String(number)))
  }
  return { begun, task, end }
}
