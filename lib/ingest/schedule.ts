import { Cron } from 'croner'
import { logger } from '@/lib/logger'
import type { Instant } from '@/lib/market/day'
import type { IngestPart } from './ingest-parts'

/** When a server pulls by itself, as cron expressions in UTC; null for not at all. */
export interface Schedule {
  readonly history: string | null
  readonly readings: string | null
}

/**
 * Daily history at 22:30 UTC on weekdays: after the New York close in summer and in winter. Readings at two minutes
 * past each hour: the one after midnight UTC is the end value of the day for sources without history.
 */
const BUILT_IN: Schedule = { history: '30 22 * * 1-5', readings: '2 * * * *' }

/** The schedule of a setting that `env` has checked: 'on' (the built-in times), 'off', or one cron expression for both. */
export function scheduleFromEnv(setting: string): Schedule {
  if (setting === 'on') return BUILT_IN
  const pattern = setting === 'off' ? null : setting
  return { history: pattern, readings: pattern }
}

export interface ScheduleOptions {
  readonly schedule: Schedule
  /** Pulls once, for the time at which that was due. What it throws is given to `onError`; the schedule goes on. */
  readonly pull: (part: IngestPart, due: Instant) => Promise<unknown>
  readonly onError: (error: unknown, part: IngestPart) => void
}

export interface RunningSchedule {
  /** When each part is due next, for those that are. */
  nextDue(): readonly { readonly part: IngestPart; readonly at: Date }[]
  /** Starts nothing any more. A pull that is running goes on: end it by its own signal. */
  stop(): void
  /** Resolves when no pull is running. */
  settled(): Promise<void>
}

/**
 * Pulls at the times of the schedule, one pull at a time: one that comes due while another runs follows it, and of
 * several of the same kind waiting only the last is kept. The timers do not keep the process alive.
 */
export function startSchedule({ schedule, pull, onError }: ScheduleOptions): RunningSchedule {
  const waiting = new Map<IngestPart, Instant>()
  let running: Promise<void> | null = null
  let isStopped = false

  function drain(): Promise<void> {
    running ??= pullWaiting().finally(() => {
      running = null
    })
    return running
  }

  async function pullWaiting(): Promise<void> {
    for (const [part, due] of waiting) {
      waiting.delete(part)
      if (!isStopped) await pull(part, due).catch((error: unknown) => onError(error, part))
    }
  }

  const parts = (['history', 'readings'] as const).flatMap((part) => {
    const pattern = schedule[part]
    if (pattern === null) return []
    // The time of the pattern, not that of the timer, which is a little later in each process.
    let due: Date | null = null
    // Thrown by `onError` itself: nobody else is there to tell it to.
    const untold = (error: unknown) =>
      logger().error({ error }, 'What went wrong with a pull cannot be told.')
    const job = new Cron(pattern, { timezone: 'UTC', unref: true, catch: untold }, () => {
      waiting.set(part, (due ?? new Date()).toISOString())
      due = job.nextRun()
      return drain()
    })
    due = job.nextRun()
    return [{ part, job }]
  })
  return {
    nextDue: () =>
      parts.flatMap(({ part, job }) => {
        const at = job.nextRun()
        return at === null ? [] : [{ part, at }]
      }),
    stop() {
      isStopped = true
      for (const { job } of parts) job.stop()
    },
    settled: async () => {
      await running?.catch(() => {})
    },
  }
}
