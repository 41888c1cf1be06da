import { describe, expect, it } from 'vitest'
import { acquireLease, releaseLease, renewLease } from '@/lib/store/lease'
import { DIALECTS, openAgain, openTestStore } from './databases'

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
})
