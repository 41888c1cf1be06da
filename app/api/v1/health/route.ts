import { answeredAlways } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getHealth } from '@/lib/queries/health'
import { notReady } from './not-ready'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export const dynamic = 'force-dynamic'

/** Both in one, with the age of each asset: for people and for alerts. Orchestrators ask the two below. */
export function GET(request: Request): Promise<Response> {
  return answeredAlways(request, async () => {
    const refusal = await notReady()
    if (refusal !== null) return refusal
    const { status, ...health } = await getHealth(await store(), new Date())
    return Response.json(
      { status, live: true, ready: true, ...health },
      { headers: { 'cache-control': 'no-store' } },
    )
  })
}
