import { afterEach, describe, expect, it, vi } from 'vitest'
import { AFTER_FAILURE, type FailureKind, ProviderError } from '@/lib/providers/errors'
import { createHttpClient } from '@/lib/providers/http'
import { createPolite, POLITENESS } from '@/lib/providers/polite'
import { SMALL, WHOLE_HISTORY } from '@/lib/providers/reply-size'
import { retryAfterMs } from '@/lib/providers/retry-after'
import { createTokenBucket } from '@/lib/providers/token-bucket'
import { startLoopback } from './loopback-server'
import { config, failure, NO_SIGNAL, QUICK } from './quick'

const politeness = { ...POLITENESS, ...QUICK }
const failing =
  (kind: FailureKind, wait: number | null = null) =>
  () =>
    Promise.reject(new ProviderError('test', kind, kind, wait))

describe('retryAfterMs', () => {
  const now = Date.parse('2025-10-08T18:00:00Z')

  it.each([
    ['30', 30_000],
    ['0', 0],
    ['1.5', 1500],
    ['Wed, 08 Oct 2025 18:02:00 GMT', 120_000],
    ['Wed, 08 Oct 2025 17:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [undefined, null],
    ['-5', null],
  ])('reads %s as %s', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected)
  })
})

describe('createTokenBucket', () => {
  function counted(burst: number, everyMs: number) {
    let time = 1000
    const passed: number[] = []
    const sleep = (ms: number) => {
      time += ms
      return Promise.resolve()
    }
    const bucket = createTokenBucket({ burst, everyMs, now: () => time, sleep })
    const take = async () => {
      await bucket.take(NO_SIGNAL)
      passed.push(time - 1000)
    }
    return {
      take,
      passed,
      pause: (ms: number) => {
        time += ms
      },
    }
  }

  it('lets a burst pass at once and spaces the rest', async () => {
    const { take, passed } = counted(3, 100)
    for (let turn = 0; turn < 6; turn++) await take()
    expect(passed).toEqual([0, 0, 0, 100, 200, 300])
  })

  it('lets no larger burst pass after a long pause', async () => {
    const { take, passed, pause } = counted(2, 100)
    await take()
    pause(10_000)
    for (let turn = 0; turn < 3; turn++) await take()
    expect(passed).toEqual([0, 10_000, 10_000, 10_100])
  })

  it('keeps to ten in any six seconds when five pass at once and one more each 1.2 s', async () => {
    const { take, passed } = counted(5, 1200)
    for (let turn = 0; turn < 40; turn++) await take()
    const most = Math.max(
      ...passed.map((start) => passed.filter((time) => time >= start && time < start + 6000).length),
    )
    expect(most).toBeLessThanOrEqual(10)
  })

  it('stops waiting when it is cancelled', async () => {
    const bucket = createTokenBucket({ burst: 1, everyMs: 60_000 })
    await bucket.take(NO_SIGNAL)
    const controller = new AbortController()
    const waiting = bucket.take(controller.signal)
    controller.abort()
    await expect(waiting).rejects.toThrow()
  })

  it('requires a burst of at least one', () => {
    expect(() => createTokenBucket({ burst: 0, everyMs: 10 })).toThrow(RangeError)
  })
})

