import { describe, expect, it } from 'vitest'
import { CLIENT_LIMITS, perClient } from '@/lib/limits/client-limits'
import { type RequestScope, withRequestScope } from '@/lib/request-scope'
import { pending } from '../pending'

function scope(client: string): RequestScope {
  return { client, signal: new AbortController().signal, setStatus: () => {} }
}

describe('what one client may ask for', () => {
  it('is without a limit where there is no request', async () => {
    const many = Array.from({ length: CLIENT_LIMITS.snapshot.perMinute + 5 }, () =>
      perClient('snapshot', async () => 1),
    )
    expect(await Promise.all(many)).toHaveLength(CLIENT_LIMITS.snapshot.perMinute + 5)
  })

  it('ends at so many at once, and begins again once one has ended', async () => {
    const { promise, resolve } = pending<string>()
    await withRequestScope(scope('at-once'), async () => {
      const running = Array.from({ length: CLIENT_LIMITS.picture.atOnce }, () =>
        perClient('picture', () => promise),
      )
      await expect(perClient('picture', async () => 'one more')).rejects.toMatchObject({
        name: 'TooMany',
        retryAfterSeconds: 2,
      })
      resolve('drawn')
      await Promise.all(running)
      expect(await perClient('picture', async () => 'again')).toBe('again')
    })
  })

  it('gives a place back where the work fails', async () => {
    await withRequestScope(scope('failing'), async () => {
      for (let time = 0; time <= CLIENT_LIMITS.picture.atOnce; time += 1)
        await expect(perClient('picture', () => Promise.reject(new Error('no ink')))).rejects.toThrow(
          'no ink',
        )
    })
  })

  it('ends at so many in a minute, with the time until the next', async () => {
    await withRequestScope(scope('minute'), async () => {
      for (let time = 0; time < CLIENT_LIMITS.wrongToken.perMinute; time += 1)
        await perClient('wrongToken', async () => 1)
      const refused = await perClient('wrongToken', async () => 1).catch((error: unknown) => error)
      expect(refused).toMatchObject({ name: 'TooMany' })
      const { retryAfterSeconds } = refused as { retryAfterSeconds: number }
      expect(retryAfterSeconds).toBeGreaterThanOrEqual(1)
      expect(retryAfterSeconds).toBeLessThanOrEqual(60)
    })
  })

  it('is nobody else’s', async () => {
    const { promise, resolve } = pending<string>()
    const ask = (client: string) =>
      withRequestScope(scope(client), () => perClient('snapshot', () => promise))
    const greedy = Array.from({ length: CLIENT_LIMITS.snapshot.atOnce }, () => ask('greedy'))
    await expect(ask('greedy')).rejects.toMatchObject({ name: 'TooMany' })
    const other = ask('other')
    resolve('kept')
    expect(await Promise.all([...greedy, other])).toContain('kept')
  })
})
