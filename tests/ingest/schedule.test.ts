import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IngestPart } from '@/lib/ingest/ingest-parts'
import { scheduleFromEnv, startSchedule } from '@/lib/ingest/schedule'
import { logger } from '@/lib/logger'

describe('scheduleFromEnv', () => {
  it('is history on weekdays after the close and readings each hour when on', () => {
    expect(scheduleFromEnv('on')).toEqual({ history: '30 22 * * 1-5', readings: '2 * * * *' })
  })

  it('is nothing when off', () => {
    expect(scheduleFromEnv('off')).toEqual({ history: null, readings: null })
  })

  it('is one expression for both', () => {
    expect(scheduleFromEnv('15 6 * * *')).toEqual({ history: '15 6 * * *', readings: '15 6 * * *' })
  })
})

describe('startSchedule', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2025-10-10T21:50:00Z') })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const silent = { onError: () => {} }

  it('knows when it is due, on a Friday evening and after it', () => {
    const running = startSchedule({ schedule: scheduleFromEnv('on'), pull: async () => {}, ...silent })
    expect(running.nextDue().map(({ part, at }) => `${part} ${at.toISOString()}`)).toEqual([
      'history 2025-10-10T22:30:00.000Z',
      'readings 2025-10-10T22:02:00.000Z',
    ])
    vi.setSystemTime(new Date('2025-10-10T22:31:00Z'))
    expect(running.nextDue()[0]?.at.toISOString()).toBe('2025-10-13T22:30:00.000Z')
    running.stop()
  })

  it('pulls readings and history when they are due', async () => {
    const pulled: IngestPart[] = []
    const running = startSchedule({
      schedule: scheduleFromEnv('on'),
      pull: async (part) => pulled.push(part),
      ...silent,
    })
    await vi.advanceTimersByTimeAsync(45 * 60_000)
    expect(pulled).toEqual(['readings', 'history'])
    running.stop()
  })

  it('names the time of the pattern, which is the same in every process, and not that of the timer', async () => {
    vi.setSystemTime(new Date('2025-10-10T22:01:59.321Z'))
    const due: string[] = []
    const running = startSchedule({
      schedule: { history: null, readings: '2 * * * *' },
      pull: async (_, at) => due.push(at),
      ...silent,
    })
    await vi.advanceTimersByTimeAsync(2 * 3_600_000)
    expect(due).toEqual(['2025-10-10T22:02:00.000Z', '2025-10-10T23:02:00.000Z'])
    running.stop()
  })

  it('is settled once the pull that runs has ended, though that fails', async () => {
    let end = (_error: Error) => {}
    const running = startSchedule({
      schedule: { history: null, readings: '2 * * * *' },
      pull: () =>
        new Promise((_, reject) => {
          end = reject
        }),
      ...silent,
    })
    await running.settled()
    await vi.advanceTimersByTimeAsync(3_600_000)
    running.stop()
    let isSettled = false
    const settled = running.settled().then(() => {
      isSettled = true
    })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(isSettled).toBe(false)
    end(new Error('stopped'))
    await settled
  })

  it('runs one pull at a time and keeps what comes due meanwhile once', async () => {
    const log: string[] = []
    let finish = () => {}
    const pull = (part: IngestPart) => {
      log.push(part)
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    }
    const running = startSchedule({
      schedule: { history: '0 22 * * *', readings: '*/10 * * * *' },
      pull,
      ...silent,
    })
    await vi.advanceTimersByTimeAsync(55 * 60_000)
    expect(log).toHaveLength(1)
    for (const count of [2, 2]) {
      finish()
      await vi.advanceTimersByTimeAsync(1000)
      expect(log).toHaveLength(count)
    }
    expect(log).toEqual(['history', 'readings'])
    running.stop()
  })

  it('tells an error and goes on', async () => {
    const errors: unknown[] = []
    const running = startSchedule({
      schedule: { history: null, readings: '*/10 * * * *' },
      pull: () => Promise.reject(new Error('the store is gone')),
      onError: (error, part) => errors.push([part, (error as Error).message]),
    })
    await vi.advanceTimersByTimeAsync(21 * 60_000)
    expect(errors).toEqual(Array(errors.length).fill(['readings', 'the store is gone']))
    expect(errors.length).toBeGreaterThan(1)
    running.stop()
  })

  it('goes on where the error cannot be told either', async () => {
    let pulls = 0
    const running = startSchedule({
      schedule: { history: null, readings: '*/10 * * * *' },
      pull: () => {
        pulls += 1
        return Promise.reject(new Error('the store is gone'))
      },
      onError: () => {
        throw new Error('the log is gone')
      },
    })
    const logged = vi.spyOn(logger(), 'error').mockReturnValue()
    await vi.advanceTimersByTimeAsync(21 * 60_000)
    expect(pulls).toBeGreaterThan(1)
    expect(logged).toHaveBeenCalledTimes(pulls)
    logged.mockRestore()
    running.stop()
  })

  it('starts nothing when off, and nothing after it was stopped', async () => {
    const pulled: IngestPart[] = []
    const pull = async (part: IngestPart) => pulled.push(part)
    const off = startSchedule({ schedule: scheduleFromEnv('off'), pull, ...silent })
    expect(off.nextDue()).toEqual([])
    const stopped = startSchedule({ schedule: scheduleFromEnv('on'), pull, ...silent })
    stopped.stop()
    await vi.advanceTimersByTimeAsync(24 * 3_600_000)
    expect(pulled).toEqual([])
  })
})
