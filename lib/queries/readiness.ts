import { hasThread } from '@/lib/compute/pools'
import { queueStates } from '@/lib/compute/queue-states'
import { isMigrated } from '@/lib/store/migrate'
import type { Store } from '@/lib/store/open-store'
import { StoreError } from '@/lib/store/store-error'

/** Why a process should get no requests. */
export type Unready = 'database-unreachable' | 'not-migrated' | 'threads-missing'

export interface Readiness {
  /** Nothing speaks against requests where it is empty. */
  readonly reasons: readonly Unready[]
  /** What the database said, for the log. */
  readonly error: unknown
}

/** A database that has not answered after so long counts as unreachable, and threads that have not started as missing. */
const PATIENCE_MS = 3_000
const LOOK_EVERY_MS = 100

/** Whether questions can be answered now: the database is there and migrated, and there are threads to compute on. */
export async function getReadiness(open: () => Promise<Store>): Promise<Readiness> {
  const threads = haveThreads()
  const missing = async (): Promise<Unready[]> => ((await threads) ? [] : ['threads-missing'])
  try {
    const isGood = await withinPatience(open().then(fits))
    return {
      reasons: [...(isGood ? [] : ['not-migrated' as const]), ...(await missing())],
      error: null,
    }
  } catch (error) {
    return { reasons: ['database-unreachable', ...(await missing())], error }
  }
}

/** A database that is newer than this release, or another's, is reached and all the same not ours to read. */
async function fits(store: Store): Promise<boolean> {
  return isMigrated(store).catch((error: unknown) => {
    if (error instanceof StoreError) return false
    throw error
  })
}

/** Whether each queue has a thread. One that was ended with its computation is replaced at once: that is waited for. */
async function haveThreads(): Promise<boolean> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const left = until - performance.now()
    const found = await Promise.all(
      queueStates().map(({ queue }) => hasThread(queue, Math.max(1, Math.ceil(left)))),
    )
    if (found.every(Boolean)) return true
    if (left <= 0) return false
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

async function withinPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms.`)), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
