import { beforeAll, describe, expect, it } from 'vitest'
import { GET as png } from '@/app/api/v1/deals.png/route'
import { store } from '@/app/store'
import { closeStore } from '@/lib/store/open-store'
import { pictureOf } from '../export/read-png'
import { temporaryDatabaseUrl } from '../queries/stores'

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

/** Asks for a sheet that no other number has. */
function ask(number: number, signal?: AbortSignal): Promise<Response> {
  const init = signal === undefined ? {} : { signal }
  return png(new Request(`http://localhost:3000/api/v1/deals.png?margin=${number}`, init))
}

describe('a server that draws as many pictures as it can', () => {
  it('turns more away with when to ask again, and draws on once those who asked have gone', async () => {
    const gone = new AbortController()
    const asked = Array.from({ length: 30 }, (_, number) => ask(number + 1, gone.signal))
    const refused = await Promise.any(
      asked.map(async (one) => {
        const response = await one
        if (response.status !== 503) throw new Error('drawn')
        return response
      }),
    )
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect((await refused.json()).detail).toContain('Ask again in a moment.')

    gone.abort()
    // One of those that were given up, asked for by somebody who waits for it.
    const honest = await ask(18)
    expect(honest.status).toBe(200)
    expect(pictureOf(Buffer.from(await honest.arrayBuffer())).width).toBeGreaterThan(0)
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(4)
  })
})
