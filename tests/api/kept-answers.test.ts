import { beforeAll, describe, expect, it } from 'vitest'
import { questionCsv, questionJson } from '@/app/question-route'
import { store } from '@/app/store'
import type { AskOptions } from '@/lib/queries/ask-question'
import { QuestionProblem } from '@/lib/queries/problem'
import { writeBatch } from '@/lib/store/batches'
import { closeStore, type Store } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { deferred } from '../store/deferred'
import { get } from './requests'

let opened: Store

beforeAll(async () => {
  // Read on first use, so before any route is called.
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  opened = await store()
  return () => closeStore(opened)
})

/** A question that says how often it was computed. */
function counted() {
  const asked: URLSearchParams[] = []
  const answer = async (_: Store, query: URLSearchParams) => {
    asked.push(query)
    return { data: { value: asked.length }, hash: 'h'.repeat(64), file: 'counted' }
  }
  return { asked, answer }
}

function addValue(value: number) {
  const row = { asset: 'AMD', field: 'close', provider: 'import', day: '2026-08-19', value } as const
  return writeBatch(opened, { kind: 'import', provider: 'import', note: 'a test' }, { observations: [row] })
}

describe('an answer of the API', () => {
  it('is sent again as it was made, with the same headers', async () => {
    const { asked, answer } = counted()
    const replies = [
      await questionJson(get('/api/v1/again?x=1'), answer),
      await questionJson(get('/api/v1/again?x=1'), answer),
    ]
    expect(await Promise.all(replies.map((reply) => reply.json()))).toEqual([{ value: 1 }, { value: 1 }])
    const [first, second] = replies.map((reply) => Object.fromEntries(reply.headers))
    expect(second).toEqual(first)
    expect(first).toMatchObject({
      'answer-hash': 'h'.repeat(64),
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'inline; filename="counted.json"',
    })
    expect(asked).toHaveLength(1)
  })

  it('is made anew as soon as there is a new vintage', async () => {
    const { asked, answer } = counted()
    await questionJson(get('/api/v1/vintage?x=1'), answer)
    await addValue(201)
    expect(await (await questionJson(get('/api/v1/vintage?x=1'), answer)).json()).toEqual({ value: 2 })
    expect(asked).toHaveLength(2)
  })

  it('is another one for another query, another language and another path', async () => {
    const { asked, answer } = counted()
    for (const address of ['one?x=1', 'one?x=2', 'one?x=1&lang=de', 'other?x=1'])
      await questionJson(get(`/api/v1/${address}`), answer)
    expect(asked).toHaveLength(4)
  })

  it('is 304 for who has it, without being made again', async () => {
    const { asked, answer } = counted()
    const first = await questionJson(get('/api/v1/known'), answer)
    const etag = first.headers.get('etag') ?? ''
    const again = await questionJson(get('/api/v1/known', { 'if-none-match': etag }), answer)
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(asked).toHaveLength(1)
  })

  it('is not kept where it is a refusal', async () => {
    let asked = 0
    const refusing = async () => {
      asked += 1
      throw new QuestionProblem({ kind: 'not-computed', why: 'busy' })
    }
    for (const _ of [1, 2]) {
      const reply = await questionJson(get('/api/v1/busy'), refusing)
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5'])
    }
    expect(asked).toBe(2)
  })

  it('is made once for all who ask at the same time, and goes on when the first of them goes away', async () => {
    const { promise, resolve } = deferred<void>()
    const begun = deferred<AbortSignal | undefined>()
    let asked = 0
    const slow = async (_: Store, __: URLSearchParams, { signal }: AskOptions) => {
      asked += 1
      begun.resolve(signal)
      await promise
      return { data: { made: true }, hash: 'h', file: 'slow' }
    }
    const leaving = new AbortController()
    const request = new Request('http://localhost:3000/api/v1/slow', { signal: leaving.signal })
    const all = [
      questionJson(request, slow),
      ...Array.from({ length: 20 }, () => questionJson(get('/api/v1/slow'), slow)),
    ]
    const signal = await begun.promise
    leaving.abort()
    resolve()
    for (const reply of await Promise.all(all)) expect(reply.status).toBe(200)
    expect(asked).toBe(1)
    expect(signal?.aborted).toBe(false)
  })

  it('is no longer computed when all who asked have gone', async () => {
    const begun = deferred<AbortSignal | undefined>()
    const endless = (_: Store, __: URLSearchParams, { signal }: AskOptions) => {
      begun.resolve(signal)
      return new Promise<never>((_resolve, reject) => {
        signal?.addEventListener('abort', () =>
          reject(new QuestionProblem({ kind: 'not-computed', why: 'cancelled' })),
        )
      })
    }
    const leaving = [new AbortController(), new AbortController()]
    const replies = leaving.map(({ signal }) =>
      questionJson(new Request('http://localhost:3000/api/v1/endless', { signal }), endless),
    )
    const signal = await begun.promise
    leaving[0]?.abort()
    expect(signal?.aborted).toBe(false)
    leaving[1]?.abort()
    expect(signal?.aborted).toBe(true)
    for (const reply of replies) expect((await reply).status).toBe(503)
  })

  it('keeps its CSV likewise, and refuses a bad decimal each time', async () => {
    let asked = 0
    const table = async () => {
      asked += 1
      return { table: { header: ['day'], columns: [['2026-08-19']] }, hash: 'h', file: 'days' }
    }
    for (const _ of [1, 2]) {
      const reply = await questionCsv(get('/api/v1/days.csv'), table)
      expect(await reply.text()).toBe('day\r\n2026-08-19\r\n')
      expect(reply.headers.get('content-disposition')).toBe('attachment; filename="days.csv"')
      expect((await questionCsv(get('/api/v1/days.csv?decimal=point-ish'), table)).status).toBe(400)
    }
    expect(asked).toBe(1)
  })
})
