import { answeredAlways } from '@/app/api/v1/answers'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export const dynamic = 'force-dynamic'

/** Whether this process answers at all: it looks at nothing else, as a restart helps against nothing else. */
export function GET(request: Request): Promise<Response> {
  return answeredAlways(request, async () =>
    Response.json({ live: true }, { headers: { 'cache-control': 'no-store' } }),
  )
}
