import { describe, expect, it } from 'vitest'
import { createLogger } from '@/lib/logger'
import { type FinishedRequest, finishedRequest } from '@/lib/metrics/finished-request'
import { meters } from '@/lib/metrics/meters'

const REQUEST = { method: 'GET', pathname: '/api/v1/health', status: 200, seconds: 0.0124 } as const

function lines(level: string, ...requests: FinishedRequest[]): Record<string, unknown>[] {
  const written: string[] = []
  const log = createLogger(level, { write: (line) => written.push(line) })
  for (const request of requests) finishedRequest(request, log)
  return written.map((line) => JSON.parse(line))
}

describe('a finished request', () => {
  it('is one line with its path, status and time', () => {
    expect(lines('info', { ...REQUEST, pathname: '/nowhere', status: 404, bytes: 12 })).toEqual([
      {
        ...{ level: 30, time: expect.any(String), msg: 'A request has ended.' },
        ...{ method: 'GET', path: '/nowhere', route: expect.any(String), status: 404, ms: 12, bytes: 12 },
      },
    ])
  })

  it('says that its caller went away', () => {
    expect(lines('info', { ...REQUEST, pathname: '/x', isAborted: true })).toMatchObject([{ aborted: true }])
  })

  it('of a probe is no line but at debug, unless it was refused', () => {
    expect(lines('info', REQUEST, { ...REQUEST, pathname: '/metrics' })).toEqual([])
    expect(lines('info', { ...REQUEST, status: 503 })).toMatchObject([{ status: 503 }])
    expect(lines('debug', REQUEST)).toHaveLength(1)
  })

  it('writes no more of a made up path and method than a line can hold', () => {
    const [line] = lines('info', { ...REQUEST, method: 'M'.repeat(999), pathname: `/${'x'.repeat(9_999)}` })
    expect(JSON.stringify(line).length).toBeLessThan(500)
  })

  it('is counted', async () => {
    lines('silent', { ...REQUEST, pathname: '/', status: 418 })
    const counted = (await meters().requests.get()).values.filter(({ labels }) => labels.status === '418')
    expect(counted).toMatchObject([{ value: 1, labels: { method: 'GET' } }])
  })
})
