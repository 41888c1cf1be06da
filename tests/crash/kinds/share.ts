import type { openedStore } from '@/lib/queries/opened-store'
import { QuestionProblem } from '@/lib/queries/problem'
import { getSnapshot } from '@/lib/queries/snapshots'
import { verifySnapshot } from '@/lib/queries/verify-snapshot'
import { closeStore, openStore } from '@/lib/store/open-store'
import { loadSample } from '@/lib/store/sample'
import { readSnapshotIds } from '@/lib/store/snapshots'
import type { MakeKind } from '../kind'
import { storeFaults } from '../store-faults'

const EACH_ROUND = 5
const SHARES = ['ORCL', 'NVDA', 'AMD', 'MSFT', 'AVGO', 'SPY', 'QQQ']
const WINDOWS = 150

/** `POST /api/v1/snapshots`, five views in a row that nobody has shared before. */
export const shareKind: MakeKind = async (databases) => {
  const databaseUrl = await databases.fresh()
  const store = await openStore(databaseUrl)
  await loadSample(store)
  await closeStore(store)
  let checked = new Set<string>()
  return {
    databaseUrl,
    async prepare(round) {
      const bodies = Array.from({ length: EACH_ROUND }, (_, index) => {
        const number = (round - 1) * EACH_ROUND + index
        const x = SHARES[Math.floor(number / WINDOWS) % SHARES.length]
        return JSON.stringify({ view: { x, y: 'TOTAL', window: String(20 + (number % WINDOWS)) } })
      })
      return { name: 'share', words: bodies, environment: { DATABASE_URL: databaseUrl } }
    },
    async check(_, { said }) {
      const answers = [...said.matchAll(/^(\d+) (.*)$/gm)]
      const refused = answers.filter(([, status]) => status !== '201')
      const acknowledged = answers.map(([, , body]) => String(JSON.parse(body ?? '').id))
      const store = await openStore(databaseUrl)
      try {
        const faults = [...(await storeFaults(store)), ...refused.map(([line]) => `not shared: ${line}`)]
        const ids = await readSnapshotIds(store, '', 1_000_000)
        for (const id of acknowledged)
          if (!ids.includes(id)) faults.push(`an acknowledged snapshot ${id} is lost`)
        for (const id of ids.filter((one) => !checked.has(one))) faults.push(...(await notWhole(store, id)))
        checked = new Set(ids)
        return faults
      } finally {
        await closeStore(store)
      }
    },
  }
}

type Store = Awaited<ReturnType<typeof openedStore>>

async function notWhole(store: Store, id: string): Promise<string[]> {
  try {
    await getSnapshot(store, id)
    const { verdict, detail } = await verifySnapshot(store, id)
    return verdict === 'same' ? [] : [`snapshot ${id} is ${verdict}: ${detail}`]
  } catch (error) {
    if (error instanceof QuestionProblem) return [`snapshot ${id}: ${error.message}`]
    throw error
  }
}
