import { beforeAll, describe, expect, it } from 'vitest'
import { getFrozenPage } from '@/lib/queries/frozen-page'
import { getAnswer } from '@/lib/queries/get-answer'
import { getSnapshot, shareSnapshot } from '@/lib/queries/snapshots'
import { queryOfRecipe } from '@/lib/share/recipe'
import { STORY } from '@/lib/share/story'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { readSnapshot, writeSnapshot } from '@/lib/store/snapshots'
import { NOW } from '../views/dashboards'
import { emptyStore, sampleStore } from './stores'

const reader = { language: 'en', urlLanguage: null } as const
const asked = { ...reader, isStrict: true, joinWhereNeeded: true, now: NOW } as const

/** Views that are quick to compute, each with something that is not the default. */
const VIEWS = {
  correlation: { x: ['NVDA'], window: 45 },
  'event-study': { day: '2025-10-07', post: 3 },
  matrix: { assets: ['ORCL', 'NVDA', 'TOTAL'] },
  'lead-lag': { x: 'NVDA', y: 'TOTAL', maxLag: 5 },
  connectedness: { assets: ['ORCL', 'NVDA', 'TOTAL'] },
  bubble: { asset: 'ORCL' },
  scenario: { shock: '-0.1', horizon: 5 },
  deals: { firm: 'oracle' },
} as const

const WITH_ORACLE = new Set<string>(['event-study', 'matrix', 'connectedness', 'bubble', 'scenario'])

async function correct(store: Store, value: number) {
  await writeBatch(
    store,
    { kind: 'correction', provider: 'sample', note: 'a test' },
    { observations: [{ asset: 'ORCL', field: 'close', provider: 'sample', day: '2026-08-20', value }] },
  )
}

describe.each(STORY)('a snapshot of %s', (question) => {
  let store: Store

  beforeAll(async () => {
    store = await sampleStore()
  })

  it('is found by its id, with the hash of the answer in both languages', async () => {
    const shared = await shareSnapshot(store, { question, view: VIEWS[question] }, NOW)
    const found = await getSnapshot(store, shared.id)
    expect(found).toMatchObject({ id: shared.id, question, view: shared.view, hash: shared.hash })
    const german = await getAnswer(store, question, queryOfRecipe(shared), { ...asked, language: 'de' })
    expect(german.hash).toBe(shared.hash)
    expect(german.recipe.view).toEqual(shared.view)
    expect(found.answer.sentence.de).toBe(german.summary.sentences[0])
  })

  it('says the same after values were corrected, and beside it what the live answer says now', async () => {
    const { id } = await shareSnapshot(store, { question, view: VIEWS[question] }, NOW)
    const before = await getFrozenPage(store, id, reader, NOW)
    await correct(store, 100 + question.length)
    const after = await getFrozenPage(store, id, reader, NOW, { compares: true })
    const evidence = ({ shown }: typeof before) => shown.page.evidence
    expect(evidence(after)).toEqual(evidence(before))
    const comparison = after.frozen.comparison
    expect(comparison?.answers).toHaveLength(2)
    expect(comparison?.figures.rows.length).toBeGreaterThan(0)
    const revised = comparison?.revised.rows.map(({ key }) => key)
    expect(revised).toEqual(WITH_ORACLE.has(question) ? ['ORCL 2026-08-20'] : [])
    // A wrong price of the last days but one moves its return, and with it figures that are printed.
    expect(comparison?.summary).toMatch(
      revised?.length === 0 ? /^All \d+ figures read the same/ : /since: 1\.$/,
    )
  })

  it.each([
    ['its answer', { answer: { sentence: { en: 'Up.', de: 'Auf.' } } }],
    ['its hash', { hash: '0'.repeat(64) }],
    ['its view', { view: {} }],
    ['its vintage', { vintage: 99 }],
    ['a method', { methods: { correlation: 'pearson/9' } }],
  ])('is refused where %s was altered in the store', async (_, change) => {
    const shared = await shareSnapshot(store, { question, view: VIEWS[question] }, NOW)
    const stored = await readSnapshot(store, shared.id)
    if (stored === null) throw new Error('It was not kept.')
    const tampered = await emptyStore()
    await writeSnapshot(tampered, { ...stored, ...change })
    await expect(getSnapshot(tampered, shared.id)).rejects.toMatchObject({
      problem: { kind: 'altered-snapshot', given: shared.id },
    })
  })
})

describe('a snapshot of the deals', () => {
  it('is made from the link of a page that names a provider for the next question', async () => {
    const store = await sampleStore()
    const view = '/deals?firm=oracle&provider=sample&from=2025-09-01'
    const { id } = await shareSnapshot(store, { question: 'deals', view }, NOW)
    const { id: same } = await shareSnapshot(store, { question: 'deals', view: { firm: 'oracle' } }, NOW)
    expect(id).toBe(same)
  })
})
