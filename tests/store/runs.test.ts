import { describe, expect, it } from 'vitest'
import { endAbandonedRuns, finishRun, readProviderRuns, readRuns, startRun } from '@/lib/store/runs'
import { DIALECTS, openTestStore } from './databases'

const END = {
  status: 'failed',
  written: 0,
  unchanged: 3,
  quarantined: 1,
  errorKind: 'timeout',
  message: 'No answer.',
  batch: null,
} as const

describe.each(DIALECTS)('runs on %s', (dialect) => {
  it('are running until they are finished', async () => {
    const store = await openTestStore(dialect)
    const run = { provider: 'yahoo', asset: 'ORCL', trigger: 'command' } as const
    const id = await startRun(store, run, '2025-10-07T22:30:00.000Z')
    expect(await readRuns(store, { limit: 5 })).toMatchObject([
      { id, ...run, status: 'running', finishedAt: null },
    ])
    await finishRun(store, id, END, '2025-10-07T22:30:09.000Z')
    const times = { startedAt: '2025-10-07T22:30:00.000Z', finishedAt: '2025-10-07T22:30:09.000Z' }
    expect(await readRuns(store, { limit: 5 })).toEqual([{ id, ...run, ...END, ...times }])
  })

  it('keep what a source said however long it is and whatever characters it holds, cut where it is long', async () => {
    const store = await openTestStore(dialect)
    const id = await startRun(store, { provider: 'yahoo', asset: 'ORCL', trigger: 'command' })
    await finishRun(store, id, { ...END, message: `It said '\0${'x'.repeat(10_000)}'.` })
    const [run] = await readRuns(store, { limit: 1 })
    expect(run?.message).toMatch(/^It said '\ufffdx+…$/)
    expect(run?.message).toHaveLength(2_000)
  })

  it('are listed newest first, of one asset or of all', async () => {
    const store = await openTestStore(dialect)
    for (const asset of ['ORCL', 'TOTAL', 'ORCL'])
      await startRun(store, { provider: 'p', asset, trigger: 'schedule' })
    expect((await readRuns(store, { limit: 2 })).map(({ id, asset }) => [id, asset])).toEqual([
      [3, 'ORCL'],
      [2, 'TOTAL'],
    ])
    expect((await readRuns(store, { limit: 5, asset: 'ORCL' })).map(({ id }) => id)).toEqual([3, 1])
  })

  it('end once', async () => {
    const store = await openTestStore(dialect)
    const id = await startRun(store, { provider: 'p', asset: 'ORCL', trigger: 'view' })
    await finishRun(store, id, END)
    await expect(finishRun(store, id, END)).rejects.toThrow(`Run ${id} is not running.`)
  })

  it('that nobody goes on with are ended as failed, and no others', async () => {
    const store = await openTestStore(dialect)
    const run = { provider: 'p', asset: 'ORCL', trigger: 'schedule' } as const
    const finished = await startRun(store, run)
    await finishRun(store, finished, { ...END, status: 'ok', errorKind: null, message: null })
    const abandoned = await startRun(store, run)
    expect(await endAbandonedRuns(store, '2025-10-08T22:30:00.000Z')).toBe(1)
    const [last, before] = await readRuns(store, { limit: 2 })
    expect(last).toMatchObject({
      id: abandoned,
      status: 'failed',
      finishedAt: '2025-10-08T22:30:00.000Z',
      message: 'Its process ended before it finished.',
      batch: null,
    })
    expect(before).toMatchObject({ id: finished, status: 'ok' })
    expect(await endAbandonedRuns(store)).toBe(0)
    await expect(finishRun(store, abandoned, END)).rejects.toThrow(`Run ${abandoned} is not running.`)
  })

  it('are summed up by provider, over the last of them', async () => {
    const store = await openTestStore(dialect)
    const at = (hour: number) => `2025-10-07T${10 + hour}:00:00.000Z`
    const attempt = async (provider: string, hour: number, status: 'ok' | 'failed' | 'partial') => {
      const id = await startRun(store, { provider, asset: 'ORCL', trigger: 'schedule' }, at(hour))
      await finishRun(store, id, { ...END, status }, at(hour).replace(':00:00', ':00:30'))
    }
    await attempt('a', 0, 'ok')
    await attempt('a', 1, 'partial')
    await attempt('b', 2, 'failed')
    await attempt('a', 3, 'failed')
    await startRun(store, { provider: 'b', asset: 'ORCL', trigger: 'view' }, at(4))
    const a = {
      provider: 'a',
      attempts: 3,
      failed: 1,
      lastStartedAt: at(3),
      lastSucceededAt: '2025-10-07T11:00:30.000Z',
      lastFailedAt: '2025-10-07T13:00:30.000Z',
    }
    const b = { provider: 'b', attempts: 2, failed: 1, lastStartedAt: at(4), lastSucceededAt: null }
    expect(await readProviderRuns(store)).toEqual([a, { ...b, lastFailedAt: '2025-10-07T12:00:30.000Z' }])
    expect(await readProviderRuns(store, 2)).toMatchObject([
      { provider: 'a', attempts: 1, lastSucceededAt: null },
      { provider: 'b', attempts: 1, lastFailedAt: null },
    ])
  })
})
