import { describe, expect, it } from 'vitest'
import { inTurn } from '@/lib/export/in-turn'

describe('tasks in turn', () => {
  it('run so many at once and no more, in the order in which they came', async () => {
    const run = inTurn(2)
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
    const run = inTurn(1)
    const failed = run(() => Promise.reject(new Error('no ink')))
    const next = run(async () => 'drawn')
    await expect(failed).rejects.toThrow('no ink')
    expect(await next).toBe('drawn')
    expect(await run(async () => 'again')).toBe('again')
  })
})
