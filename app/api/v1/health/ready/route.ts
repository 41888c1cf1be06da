import { answeredAlways } from '@/app/api/v1/answers'
import { notReady } from '../not-ready'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export const dynamic = 'force-dynamic'

/** Whether this process should get requests. It reads no series, and looks at the database once a second at most. */
export function GET(request: Request): Promise<Response> {
  return answeredAlways(
    request,
    async () =>
      (await notReady()) ??
      Response.json({ live: true, ready: true }, { headers: { 'cache-control': 'no-store' } }),
  )
}
