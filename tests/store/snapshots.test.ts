import { describe, expect, it } from 'vitest'
import { readSnapshot, readSnapshotIds, writeSnapshot } from '@/lib/store/snapshots'
import { DIALECTS, openTestStore } from './databases'

const SNAPSHOT = {
  id: 'abcdefgh',
  question: 'lead-lag',
  view: { x: ['ORCL'], y: 'TOTAL', window: 60 },
  vintage: 3,
  methods: { pearson: '1' },
  seed: 20_251_007,
  answer: { r: 0.1 + 0.2, days: ['2025-10-07'], lower: null },
  hash: 'f00d',
  answerHash: 'beef',
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

  it('of the first kind have no hash of what is kept, and come back so', async () => {
    const store = await openTestStore(dialect)
    await writeSnapshot(store, { ...SNAPSHOT, answerHash: null })
    expect(await readSnapshot(store, 'abcdefgh')).toMatchObject({ answerHash: null })
  })

  it('are listed by id, some at a time', async () => {
    const store = await openTestStore(dialect)
    for (const id of ['cc', 'aa', 'bb']) await writeSnapshot(store, { ...SNAPSHOT, id })
    expect(await readSnapshotIds(store, '', 2)).toEqual(['aa', 'bb'])
    expect(await readSnapshotIds(store, 'bb', 2)).toEqual(['cc'])
    expect(await readSnapshotIds(store, 'cc', 2)).toEqual([])
  })

  it('an unknown id is null', async () => {
    expect(await readSnapshot(await openTestStore(dialect), 'nothing')).toBeNull()
  })
})
