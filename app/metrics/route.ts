import { answeredAlways } from '@/app/api/v1/answers'
import { unreadyReasons } from '@/app/readiness'
import { store } from '@/app/store'
import { logger } from '@/lib/logger'
import { metricsText, type StoreState } from '@/lib/metrics/metrics-text'
import { getQueueStates, getStoreState } from '@/lib/queries/server-state'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export const dynamic = 'force-dynamic'

/** What this process counted and measured, for Prometheus. Where the store cannot be read it says so, and the rest. */
export function GET(request: Request): Promise<Response> {
  return answeredAlways(request, async () => {
    const reasons = await unreadyReasons()
    const state = { ready: reasons.length === 0, queues: getQueueStates(), store: await storeState(reasons) }
    const { text, contentType } = await metricsText(state)
    return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
  })
}

/** A store that was just found unreachable is not waited for a second time. */
async function storeState(reasons: readonly string[]): Promise<StoreState | null> {
  if (reasons.includes('database-unreachable')) return null
  return getStoreState(await store(), new Date()).catch((error: unknown) => {
    logger().error({ error }, 'The store cannot be read for the metrics.')
    return null
  })
}
