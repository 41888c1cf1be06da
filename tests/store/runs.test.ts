import { describe, expect, it } from 'vitest'
import { endAbandonedRuns, finishRun, readRuns, startRun } from '@/lib/store/runs'
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
})
