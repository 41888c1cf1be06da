import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { onePerTurn } from '@/lib/front/one-per-turn'

describe('work that is begun one by one', () => {
  it('is begun once in each turn of the event loop, in its order', async () => {
    const begin = onePerTurn()
    const begun: string[] = []
    for (const name of ['first', 'second', 'third']) begin(() => begun.push(name))
    expect(begun).toEqual([])
    for (const count of [1, 2, 3]) {
      await setImmediate()
      expect(begun).toEqual(['first', 'second', 'third'].slice(0, count))
    }
  })

  it('goes on where one of them brings another, and after all were begun', async () => {
    const begin = onePerTurn()
    const begun: string[] = []
    begin(() => begin(() => begun.push('brought')))
    await setImmediate()
    await setImmediate()
    expect(begun).toEqual(['brought'])
    begin(() => begun.push('later'))
    await setImmediate()
    expect(begun).toEqual(['brought', 'later'])
  })

  it('goes on though one of them fails', async () => {
    const begin = onePerTurn()
    const begun: string[] = []
    const failed = new Promise((resolve) => process.once('uncaughtException', resolve))
    begin(() => {
      throw new Error('planted')
    })
    begin(() => begun.push('next'))
    await failed
    await setImmediate()
    await setImmediate()
    expect(begun).toEqual(['next'])
  })
})
