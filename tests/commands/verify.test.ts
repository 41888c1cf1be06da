import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chapter } from '@/lib/i18n/story-text'
import { openedStore } from '@/lib/queries/opened-store'
import { QuestionProblem } from '@/lib/queries/problem'
import { shareSnapshot } from '@/lib/queries/snapshots'
import { backupStore, restoreStore } from '@/lib/store/backup'
import { withdrawBatch, writeBatch } from '@/lib/store/batches'
import { sqliteClient } from '@/lib/store/connect'
import { closeStore, type Store } from '@/lib/store/open-store'
import { questionViews } from '../share/question-views'
import { runCommand } from './run-command'

const ASSETS = ['ORCL', 'NVDA', 'AMD', 'MSFT', 'AVGO', 'CRWV', 'SPY', 'QQQ', 'BTC', 'TOTAL']

/** Views that the embedded data answer, or nearly so. */
const generated = questionViews({
  ids: ASSETS,
  first: '2025-05-08',
  days: 470,
  vintages: [null],
  providers: [null, 'sample', 'all'],
  most: [6, 3],
})

/** How many of a thousand are of which question: the long computations are fewer. */
const SHARES: Readonly<Record<Chapter, number>> = {
  correlation: 480,
  'event-study': 120,
  matrix: 100,
  'lead-lag': 120,
  connectedness: 20,
  bubble: 10,
  scenario: 50,
  deals: 100,
}

/** Views of a question, with the questions mixed as they come. */
function someViews() {
  return (Object.keys(SHARES) as Chapter[]).flatMap((question) =>
    // More than are needed: a range may hold too few days for an answer.
    fc.sample(generated[question], { numRuns: 3 * SHARES[question], seed: 6 }).map((view) => ({
      question,
      view,
    })),
  )
}

describe('npm run verify', () => {
  let folder: string
  let store: Store
  const url = (name: string) => `file:${join(folder, name)}`
  const shared: string[] = []

  async function revise(round: number) {
    await writeBatch(
      store,
      { kind: 'correction', provider: 'sample', note: 'a test' },
      {
        observations: ASSETS.flatMap((asset, place) =>
          ['2025-06-10', '2025-10-07', '2026-03-02', '2026-08-20'].map((day) => ({
            asset,
            field: asset === 'TOTAL' ? ('marketCap' as const) : ('close' as const),
            provider: 'sample',
            day,
            value: (asset === 'TOTAL' ? 3e12 : 100) * (1 + 0.01 * (round + place)),
          })),
        ),
      },
    )
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spillover-verify-'))
    store = await openedStore(url('lived-in.db'))
    const left: Record<string, number> = { ...SHARES }
    for (const { question, view } of someViews()) {
      if (left[question] === 0) continue
      try {
        shared.push((await shareSnapshot(store, { question, view })).id)
        left[question] = (left[question] ?? 0) - 1
      } catch (error) {
        if (!(error instanceof QuestionProblem)) throw error
      }
      // The store goes on living while links are shared.
      if (shared.length % 250 === 0) await revise(shared.length / 250)
    }
    await revise(9)
    await withdrawBatch(store, 3, 'a test')
    await backupStore(store, join(folder, 'dump.db'))
  }, 300_000)

  afterAll(async () => {
    await closeStore(store)
    rmSync(folder, { recursive: true, force: true })
  })

  const verify = (name: string, ...ids: string[]) =>
    runCommand('verify', ids, { DATABASE_URL: url(name), NODE_ENV: 'test' })

  it('finds no mismatch among a thousand random views in a dump restored elsewhere, revised since', async () => {
    expect(shared.length).toBe(1_000)
    await restoreStore(url('restored.db'), join(folder, 'dump.db'))
    const { code, out, err } = await verify('restored.db')
    expect(err).toContain('981/1000 ')
    expect(out).toMatch(/^1000 snapshots asked for: 1000 the same, 0 mismatches\.$/m)
    expect(code).toBe(0)
  }, 300_000)

  /** A restored copy in which somebody has changed something behind the store's back. */
  async function tampered(name: string, statement: string) {
    await restoreStore(url(name), join(folder, 'dump.db'))
    const client = sqliteClient(join(folder, name))
    expect(await client.$executeRawUnsafe(statement)).toBeGreaterThan(0)
    await client.$disconnect()
  }

  it('finds the mismatch where a value of an old vintage was changed in place', async () => {
    await tampered('value.db', "update observation set value = value * 1.5 where day = '2025-12-15'")
    const { code, out } = await verify('value.db', ...shared.slice(0, 5))
    expect(out).toMatch(/^[a-z2-7]{16} {2}differs: Its hash was [0-9a-f]{64} and is [0-9a-f]{64} now\.$/m)
    expect(code).toBe(2)
  }, 60_000)

  it('finds what was altered in a snapshot itself', async () => {
    const [id = ''] = shared
    await tampered('answer.db', `update snapshot set vintage = vintage + 1 where id = '${id}'`)
    const { code, out } = await verify('answer.db', id)
    expect(out).toContain(`${id}  altered: `)
    expect(out).toContain('1 snapshot asked for: 0 the same, 1 mismatch.')
    expect(code).toBe(2)
  }, 60_000)

  it('does not take a method of another version for a fault', async () => {
    const [id = ''] = shared
    await tampered(
      'older.db',
      `update snapshot set answer_hash = null, methods = replace(methods, 'hac-bartlett/1', 'hac-bartlett/0') where id = '${id}'`,
    )
    const { code, out } = await verify('older.db', id)
    expect(out).toContain(`${id}  moved-on: Shared with `)
    expect(code).toBe(0)
  }, 60_000)

  it('says that it could not verify an id that there is not, and ends with 1', async () => {
    const { code, out } = await verify('lived-in.db', 'aaaaaaaaaaaaaaaa')
    expect(out).toContain("aaaaaaaaaaaaaaaa  unanswered: There is no snapshot 'aaaaaaaaaaaaaaaa'.")
    expect(out).toContain('1 snapshot asked for: 0 the same, 0 mismatches.')
    expect(code).toBe(1)
  }, 60_000)
})
