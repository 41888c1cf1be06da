import { describe, expect, it } from 'vitest'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'

/** Only who it is counts. */
const store = () => ({}) as Store

function counted() {
  const asked: string[] = []
  return {
    asked,
    find: (value: string) => async () => {
      asked.push(value)
      return value
    },
  }
}

describe('rememberer', () => {
  it('finds what was found before without looking again', async () => {
    const remembered = rememberer<string>(3)
    const { asked, find } = counted()
    const one = store()
    expect(await remembered(one, 'a', find('first'))).toBe('first')
    expect(await remembered(one, 'a', find('second'))).toBe('first')
    expect(asked).toEqual(['first'])
  })

  it('never mixes two stores', async () => {
    const remembered = rememberer<string>(3)
    const { find } = counted()
    await remembered(store(), 'a', find('first'))
    expect(await remembered(store(), 'a', find('second'))).toBe('second')
  })

  it('forgets what has not been asked for longest', async () => {
    const remembered = rememberer<string>(2)
    const { asked, find } = counted()
    const one = store()
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await remembered(one, key, find(key))
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })

  it('keeps no failure: whoever asks next tries again', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const failing = () => Promise.reject(new Error('out of reach'))
    await expect(remembered(one, 'a', failing)).rejects.toThrow('out of reach')
    expect(await remembered(one, 'a', counted().find('there'))).toBe('there')
  })
})