describe('createPolite', () => {
  it.each(Object.entries(AFTER_FAILURE))('after %s does what the table says (%s)', async (kind, after) => {
    const attempt = vi.fn(failing(kind as FailureKind))
    const error = await failure(createPolite('test', 'Test', politeness, Date.now)(attempt, NO_SIGNAL))
    expect(error.kind).toBe(kind)
    expect(attempt).toHaveBeenCalledTimes(after === 'retry' ? 4 : 1)
  })

  it('waits as long as it was asked to, when that is longer than its own pause', async () => {
    const started = performance.now()
    await failure(
      createPolite(
        'test',
        'Test',
        { ...politeness, retries: 1 },
        Date.now,
      )(failing('rate-limited', 45), NO_SIGNAL),
    )
    expect(performance.now() - started).toBeGreaterThanOrEqual(43)
  })

  describe('with a source that asks for a longer pause than it waits', () => {
    const started = Date.parse('2025-10-08T18:00:00Z')
    const pausing = (wait: number) => {
      let time = started
      const polite = createPolite('test', 'Test', politeness, () => time)
      const attempt = vi.fn(failing('rate-limited', wait))
      return {
        attempt,
        ask: () => failure(polite(attempt, NO_SIGNAL)),
        pass: (ms: number) => {
          time += ms
        },
      }
    }

    it('sends nothing until the pause is over, and says how long that is', async () => {
      const { attempt, ask, pass } = pausing(120_000)
      await ask()
      pass(30_000)
      expect(await ask()).toMatchObject({
        kind: 'rate-limited',
        message: 'Test asked for a pause and is not asked again for 90 s.',
        retryAfterMs: 90_000,
      })
      expect(attempt).toHaveBeenCalledTimes(1)
      pass(90_000)
      await ask()
      expect(attempt).toHaveBeenCalledTimes(2)
    })

    it('asks again after a day, however long the pause', async () => {
      const { attempt, ask, pass } = pausing(Number.POSITIVE_INFINITY)
      await ask()
      pass(86_399_000)
      expect((await ask()).message).toBe('Test asked for a pause and is not asked again for 1 s.')
      pass(1000)
      await ask()
      expect(attempt).toHaveBeenCalledTimes(2)
    })

    it('does not keep who is cancelled from being told so', async () => {
      const { attempt, ask } = pausing(120_000)
      await ask()
      const polite = createPolite('test', 'Test', politeness, () => started)
      expect((await failure(polite(attempt, AbortSignal.abort()))).kind).toBe('cancelled')
    })
  })

  it('leaves a source alone that keeps failing, then tries it once', async () => {
    const polite = createPolite(
      'test',
      'Test',
      { ...politeness, retries: 0, breakAfter: 3, breakForMs: 300 },
      Date.now,
    )
    for (let turn = 0; turn < 3; turn++)
      expect((await failure(polite(failing('server-error'), NO_SIGNAL))).kind).toBe('server-error')
    const attempt = vi.fn(() => Promise.resolve('good'))
    const error = await failure(polite(attempt, NO_SIGNAL))
    expect(error.kind).toBe('circuit-open')
    expect(error.message).toBe('Test failed 3 times in a row and is left alone for 0.3 s.')
    expect(attempt).not.toHaveBeenCalled()
    await new Promise((resolve) => setTimeout(resolve, 330))
    expect(await polite(attempt, NO_SIGNAL)).toBe('good')
  })

  it('does not leave a source alone for symbols that it does not know', async () => {
    const polite = createPolite('test', 'Test', { ...politeness, breakAfter: 1 }, Date.now)
    for (let turn = 0; turn < 3; turn++)
      expect((await failure(polite(failing('not-found'), NO_SIGNAL))).kind).toBe('not-found')
  })

  it('is cancelled during a pause, without waiting for its end', async () => {
    const controller = new AbortController()
    const polite = createPolite(
      'test',
      'Test',
      { ...politeness, backoffMs: 60_000, longestWaitMs: 60_000, retries: 1 },
      Date.now,
    )
    const work = polite(() => {
      setTimeout(() => controller.abort(), 5)
      return failing('server-error')()
    }, controller.signal)
    expect((await failure(work)).kind).toBe('cancelled')
  })

  it('lets an error of our own pass unchanged', async () => {
    const polite = createPolite('test', 'Test', politeness, Date.now)
    await expect(polite(() => Promise.reject(new RangeError('ours')), NO_SIGNAL)).rejects.toThrow(
      new RangeError('ours'),
    )
  })
})

