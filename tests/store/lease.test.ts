import { afterEach, describe, expect, it, vi } from 'vitest'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { acquireLease, leaseEnd, readLease, releaseLease, renewLease, underLease } from '@/lib/store/lease'
import { LeaseLost } from '@/lib/store/lease-lost'
import { DIALECTS, openAgain, openTestStore } from './databases'
import { closes, IMPORT } from './observation-rows'

afterEach(() => void vi.useRealTimers())

const at = (seconds: number) => new Date(Date.UTC(2025, 9, 7, 22, 30, seconds))

describe.each(DIALECTS)('a lease on %s', (dialect) => {
  it('has one holder until it runs out', async () => {
    const store = await openTestStore(dialect)
    expect(await acquireLease(store, 'ingest', 'one', 10_000, at(0))).toBe(true)
    expect(await acquireLease(store, 'ingest', 'two', 10_000, at(9))).toBe(false)
    expect(await acquireLease(store, 'ingest', 'two', 10_000, at(10))).toBe(true)
    expect(await renewLease(store, 'ingest', 'one', 10_000, at(11))).toBe(false)
  })

  it('is extended by its holder, whether renewed or taken again', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'one', 10_000, at(0))
    expect(await renewLease(store, 'ingest', 'one', 10_000, at(9))).toBe(true)
    expect(await acquireLease(store, 'ingest', 'two', 10_000, at(15))).toBe(false)
    expect(await acquireLease(store, 'ingest', 'one', 10_000, at(18))).toBe(true)
    expect(await acquireLease(store, 'ingest', 'two', 10_000, at(27))).toBe(false)
  })

  it('cannot be renewed after it ran out', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'one', 10_000, at(0))
    expect(await renewLease(store, 'ingest', 'one', 10_000, at(10))).toBe(false)
  })

  it('is free once given back, and only its holder can give it back', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'one', 10_000, at(0))
    await releaseLease(store, 'ingest', 'two')
    expect(await acquireLease(store, 'ingest', 'two', 10_000, at(1))).toBe(false)
    await releaseLease(store, 'ingest', 'one')
    expect(await acquireLease(store, 'ingest', 'two', 10_000, at(1))).toBe(true)
  })

  it('says who has it, and nobody once it ran out', async () => {
    const store = await openTestStore(dialect)
    expect(await readLease(store, 'ingest', at(0))).toBeNull()
    await acquireLease(store, 'ingest', 'one', 10_000, at(0))
    expect(await readLease(store, 'ingest', at(9))).toBe('one')
    expect(await readLease(store, 'ingest', at(10))).toBeNull()
  })

  it('of another name is another lease', async () => {
    const store = await openTestStore(dialect)
    expect(await acquireLease(store, 'ingest', 'one', 10_000, at(0))).toBe(true)
    expect(await acquireLease(store, 'backup', 'two', 10_000, at(0))).toBe(true)
  })

  it('goes to exactly one of several that ask at once', async () => {
    const store = await openTestStore(dialect)
    const other = await openAgain(store.databaseUrl)
    const asked = [store, other, store, other].map((asker, index) =>
      acquireLease(asker, 'ingest', `${index}`, 10_000, at(0)),
    )
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1)
  })

  it('is timed by the clock of the database, whatever that of the machine says', async () => {
    const store = await openTestStore(dialect)
    expect(await acquireLease(store, 'ingest', 'one', 60_000)).toBe(true)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    expect(await readLease(store, 'ingest')).toBe('one')
    expect(await acquireLease(store, 'ingest', 'two', 60_000)).toBe(false)
    expect(await renewLease(store, 'ingest', 'one', 60_000)).toBe(true)
    vi.setSystemTime(Date.now() - 7_200_000)
    expect(await renewLease(store, 'ingest', 'one', -1)).toBe(true)
    expect(await readLease(store, 'ingest')).toBeNull()
    expect(await acquireLease(store, 'ingest', 'two', 60_000)).toBe(true)
  })

  it('says when it runs out', async () => {
    const store = await openTestStore(dialect)
    expect(await leaseEnd(store, 'ingest')).toBeNull()
    await acquireLease(store, 'ingest', 'one', 10_000, at(0))
    expect(await leaseEnd(store, 'ingest')).toBe(at(10).toISOString())
  })
})

describe.each(DIALECTS)('writing under a lease on %s', (dialect) => {
  const values = closes({ '2025-10-07': 284.24 })

  it('works while the holder has it', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'one', 60_000)
    expect(await writeBatch(underLease(store, 'ingest', 'one'), IMPORT, values)).toMatchObject({ written: 1 })
  })

  it('is refused once another has it, and leaves nothing behind', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'one', -1)
    await acquireLease(store, 'ingest', 'two', 60_000)
    const writing = writeBatch(underLease(store, 'ingest', 'one'), IMPORT, values)
    await expect(writing).rejects.toThrow(LeaseLost)
    await expect(writing).rejects.toThrow(/^[A-Z][^.]*\.$/)
    expect(await readVintage(store)).toBe(0)
    expect(await writeBatch(underLease(store, 'ingest', 'two'), IMPORT, values)).toMatchObject({ batch: 1 })
  })

  it('is refused once it has run out, though nobody has taken it over', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'one', -1)
    await expect(writeBatch(underLease(store, 'ingest', 'one'), IMPORT, values)).rejects.toThrow(LeaseLost)
    expect(await readVintage(store)).toBe(0)
  })

  it('is not asked of who writes without one, as an import does', async () => {
    const store = await openTestStore(dialect)
    await acquireLease(store, 'ingest', 'one', 60_000)
    expect(await writeBatch(store, IMPORT, values)).toMatchObject({ written: 1 })
  })
})
