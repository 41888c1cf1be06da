import { describe, expect, it } from 'vitest'
import { byteKeeper } from '@/lib/export/kept-bytes'

function counting(most: number) {
  const keep = byteKeeper(most)
  const made: string[] = []
  const ask = (key: string, length: number) =>
    keep(key, async () => {
      made.push(key)
      return Buffer.alloc(length, key)
    })
  return { ask, made, keep }
}

describe('a keeper of bytes', () => {
  it('makes once what is asked for again', async () => {
    const { ask, made } = counting(10)
    expect(await ask('a', 4)).toBe(await ask('a', 4))
    expect(made).toEqual(['a'])
  })

  it('forgets what has not been asked for longest once it holds too many bytes', async () => {
    const { ask, made } = counting(10)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key, 4)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('gives and does not keep what alone is too large', async () => {
    const { ask, made } = counting(10)
    expect(await ask('a', 11)).toHaveLength(11)
    await ask('a', 11)
    expect(made).toEqual(['a', 'a'])
  })

  it('lets those who ask at the same time wait for one', async () => {
    const { ask, made } = counting(10)
    const [one, other] = await Promise.all([ask('a', 4), ask('a', 4)])
    expect(one).toBe(other)
    expect(made).toEqual(['a'])
  })

  it('tries again after a failure', async () => {
    const { ask, keep } = counting(10)
    await expect(keep('a', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink')
    expect(await ask('a', 4)).toHaveLength(4)
  })
})
