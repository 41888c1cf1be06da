import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { KINDS } from './all-kinds'
import { bundled } from './bundle'
import { type Bundles, killRounds } from './kill-rounds'
import { scratchDatabases } from './scratch-databases'

let bundles: Bundles

beforeAll(async () => {
  bundles = { victim: await bundled('victim'), reader: await bundled('reader') }
})

/** The address of the tests' PostgreSQL; null for SQLite. */
function serverOf(dialect: 'sqlite' | 'postgresql'): string | null {
  if (dialect === 'sqlite') return null
  const postgres = inject('postgres')
  if ('failure' in postgres) throw new Error(postgres.failure)
  return postgres.server
}

// A few of each; `npm run crash` does hundreds.
describe('processes killed at random moments', { timeout: 240_000 }, () => {
  it.each([
    ['import', 'sqlite', 3],
    ['snapshot', 'sqlite', 2],
    ['backup', 'sqlite', 1],
    ['restore', 'sqlite', 1],
    ['ingest', 'postgresql', 2],
    ['migration', 'postgresql', 1],
  ] as const)('at %s on %s (%i) lose, double and halve nothing', async (name, dialect, kills) => {
    const databases = scratchDatabases(serverOf(dialect))
    onTestFinished(() => databases.close())
    const kind = await KINDS[name].make(databases)
    const outcome = await killRounds(kind, kills, seededRandom(20_251_007, kills), bundles)
    expect(outcome.faults).toEqual([])
    expect(outcome.kills).toBe(kills)
    if (outcome.seen !== null) expect(outcome.seen.looks).toBeGreaterThan(0)
  })
})
