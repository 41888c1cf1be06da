import { describe, expect, it } from 'vitest'
import { IngestBusy, withIngestLease } from '@/lib/ingest/ingest-lease'
import { acquireLease } from '@/lib/store/lease'
import { LeaseLost } from '@/lib/store/lease-lost'
import { finishRun, readRuns, startRun } from '@/lib/store/runs'
import { temporaryStore } from './temporary-store'

const signal = new AbortController().signal

describe('withIngestLease', () => {
  it('lets one run at a time, also from another opening of the store', async () => {
    const store = await temporaryStore()
    const second = await temporaryStore(store.databaseUrl)
    let finish = () => {}
    const gate = new Promise<void>((resolve) => {
      finish = resolve
    })
    let begin = () => {}
    const began = new Promise<void>((resolve) => {
      begin = resolve
    })
    const first = withIngestLease(store, signal, async () => {
      begin()
      await gate
      return 'first'
    })
    await began
    await expect(withIngestLease(second, signal, async () => 'second')).rejects.toThrow(IngestBusy)
    await startRun(store, { asset: 'ORCL', provider: 'yahoo', trigger: 'command' })
    await expect(withIngestLease(second, signal, async () => 'second')).rejects.toThrow(
      /^Another process is ingesting since \d{4}-.* at the latest; try again when it has ended, or after \d{4}-\S+Z if it died\.$/,
    )
    finish()
    expect(await first).toBe('first')
    expect(await withIngestLease(second, signal, async () => 'second')).toBe('second')
  })

  it('gives the lease back when the work fails', async () => {
    const store = await temporaryStore()
    const fail = () => withIngestLease(store, signal, () => Promise.reject(new Error('broken')))
    await expect(fail()).rejects.toThrow('broken')
    await expect(fail()).rejects.toThrow('broken')
  })

  it('takes over a lease that has run out', async () => {
    const store = await temporaryStore()
    await acquireLease(store, 'ingest', 'a process that died', 1000, new Date(Date.now() - 60_000))
    expect(await withIngestLease(store, signal, async () => 'mine')).toBe('mine')
  })

  it('hands on the signal of the caller', async () => {
    const stopping = new AbortController()
    const aborted = withIngestLease(await temporaryStore(), stopping.signal, async (inner) => {
      stopping.abort()
      return inner.aborted
    })
    expect(await aborted).toBe(true)
  })

  it('ends the runs that a dead process left running, with a sentence', async () => {
    const store = await temporaryStore()
    await startRun(store, { asset: 'ORCL', provider: 'yahoo', trigger: 'schedule' })
    await acquireLease(store, 'ingest', 'a process that died', -1)
    await withIngestLease(store, signal, async () => {
      expect(await readRuns(store, { limit: 1 })).toMatchObject([
        {
          status: 'failed',
          finishedAt: expect.any(String),
          message: 'Its process ended before it finished.',
        },
      ])
    })
  })

  it('leaves the runs of a process alone that holds the lease', async () => {
    const store = await temporaryStore()
    const second = await temporaryStore(store.databaseUrl)
    await withIngestLease(store, signal, async (_, leased) => {
      const run = await startRun(leased, { asset: 'ORCL', provider: 'yahoo', trigger: 'schedule' })
      await expect(withIngestLease(second, signal, async () => {})).rejects.toThrow(IngestBusy)
      expect(await readRuns(store, { limit: 1 })).toMatchObject([{ id: run, status: 'running' }])
    })
  })

  it('lets work that has lost the lease write nothing more, not even the end of its run', async () => {
    const store = await temporaryStore()
    const late = withIngestLease(store, signal, async (_, leased) => {
      const run = await startRun(leased, { asset: 'ORCL', provider: 'yahoo', trigger: 'schedule' })
      // As after a sleep longer than the lease, while which another process has taken over.
      await store.writer.$executeRaw`update lease set holder = 'another'`
      const end = { status: 'ok', written: 0, unchanged: 0, quarantined: 0, errorKind: null } as const
      await finishRun(leased, run, { ...end, message: null, batch: null })
    })
    await expect(late).rejects.toThrow(LeaseLost)
    expect(await readRuns(store, { limit: 1 })).toMatchObject([{ status: 'running' }])
    expect(await store.client.lease.findMany()).toMatchObject([{ holder: 'another' }])
  })
})
