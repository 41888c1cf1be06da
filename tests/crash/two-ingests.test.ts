import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readVintage } from '@/lib/store/batches'
import { readRuns } from '@/lib/store/runs'
import { DIALECTS, openTestStore } from '../store/databases'
import { bundled } from './bundle'
import { startPosingSource } from './posing-source'
import { ASSETS, DAYS, roundOf, valuesIn } from './round-values'
import { startVictim, type Victim } from './start-victim'

let bundle = ''

beforeAll(async () => {
  bundle = await bundled('victim')
})

/** A store, a source that answers when it is told to, and processes that ingest from it. */
async function scene(dialect: (typeof DIALECTS)[number]) {
  const store = await openTestStore(dialect)
  const source = await startPosingSource()
  onTestFinished(source.close)
  source.values = valuesIn(1)
  const environment = { DATABASE_URL: store.databaseUrl, ...source.addresses }

  const job = {
    name: 'ingest',
    words: ['--assets', ASSETS.join(','), '--from', DAYS[0]!],
    environment,
  } as const

  /** Two processes that have loaded everything, so that neither keeps the source waiting for long. */
  const victims = await Promise.all([startVictim(bundle), startVictim(bundle)])
  for (const victim of victims) onTestFinished(() => victim.kill())
  const [first, second] = victims as [Victim, Victim]

  /** Has the first one ask the source, which keeps it waiting until told to answer. */
  async function hold() {
    let answer = () => {}
    const asked = source.nextAsked()
    source.gate = new Promise((resolve) => {
      answer = resolve
    })
    const ended = first.run(job, null)
    await asked
    return { child: first.child, ended, answer }
  }

  return { store, source, hold, other: () => second.run(job, null) }
}

describe.each(DIALECTS)('of two processes that ingest at once on %s', { timeout: 120_000 }, (dialect) => {
  it('one does the work, once, and the other says so in one sentence', async () => {
    const { store, hold, other } = await scene(dialect)
    const first = await hold()
    expect(await other()).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /^Another process is ingesting since \S+Z at the latest; try again when it has ended, or after \S+Z if it died\.\n$/,
      ),
    })
    first.answer()
    expect((await first.ended).said).toContain('present values')
    for (const asset of ASSETS) expect(await readRuns(store, { limit: 9, asset })).toHaveLength(1)
    expect(await readVintage(store)).toBe(ASSETS.length)
    for (const asset of ASSETS) expect(await roundOf(store, asset, 'yahoo', 1)).toBe(1)
    expect(await store.client.lease.count()).toBe(0)
  })

  it('one that sleeps past the end of its lease writes nothing when it wakes up', async () => {
    const { store, source, hold, other } = await scene(dialect)
    const sleeper = await hold()
    sleeper.child.kill('SIGSTOP')
    source.gate = Promise.resolve()
    // As though the two minutes of its lease had passed.
    await store.writer.$executeRaw`update lease set expires_at = '2000-01-01T00:00:00.000Z'`
    expect((await other()).said).toContain('present values')
    expect(await readVintage(store)).toBe(ASSETS.length)
    const runs = await readRuns(store, { limit: 100 })

    source.values = valuesIn(2)
    sleeper.answer()
    sleeper.child.kill('SIGCONT')
    const { code, said } = await sleeper.ended
    expect(code).toBe(1)
    expect(said).toMatch(
      /This process did not renew its claim to ingest in time, so another may have taken over and it writes nothing more\.\n$/,
    )
    expect(await readVintage(store)).toBe(ASSETS.length)
    for (const asset of ASSETS) expect(await roundOf(store, asset, 'yahoo', 1)).toBe(1)
    expect(await readRuns(store, { limit: 100 })).toEqual(runs)
    expect(runs.filter(({ status }) => status === 'running')).toEqual([])
    expect(runs.filter(({ message }) => message === 'Its process ended before it finished.')).toHaveLength(1)
  })
})
