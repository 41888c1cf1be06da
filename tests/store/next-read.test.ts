import { describe, expect, it } from 'vitest'
import { nextRead } from '@/lib/store/next-read'
import { type Deferred, deferred } from './deferred'

/** Reads that end when they are told to, in the order in which they began. */
function steppedReads() {
  const begun: Deferred<number>[] = []
  const read = () => {
    const one = deferred<number>()
    begun.push(one)
    return one.promise
  }
  return { read, begun }
}

describe('nextRead', () => {
  it('reads anew for whoever asks while a read is under way, once for all of them', async () => {
    const { read, begun } = steppedReads()
    const ask = nextRead(read)
    const first = ask()
    const later = [ask(), ask(), ask()]
    expect(begun).toHaveLength(1)
    begun[0]?.resolve(1)
    expect(await first).toBe(1)
    await Promise.resolve()
    expect(begun).toHaveLength(2)
    begun[1]?.resolve(2)
    expect(await Promise.all(later)).toEqual([2, 2, 2])
  })

  it('keeps nothing: who asks after a read has ended reads', async () => {
    const { read, begun } = steppedReads()
    const ask = nextRead(read)
    const first = ask()
    begun[0]?.resolve(1)
    await first
    const second = ask()
    begun[1]?.resolve(2)
    expect(await second).toBe(2)
  })

  it('fails only for those who waited for the read that failed', async () => {
    const { read, begun } = steppedReads()
    const ask = nextRead(read)
    const first = ask()
    const second = ask()
    begun[0]?.reject(new Error('out of reach'))
    await expect(first).rejects.toThrow('out of reach')
    await Promise.resolve()
    begun[1]?.resolve(2)
    expect(await second).toBe(2)
  })
})