describe('createHttpClient', () => {
  let close = async () => {}
  afterEach(() => close())

  async function client(script: Parameters<typeof startLoopback>[0]) {
    const server = await startLoopback(script)
    close = server.close
    return createHttpClient({
      id: 'test',
      name: 'Test',
      config: config(server.url, '2025-10-08T18:00:00Z'),
      politeness: {},
    })
  }

  it('follows a few redirects', async () => {
    const http = await client({
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': { body: { fine: true } },
    })
    expect(await http.fetchJson('/a', {}, NO_SIGNAL)).toEqual({ fine: true })
  })

  it.each([
    'http://localhost:9/latest/meta-data',
    'http://169.254.169.254/latest/meta-data',
    'https://elsewhere.example/',
    'file:///etc/passwd',
    'http://[',
  ])('does not follow a redirect to %s', async (location) => {
    const http = await client({ '/a': { status: 302, headers: { location } } })
    expect(await failure(http.fetchJson('/a', {}, NO_SIGNAL))).toMatchObject({
      kind: 'refused',
      message: 'Test redirected to another site.',
    })
  })

  it('does not follow redirects in a circle', async () => {
    const http = await client({ '/a': { status: 302, headers: { location: '/a' } } })
    expect((await failure(http.fetchJson('/a', {}, NO_SIGNAL))).message).toBe(
      'Test redirected more than 5 times.',
    )
  })

  it.each([
    ['2 MB', 2, SMALL],
    ['8 MB where it is a whole history', 8, WHOLE_HISTORY],
  ])('takes no reply of more than %s', async (_, most, size) => {
    const http = await client({
      '/a': { body: `"${'x'.repeat((most + 1) * 1024 * 1024)}"` },
      '/b': { body: `"${'x'.repeat((most - 1) * 1024 * 1024)}"` },
    })
    expect(await failure(http.fetchJson('/a', {}, NO_SIGNAL, size))).toMatchObject({
      kind: 'not-the-format',
      message: `Test sent more than ${most} MB.`,
    })
    expect(await http.fetchJson('/b', {}, NO_SIGNAL, size)).toHaveLength((most - 1) * 1024 * 1024)
  })

  it.each([
    ['lists', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['lists that break off', '['.repeat(1_000_000)],
    ['objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`],
  ])('reads nothing that nests deeper than 64: %s', async (_, body) => {
    const http = await client({ '/a': { body } })
    expect(await failure(http.fetchJson('/a', {}, NO_SIGNAL))).toMatchObject({
      kind: 'not-the-format',
      message: 'The JSON of Test is nested deeper than 64.',
    })
  })

  it('reads nothing that holds more values than any source has', async () => {
    const http = await client({ '/a': { body: `{"prices":[${'[],'.repeat(50_000)}[]]}` } })
    expect(await failure(http.fetchJson('/a', {}, NO_SIGNAL))).toMatchObject({
      kind: 'not-the-format',
      message: 'The JSON of Test holds more than 50000 values.',
    })
  })

  it('takes brackets and commas within texts for what they are', async () => {
    const body = { text: `${'['.repeat(1000)}\\"{${','.repeat(100_000)}`, nested: [[[{ fine: '\\' }]]] }
    const http = await client({ '/a': { body } })
    expect(await http.fetchJson('/a', {}, NO_SIGNAL)).toEqual(body)
  })

  it('takes a plea to slow down for one, whatever its status', async () => {
    const http = await client({ '/a': { status: 200, body: 'Edge: Too Many Requests' } })
    expect((await failure(http.fetchJson('/a', {}, NO_SIGNAL))).kind).toBe('rate-limited')
  })

  it('honours a Retry-After that is a date', async () => {
    const http = await client({
      '/a': { status: 429, headers: { 'retry-after': 'Wed, 08 Oct 2025 18:10:00 GMT' } },
    })
    expect(await failure(http.fetchJson('/a', {}, NO_SIGNAL))).toMatchObject({ retryAfterMs: 600_000 })
  })

  it('reads a Retry-After that is a date by the clock of the source, where that is shown', async () => {
    const headers = {
      date: 'Wed, 08 Oct 2025 19:09:00 GMT',
      'retry-after': 'Wed, 08 Oct 2025 19:10:00 GMT',
    }
    const http = await client({ '/a': { status: 429, headers } })
    expect(await failure(http.fetchJson('/a', {}, NO_SIGNAL))).toMatchObject({ retryAfterMs: 60_000 })
  })

  it('does not repeat an absurd Retry-After', async () => {
    const http = await client({ '/a': { status: 429, headers: { 'retry-after': '9'.repeat(400) } } })
    expect((await failure(http.fetchJson('/a', {}, NO_SIGNAL))).message).toBe(
      'Test answered with status 429. It asked to wait for more than a day.',
    )
  })

  it.each([
    ['{"a":"}', 'incomplete', 'breaks off'],
    ['{"a":[1,2}', 'incomplete', 'breaks off'],
    ['{"a":NaN}', 'not-the-format', 'cannot be read'],
    ['[1,,2]', 'not-the-format', 'cannot be read'],
    ['{"a\\"{":Infinity}', 'not-the-format', 'cannot be read'],
  ])('tells JSON that was cut from text that is no JSON: %s', async (body, kind, words) => {
    const http = await client({ '/a': { body } })
    const error = await failure(http.fetchJson('/a', {}, NO_SIGNAL))
    expect(error.kind).toBe(kind)
    expect(error.message).toContain(words)
  })

  it('leaves out parameters that are undefined', async () => {
    const http = await client({ '/a': { body: { fine: true } } })
    expect(await http.fetchJson('/a', { page: undefined }, NO_SIGNAL)).toEqual({ fine: true })
  })
})
