import { describe, expect, it } from 'vitest'
import { CLIENT_LIMITS, perClient } from '@/lib/limits/client-limits'
import { throwOn } from '@/lib/queries/for-lack'
import { type RequestScope, withRequestScope } from '@/lib/request-scope'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { deferred } from './deferred'

/** Only whom it reads by counts. */
const store = () => ({ client: {} }) as Store

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

/** Something that is being found until it is told to end, and is told of those who ask for it. */
function pending() {
  const { promise, resolve, reject } = deferred<string>()
  let begun = 0
  let signal: AbortSignal | undefined
  const find = (shared: { signal: AbortSignal }) => {
    begun += 1
    signal = shared.signal
    if (shared.signal.aborted) reject(new Error('ended'))
    else shared.signal.addEventListener('abort', () => reject(new Error('ended')))
    return promise
  }
  return { find, resolve, reject, begun: () => begun, isEnded: () => signal?.aborted === true }
}

describe('rememberer, asked for the same by several at once', () => {
  it('looks once, and all have what was found', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { find, resolve, begun } = pending()
    const all = Array.from({ length: 20 }, () => remembered(one, 'a', find))
    resolve('found')
    expect(await Promise.all(all)).toEqual(Array(20).fill('found'))
    expect(begun()).toBe(1)
  })

  it('fails for all who waited, and tries again for the next', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { find, reject } = pending()
    const all = [remembered(one, 'a', find), remembered(one, 'a', find)]
    reject(new Error('out of reach'))
    for (const asked of all) await expect(asked).rejects.toThrow('out of reach')
    expect(await remembered(one, 'a', counted().find('there'))).toBe('there')
  })

  it('goes on for the others when one goes away, be it the one who asked first', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { find, resolve, isEnded } = pending()
    const gone = new AbortController()
    const first = remembered(one, 'a', find, { signal: gone.signal })
    const second = remembered(one, 'a', find, { signal: new AbortController().signal })
    gone.abort()
    expect(isEnded()).toBe(false)
    resolve('found')
    expect(await Promise.all([first, second])).toEqual(['found', 'found'])
  })

  it('ends it when the last has gone, and whoever asks then begins anew', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { find, isEnded } = pending()
    const [gone, goneToo] = [new AbortController(), new AbortController()]
    const asked = [gone, goneToo].map(({ signal }) => remembered(one, 'a', find, { signal }))
    gone.abort()
    goneToo.abort()
    expect(isEnded()).toBe(true)
    expect(await remembered(one, 'a', counted().find('anew'))).toBe('anew')
    for (const ended of asked) await expect(ended).rejects.toThrow('ended')
  })

  it('never ends what somebody waits for who cannot go', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { find, resolve, isEnded } = pending()
    const gone = new AbortController()
    const staying = remembered(one, 'a', find)
    const asked = remembered(one, 'a', find, { signal: gone.signal })
    gone.abort()
    expect(isEnded()).toBe(false)
    resolve('found')
    expect(await staying).toBe('found')
    await asked
  })

  it('has it ended before it begins for somebody who had gone before', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const begun: boolean[] = []
    const find = async ({ signal }: { signal: AbortSignal }) => {
      begun.push(!signal.aborted)
      signal.throwIfAborted()
      return 'found'
    }
    await expect(remembered(one, 'a', find, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(begun).toEqual([false])
    expect(await remembered(one, 'a', find)).toBe('found')
  })

  it('goes on for those who wait when somebody joins them who has gone already', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { find, resolve, isEnded } = pending()
    const staying = remembered(one, 'a', find, { signal: new AbortController().signal })
    const gone = remembered(one, 'a', find, { signal: AbortSignal.abort() })
    expect(isEnded()).toBe(false)
    resolve('found')
    expect(await Promise.all([staying, gone])).toEqual(['found', 'found'])
  })

  it.each([
    ['as it is', (error: unknown) => Promise.reject(error)],
    ['as a problem with the question', async (error: unknown) => throwOn(error)],
  ])('keeps to one client what was refused because of its number, %s', async (how, refused) => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { promise: held, resolve: letGo } = deferred<void>()
    const scopeOf = (client: string): RequestScope => ({
      client: `${client} ${how}`,
      signal: new AbortController().signal,
      setStatus: () => {},
    })
    const [greedy, ...others] = ['greedy', 'second', 'third'].map(scopeOf)
    const holding = withRequestScope(greedy!, () =>
      Array.from({ length: CLIENT_LIMITS.snapshot.atOnce }, () => perClient('snapshot', () => held)),
    )
    let found = 0
    const find = () =>
      perClient('snapshot', async () => {
        found += 1
        return 'found'
      }).catch(refused)
    const ask = (scope: RequestScope) => withRequestScope(scope, () => remembered(one, 'a', find))
    const [first, ...rest] = [greedy!, ...others].map(ask)
    await expect(first).rejects.toMatchObject({ isOfOneClient: true })
    expect(await Promise.all(rest)).toEqual(['found', 'found'])
    expect(found).toBe(1)
    letGo()
    await Promise.all(holding)
  })

  it('tells each how far it has come, whoever comes later from where it is', async () => {
    const remembered = rememberer<string>(2)
    const one = store()
    const { promise, resolve } = deferred<string>()
    const said: string[] = []
    const listener = (name: string) => ({
      onProgress: (done: number, of: number) => said.push(`${name} ${done}/${of}`),
    })
    let report: ((done: number, of: number) => void) | undefined
    const find = ({ onProgress }: { onProgress: (done: number, of: number) => void }) => {
      report = onProgress
      return promise
    }
    const first = remembered(one, 'a', find, listener('first'))
    report?.(1, 4)
    const second = remembered(one, 'a', find, listener('second'))
    report?.(2, 4)
    resolve('found')
    await Promise.all([first, second])
    expect(said).toEqual(['first 1/4', 'second 1/4', 'first 2/4', 'second 2/4'])
  })
})

describe('rememberer of things that differ in size', () => {
  const bySize = () => rememberer<string>(10, (value, key) => value.length + key.length)

  it('forgets the oldest until the rest has room', async () => {
    const remembered = bySize()
    const { asked, find } = counted()
    const one = store()
    for (const [key, value] of Object.entries({ a: '1234', b: '123', c: '1234567' }))
      await remembered(one, key, find(value))
    await remembered(one, 'c', find('again'))
    await remembered(one, 'b', find('anew'))
    expect(asked).toEqual(['1234', '123', '1234567', 'anew'])
  })

  it('does not keep what is larger than all there is room for, and forgets nothing for it', async () => {
    const remembered = bySize()
    const { asked, find } = counted()
    const one = store()
    await remembered(one, 'a', find('small'))
    expect(await remembered(one, 'b', find('much too large'))).toBe('much too large')
    await remembered(one, 'a', find('again'))
    await remembered(one, 'b', find('much too large'))
    expect(asked).toEqual(['small', 'much too large', 'much too large'])
  })
})
