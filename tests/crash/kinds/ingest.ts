import { readEnv } from '@/lib/env'
import { IngestBusy } from '@/lib/ingest/ingest-lease'
import { ingestOnce } from '@/lib/ingest/ingest-once'
import { assetById } from '@/lib/market/catalogue'
import { createProviders } from '@/lib/providers/registry'
import type { Store } from '@/lib/store/connect'
import { closeStore, openStore } from '@/lib/store/open-store'
import { readRuns } from '@/lib/store/runs'
import type { MakeKind } from '../kind'
import { startPosingSource } from '../posing-source'
import { ASSETS, DAYS, roundOf, valuesIn } from '../round-values'
import type { Ended } from '../start-victim'
import { storeFaults } from '../store-faults'

const ASKED = ASSETS.flatMap((id) => assetById(id) ?? [])
const ENDED_BY_DEATH = 'Its process ended before it finished.'

/** `npm run ingest` from a server on this machine which corrects nearly all values each time. */
export const ingestKind: MakeKind = async (databases) => {
  const databaseUrl = await databases.fresh()
  await closeStore(await openStore(databaseUrl))
  const source = await startPosingSource()
  databases.onClose(source.close)
  const { addresses } = source
  const providers = createProviders(readEnv(addresses), { politeness: { everyMs: 0 } }).filter(
    ({ facts }) => facts.id === 'yahoo',
  )
  const from = DAYS[0]!

  const pull = (store: Store) => {
    const { signal } = new AbortController()
    const now = new Date().toISOString()
    return ingestOnce({ store, providers, assets: ASKED, from, trigger: 'command', now, signal }, ['history'])
  }

  return {
    databaseUrl,
    async prepare(round) {
      source.values = valuesIn(round)
      const words = ['--assets', ASSETS.join(','), '--from', from]
      return { name: 'ingest', words, environment: { DATABASE_URL: databaseUrl, ...addresses } }
    },
    async check(round, ended) {
      const store = await openStore(databaseUrl)
      try {
        const faults = await storeFaults(store)
        faults.push(...(await notStored(store, round, ended)))
        faults.push(...(await takenOver(store, pull)))
        for (const asset of ASSETS)
          if ((await roundOf(store, asset, 'yahoo', round)) !== round)
            faults.push(`${asset} was not pulled anew`)
        const vintages = await store.client.batch.count()
        if (vintages !== ASSETS.length * round)
          faults.push(`there are ${vintages} vintages after round ${round}`)
        return faults
      } finally {
        await closeStore(store)
      }
    },
  }
}

/** Every asset is whole, of this round or the one before, and of this one where that was acknowledged. */
async function notStored(store: Store, round: number, { said }: Ended): Promise<string[]> {
  const begun = [...said.matchAll(/^(\d)\/\d (.*)$/gm)]
  const isAllDone = begun.some(([, , what]) => what?.startsWith('present values'))
  const done = isAllDone ? ASSETS.length : Math.max(0, begun.length - 1)
  const faults: string[] = []
  for (const [place, asset] of ASSETS.entries()) {
    const closes = await roundOf(store, asset, 'yahoo', round)
    const adjusted = await roundOf(store, asset, 'yahoo', round, 'adjClose')
    if (closes === null || closes !== adjusted) faults.push(`${asset} is half there (${closes}, ${adjusted})`)
    if (place < done && closes !== round) faults.push(`an acknowledged pull of ${asset} is lost`)
  }
  return faults
}

/** The dead holder keeps others out until its lease ends, and no longer; its runs are then ended by its death. */
async function takenOver(store: Store, pull: (store: Store) => Promise<unknown>): Promise<string[]> {
  const faults: string[] = []
  const running = await store.client.run.findMany({ where: { status: 'running' } })
  if ((await store.client.lease.count()) > 0) {
    const refused = await pull(store).then(
      () => null,
      (error: unknown) => error,
    )
    if (!(refused instanceof IngestBusy))
      faults.push(`a lease that had not ended kept nobody out (${refused})`)
    // As though its two minutes had passed.
    await store.writer.$executeRaw`update lease set expires_at = '2000-01-01T00:00:00.000Z'`
  }
  await pull(store)
  for (const run of await readRuns(store, { limit: 1_000_000 })) {
    if (run.status === 'running') faults.push(`run ${run.id} runs for ever`)
    const isOfTheDead = running.some(({ id }) => id === run.id)
    if (isOfTheDead && (run.status !== 'failed' || run.message !== ENDED_BY_DEATH))
      faults.push(`run ${run.id} is ${run.status}: ${run.message}`)
  }
  return faults
}
