import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ComputationStopped } from '@/lib/compute/computation-stopped'
import { compute } from '@/lib/compute/compute'
import { QUEUE_LIMITS, threadsOf } from '@/lib/compute/pools'
import { type Input, QUESTIONS, type Question } from '@/lib/compute/questions'
import { logger } from '@/lib/logger'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { history, MARKET, question, SHARE, series, TOTAL, walk } from '../analysis/histories'

const SEED = 20251007
const YEAR = { from: '2025-01-02', to: '2025-12-31' } as const
const PAIR = { ...YEAR, x: SHARE, y: TOTAL } as const
const EVENT = { event: '2025-10-07', others: [], events: [], fall: 0.02, pre: 0, post: 1 } as const

/** One small input for each question there is. */
const INPUTS: { readonly [Name in Question]: Input<Name> } = {
  correlation: question({ given: MARKET }),
  partial: { ...PAIR, given: MARKET },
  breakTest: { ...PAIR, given: null },
  matrix: { ...YEAR, assets: [SHARE, TOTAL, MARKET], window: null },
  leadLag: { ...PAIR, maximumLag: 5, seed: SEED },
  eventStudy: {
    ...{ ...YEAR, ...EVENT, source: SHARE, target: TOTAL, market: MARKET },
    ...{ estimation: 120, gap: 5, marketCaps: { source: null, target: null } },
  },
  constancy: { ...PAIR, window: 60, seed: SEED, draws: 99 },
  connectedness: {
    ...{ ...YEAR, assets: [SHARE, TOTAL], of: 'returns', lags: 1 },
    ...{ horizon: 10, window: 100, seed: SEED },
  },
  bubble: {
    ...YEAR,
    asset: SHARE,
    series: 'levels',
    scale: 'log',
    minWindow: null,
    seed: SEED,
    draws: 99,
    iidDraws: 49,
  },
  scenario: { ...YEAR, source: SHARE, target: TOTAL, shock: -0.1, horizon: 5, seed: SEED, paths: 500 },
}

const decades = sessionsBetween('1998-01-02', '2025-12-31')

/** Minutes of work on one thread. */
const SLOW = {
  ...INPUTS.bubble,
  asset: history('nyse', series('ORCL', decades, walk(decades.length, 2, 0.5))),
  from: '1998-01-02',
  draws: 5000,
} as const

describe('a question', () => {
  it.each(Object.keys(QUESTIONS) as Question[])('%s gives on a thread what it gives here', async (name) => {
    const run = QUESTIONS[name].run as (input: unknown) => unknown
    const input: Input<Question> = INPUTS[name]
    const window = 'window' in input ? { window: (input.window ?? 60) + 1 } : {}
    // The others ask of histories that the threads have by then.
    for (const asked of [input, { ...input, ...window }, { ...input, to: '2025-11-28' }] as const)
      expect(await compute(name, asked as Input<Question>)).toEqual(run(asked))
  })

  it.each(Object.keys(QUESTIONS) as Question[])('%s answers in plain data without NaN', (name) => {
    const run = QUESTIONS[name].run as (input: unknown) => unknown
    const answer = run(INPUTS[name])
    // JSON turns NaN and the infinities into null, and loses what is no plain data.
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })
})

describe('compute', () => {
  it('leaves the thread of the server free meanwhile', async () => {
    const ended = new AbortController()
    let isDone = false
    const over = () => {
      isDone = true
    }
    const answer = compute('bubble', SLOW, { signal: ended.signal })
    answer.then(over, over)
    // On the server's own thread, the loop would come round no more than once or twice before the answer.
    let turns = 0
    while (!isDone && turns < 100) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      turns += 1
    }
    expect(turns).toBe(100)
    ended.abort()
    await expect(answer).rejects.toThrow(ComputationStopped)
  })

  it('ends what nobody waits for any more, and answers the next question', async () => {
    const ended = new AbortController()
    const answer = compute('bubble', SLOW, { signal: ended.signal })
    setTimeout(() => ended.abort(), 50)
    await expect(answer).rejects.toMatchObject({ name: 'ComputationStopped', why: 'cancelled' })
    expect((await compute('bubble', INPUTS.bubble)).draws).toBe(99)
  })

  it('goes on with what waited behind a computation that was ended', async () => {
    const ended = new AbortController()
    const { threads } = QUEUE_LIMITS.long
    const slow = Array.from({ length: threads }, () => compute('bubble', SLOW, { signal: ended.signal }))
    const settled = Promise.allSettled(slow)
    await compute('correlation', INPUTS.correlation)
    const behind = compute('bubble', INPUTS.bubble)
    ended.abort()
    expect((await behind).draws).toBe(99)
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true)
  })

  it('does not begin for a caller who has gone already', async () => {
    const answer = compute('bubble', SLOW, { signal: AbortSignal.abort() })
    await expect(answer).rejects.toMatchObject({ why: 'cancelled' })
  })

  it('ends what takes longer than its limit', async () => {
    const answer = compute('bubble', SLOW, { milliseconds: 50 })
    await expect(answer).rejects.toMatchObject({ why: 'time-limit' })
  })

  it('answers the quick while the long lasts', async () => {
    const ended = new AbortController()
    const { threads } = QUEUE_LIMITS.long
    const slow = Array.from({ length: threads + 1 }, () => compute('bubble', SLOW, { signal: ended.signal }))
    const settled = Promise.allSettled(slow)
    expect((await compute('correlation', INPUTS.correlation)).n).toBeGreaterThan(200)
    ended.abort()
    for (const { status } of await settled) expect(status).toBe('rejected')
  })

  it('turns away what would wait behind too many others', async () => {
    const { threads, waiting } = QUEUE_LIMITS.long
    // One more than can run and wait.
    const callers = Array.from({ length: threads + waiting + 1 }, () => new AbortController())
    const asked = callers.map(({ signal }) => compute('bubble', SLOW, { signal }))
    const settled = Promise.allSettled(asked)
    await expect(asked.at(-1)).rejects.toMatchObject({ why: 'busy' })
    for (const caller of callers) caller.abort()
    const reasons = (await settled).map((one) => (one.status === 'rejected' ? one.reason.why : null))
    expect(reasons.filter((why) => why === 'cancelled').length).toBeGreaterThanOrEqual(threads + waiting)
  })

  it('says how far a long question has come', async () => {
    const said: [number, number][] = []
    await compute('bubble', INPUTS.bubble, { onProgress: (done, of) => said.push([done, of]) })
    expect(said.length).toBeGreaterThan(0)
    for (const [done, of] of said) expect(done).toBeLessThanOrEqual(of)
  })

  it('writes into the log why a thread has failed that nobody waits for', () => {
    const logged = vi.spyOn(logger(), 'error').mockReturnValue()
    onTestFinished(() => logged.mockRestore())
    const error = new Error('no memory')
    threadsOf('quick').pool.emit('error', error)
    expect(logged).toHaveBeenCalledWith({ error, queue: 'quick' }, expect.stringMatching(/thread/))
  })

  it('passes on an error of the analysis as it was', async () => {
    const answer = compute('correlation', { ...INPUTS.correlation, window: 0.5 })
    await expect(answer).rejects.toThrow(RangeError)
  })
})
