import { problem } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { logger } from '@/lib/logger'
import { getHealth } from '@/lib/queries/health'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  try {
    return Response.json(await getHealth(await store(), new Date()), {
      headers: { 'cache-control': 'no-store' },
    })
  } catch (error) {
    logger().error({ error }, 'The store cannot be read.')
    return problem(503, 'The store cannot be read. The reason is in the log of the server.', {
      database: 'unreachable',
    })
  }
}
