import { describe, expect, it } from 'vitest'
import { readSnapshot, writeSnapshot } from '@/lib/store/snapshots'
import { DIALECTS, openTestStore } from './databases'

const SNAPSHOT = {
  id: 'abcdefgh',
  view: { x: ['ORCL'], y: 'TOTAL', window: 60 },
  vintage: 3,
  methods: { pearson: '1' },
  seed: 20_251_007,
  answer: { r: 0.1 + 0.2, days: ['2025-10-07'], lower: null },
  hash: 'f00d',
}

describe.each(DIALECTS)('snapshots on %s', (dialect) => {
  it('come back as they were written', async () => {
    const store = await openTestStore(dialect)
    expect(await writeSnapshot(store, SNAPSHOT, '2025-10-08T00:00:00.000Z')).toBe(true)
    expect(await readSnapshot(store, 'abcdefgh')).toEqual({
      ...SNAPSHOT,
      createdAt: '2025-10-08T00:00:00.000Z',
    })
  })

  it('one that exists stays as it is', async () => {
    const store = await openTestStore(dialect)
    await writeSnapshot(store, SNAPSHOT)
    expect(await writeSnapshot(store, { ...SNAPSHOT, answer: 'another' })).toBe(false)
    expect(await readSnapshot(store, 'abcdefgh')).toMatchObject(SNAPSHOT)
  })

  it('one more than the store keeps is not kept, one that it has stays', async () => {
    const store = await openTestStore(dialect)
    await writeSnapshot(store, SNAPSHOT, undefined, 1)
    expect(await writeSnapshot(store, { ...SNAPSHOT, id: 'another' }, undefined, 1)).toBe(false)
    expect(await readSnapshot(store, 'another')).toBeNull()
    expect(await readSnapshot(store, 'abcdefgh')).toMatchObject(SNAPSHOT)
  })

  it('an unknown id is null', async () => {
    expect(await readSnapshot(await openTestStore(dialect), 'nothing')).toBeNull()
  })
})
